import LuaSandbox

/// Lua sources and scripts.
enum LuaProvocations {
    static let syntax: [Provocation] = [
        ("syntax.unexpected", "写了不该有的东西", "a = , 1"), ("syntax.unclosed", "块没有 end", "do"),
        ("syntax.unfinished_string", "文本没有收尾", "x = 'a"),
        ("syntax.unfinished_comment", "注释没有收尾", "--[["),
        ("syntax.malformed_number", "数写错了", "a = 3x"),
        ("syntax.invalid_escape", "转义写错了", "a = '\\q'"),
        ("syntax.attribute", "没有这种属性", "local a <x>"),
        ("syntax.constant_assignment", "给常量赋值", "local a <const> = 1; a = 2"),
        ("syntax.goto", "goto 没有标签", "goto a"),
        ("syntax.duplicate_label", "标签重复", "::a:: ::a::"),
        ("syntax.break_outside_loop", "break 不在循环里", "break"),
        ("syntax.vararg", "这里没有 ...", "function f() return ... end"),
        ("syntax.too_deep", "嵌套太深", "a = " + String(repeating: "(", count: 300)),
        ("syntax.too_many_locals", "局部变量太多", String(repeating: "local a ", count: 201)),
        ("syntax.too_many_upvalues", "一个函数用到的外层变量太多", manyUpvalues),
        ("syntax.too_large", "一个函数太大", String(repeating: "do local a end ", count: 32768)),
        ("syntax.reserved_name", "名字以保留的前缀开头", "a.__township_x = 1"),
    ].map { code, cause, source in Provocation(code, cause) { Door.syntax(source) } }

    /// Two functions of 150 variables each, all of which a third one uses.
    private static var manyUpvalues: String {
        func names(_ letter: String) -> [String] { (1...150).map { "\(letter)\($0)" } }
        let outer = names("a").joined(separator: ", ")
        let inner = names("b").joined(separator: ", ")
        let sum = (names("a") + names("b")).map { "x = \($0)" }.joined(separator: " ")
        return
            "local \(outer) local function f() local \(inner) return function() local x \(sum) end end"
    }

    static let scripts: [Provocation] = [
        .init("limit.instructions", "循环停不下来，先用完了指令数") {
            Door.lua("while true do end", limits: .counted)
        },
        .init("limit.memory", "表越长越大") {
            Door.lua("local t = {} for i = 1, 1e9 do t[i] = {i} end", limits: .small)
        },
        .init("limit.time", "循环停不下来") { Door.lua("while true do end") },
        .init("limit.depth", "递归停不下来") {
            Door.lua(
                "local t = setmetatable({}, {__concat = function(a, b) return a .. b end}) return t .. t"
            )
        },
        .init("limit.cancelled", "按了 Ctrl-C 或任务被取消") {
            let cancellation = LuaCancellation()
            cancellation.cancel()
            // Whether the first instruction ran before it was stopped, and so has a place, is chance.
            return cancellation.with { Door.lua("while true do end") }.map { provoked in
                Provoked(
                    code: provoked.code,
                    message: provoked.message.replacing("main.lua:1: ", with: ""))
            }
        },
        .init("script.syntax", "脚本不是 Lua") { Door.lua("x = = 1") },
        .init("script.failed", "脚本出错") { Door.lua("local t = nil\nreturn t.x") },
        .init("script.result", "结果不是数") { Door.lua("return 0/0") },
        .init("script.denied", "用了沙箱里没有的东西") { Door.lua("os.exit()") },
        .init("script.globals_locked", "公式给全局变量赋值") {
            try FaultyPlugin.formula("(function() total = 1 return 1 end)()")
        },
        .init("script.source_too_large", "源代码太大") { Door.lua("return load(('x'):rep(1100000))") },
        .init("script.unordered", "遍历键没有次序的表") { Door.lua("for k in pairs({[print] = 1}) do end") },
        .init("script.unknown_module", "require 的模块不存在") { Door.lua("require 'nothing'") },
        .init("script.arguments", "参数类型不对") { Door.lua("f('x')") },
    ]
}
