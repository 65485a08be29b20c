/// What `plugin check` finds beyond what stops a plugin.
enum CheckProvocations {
    static let findings: [Provocation] = [
        .init("scheme.input.unused", "录入项没有公式用到") {
            try FaultyPlugin.findings(
                scheme:
                    "inputs = { note = { title = '备注', type = 'text' } }, items = { \(FaultyPlugin.item) }"
            )
        },
        .init("scheme.item.never_paid", "项目永远不会有") {
            try FaultyPlugin.findings(
                scheme:
                    "items = {{ id = 'a', title = '补贴', when = function() return false end, formula = function() return 1 end }}"
            )
        },
        .init("scheme.pool.unused", "池分好了没有人领") {
            try FaultyPlugin.findings(
                scheme: """
                    pools = { b = { title = '奖金', total = function(r) return 1 end, weight = function(s) return 1 end } },
                    items = { \(FaultyPlugin.item) }
                    """)
        },
        .init("parameter.unused", "参数没有公式用到") {
            try FaultyPlugin.findings(parameters: parameter("1"))
        },
        .init("parameter.no_basis", "参数没有写依据") {
            try FaultyPlugin.findings(
                parameters: "p: { values: [ { from: 2020-01-01, value: 1 } ] }")
        },
        .init("parameter.key_lost", "后来的一段少了一个键") {
            try FaultyPlugin.findings(
                parameters: parameter("{ 书记: 3000, 主任: 2700 }")
                    + "    - from: 2021-01-01\n      value: { 书记: 3200 }\n")
        },
        .init("parameter.kind_changed", "后来的一段换了样子") {
            try FaultyPlugin.findings(
                parameters: parameter("3000")
                    + "    - from: 2021-01-01\n      value: { 书记: 3200 }\n")
        },
        .init("parameter.scale.gap", "分档表空了一段") {
            try FaultyPlugin.findings(
                parameters: parameter("[{upto: 36000, rate: 0.03}, {upto: 144000}, {rate: 0.20}]"))
        },
        .init("parameter.scale.overlap", "分档表重了一段") {
            try FaultyPlugin.findings(
                parameters: parameter(
                    "[{upto: 36000, rate: 0.03, from: 0}, {rate: 0.10, from: 30000}]"))
        },
        .init("parameter.scale.cliff", "分档表在上限处接不上") {
            try FaultyPlugin.findings(
                parameters: parameter(
                    "[{upto: 36000, rate: 0.03, quick: 0}, {rate: 0.10, quick: 2510}]"))
        },
        .init("formula.no_return", "公式忘了 return") {
            try FaultyPlugin.findings(
                scheme:
                    "items = {{ id = 'a', title = '补贴', formula = function(s) local pay = s.gross * 2 end }}"
            )
        },
        formula("formula.amount_in_code", "公式里写着文件定的数", "s.gross * 0.05"),
        .init("formula.keeps_state", "公式改了外面的变量") {
            try FaultyPlugin.findings(
                main: """
                    local count = 0
                    require('township').scheme { id = 't', title = '测试', items = {{ id = 'a', title = '甲',
                      formula = function(s) count = count + 1 return count end }} }
                    """)
        },
        formula("formula.read_only", "给只能读的赋值", "(function() s.post = '书记' return 1 end)()"),
        formula("formula.mixed_comparison", "文字和数比较", "s.period.year == '2020' and 1 or 0"),
        .init("formula.unknown_choice", "拿来比的不是选项") {
            try FaultyPlugin.findings(
                scheme: """
                    inputs = { g = { title = '等次', type = 'choice', choices = { '优秀', '合格' } } },
                    items = {{ id = 'a', title = '甲', formula = function(s) return s.input.g == '优' and 1 or 0 end }}
                    """)
        },
        .init("plugin.module_unused", "没有人用的 Lua 文件") {
            let folder = try FaultyPlugin.folder()
            try folder.write("old.lua", "return {}")
            return FaultyPlugin.findings(in: folder)
        },
        formula("lua.global_assignment", "忘了写 local", "(function() total = 1 return total end)()"),
        formula("lua.unused_local", "没有用到的变量", "(function() local rate = 1 return 1 end)()"),
        formula("lua.unreachable", "走不到的语句", "(function() error('缺') local x = 1 return x end)()"),
        formula("lua.constant_condition", "条件总是成立", "(s.post == '书记' or '主任') and 1 or 0"),
        formula(
            "lua.miscompiled_operator", "碰上 Lua 5.4.4 算错的写法",
            "#{ \((1...300).map { "'k\($0)'" }.joined(separator: ", ")) } + (1 ~ (s.post and 2 or 3))"
        ),
        formula(
            "lua.unclosed_break", "碰上 Lua 5.4.4 关不上的 break",
            "(function() for k in next, {}, nil, nil do local f = function() return k end if f() then break end end return 1 end)()"
        ),
        formula(
            "check.no_reason", "放过一处，没有写理由", "1 -- check: allow formula.amount_in_code\n"),
        formula(
            "check.silences_nothing", "没有可放过的", "1 -- check: allow formula.amount_in_code 法律定的\n"),
    ]

    private static func parameter(_ value: String) -> String {
        "p:\n  title: 标准\n  basis: 文1\n  values:\n    - from: 2020-01-01\n      value: \(value)\n"
    }

    private static func formula(_ code: String, _ cause: String, _ formula: String) -> Provocation {
        Provocation(code, cause) {
            try FaultyPlugin.findings(
                scheme:
                    "items = {{ id = 'a', title = '甲', formula = function(s) return \(formula) end }}"
            )
        }
    }
}
