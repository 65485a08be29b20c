import Foundation
import Governance
import PolicyEngine

/// Plugins, their files, and the lines of the stream.
enum PolicyProvocations {
    private static func manifest(
        _ id: String = "test", _ version: String = "1.0.0", _ api: String = "1"
    ) -> String {
        "id: \(id)\ntitle: 测试\nversion: \(version)\napi: \(api)\n"
    }

    private static func parameter(_ value: String) -> String {
        "p:\n  values:\n    - from: 2020-01-01\n      value: \(value)\n"
    }

    private static func source(_ files: [PluginFile]) -> [Provoked] {
        do {
            _ = try PluginSource(folder: "test", files: files)
            return []
        } catch {
            return Door.policy(error.errors)
        }
    }

    private static func template(into folder: String) throws -> [Provoked] {
        do throws(PolicyError) {
            try PluginTemplate(id: "grid-allowance").write(into: folder)
            return []
        } catch { return Door.policy([error]) }
    }

    static let folders: [Provocation] = [
        .init("plugin.unreadable", "文件夹不存在") { Door.policy(PluginCheck.findings(in: "没有")) },
        .init("plugin.missing_file", "缺 main.lua") {
            source([PluginFile(path: "plugin.yaml", text: "")])
        },
        .init("plugin.not_regular", "文件是链接") {
            let folder = try FaultyPlugin.folder()
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/a.lua", withDestinationPath: "main.lua")
            return Door.policy(PluginCheck.findings(in: folder.path))
        },
        .init("plugin.too_large", "文件太大") {
            try FaultyPlugin.findings(main: String(repeating: " ", count: 1 << 20 + 1))
        },
        .init("plugin.file_name", "参数文件不叫 .yaml") {
            source([PluginFile(path: "parameters/a.yml", text: "")])
        },
        .init("plugin.id", "标识写法不对") { try FaultyPlugin.findings(manifest: manifest("Test")) },
        .init("plugin.version", "版本号写法不对") {
            try FaultyPlugin.findings(manifest: manifest("test", "1.0"))
        },
        .init("plugin.api", "接口版本不认识") {
            try FaultyPlugin.findings(manifest: manifest("test", "1.0.0", "2"))
        },
        .init("plugin.exists", "要新建的插件文件夹已经有了") {
            let folder = Folder()
            try folder.write("grid-allowance/main.lua", "")
            return try template(into: folder.path).map {
                Provoked(code: $0.code, message: $0.message.replacing(folder.path + "/", with: ""))
            }
        },
        .init("plugin.unwritable", "新建插件的地方不存在") { try template(into: "没有") },
        .init("plugin.failed", "main.lua 出错") {
            try FaultyPlugin.findings(main: "local t = nil\nt.x = 1")
        },
        .init("lua.syntax", "main.lua 不是 Lua") { try FaultyPlugin.findings(main: "x = = 1") },
    ]

    static let yaml: [Provocation] = [
        .init("yaml.encoding", "不是 UTF-8") {
            do throws(PolicyError) {
                _ = try YAMLReader().read([0xFF], file: "plugin.yaml")
                return []
            } catch { return Door.policy([error]) }
        },
        .init("yaml.syntax", "不是 YAML") { try FaultyPlugin.findings(manifest: "a: b: c") },
        .init("yaml.unsupported", "用了锚") { try FaultyPlugin.findings(manifest: "id: &x test") },
        .init("yaml.too_large", "嵌套太深") {
            try FaultyPlugin.findings(manifest: String(repeating: "[", count: 100_000))
        },
        .init("yaml.duplicate_key", "同一个键写了两次") {
            try FaultyPlugin.findings(manifest: manifest() + "id: b\n")
        },
        .init("yaml.unknown_key", "不认识的键") {
            try FaultyPlugin.findings(manifest: manifest() + "titel: x\n")
        },
        .init("yaml.missing_key", "缺一个键") { try FaultyPlugin.findings(manifest: "id: test\n") },
        .init("yaml.type", "类型不对") {
            try FaultyPlugin.findings(manifest: manifest() + "permissions: 5\n")
        },
        .init("yaml.scalar", "数的写法容易看错") {
            try FaultyPlugin.findings(parameters: parameter("010"))
        },
    ]

    static let parameters: [Provocation] = [
        .init("parameter.name", "参数名不能写在公式里") {
            try FaultyPlugin.findings(
                parameters: parameter("1").replacing("p:", with: "p-q:", maxReplacements: 1))
        },
        .init("parameter.duplicate", "两个文件有同一个参数") {
            let folder = try FaultyPlugin.folder(parameters: parameter("1"))
            try folder.write("parameters/q.yaml", parameter("2"))
            return Door.policy(PluginCheck.findings(in: folder.path))
        },
        .init("parameter.order", "日期没有先后") {
            try FaultyPlugin.findings(
                parameters: parameter("1") + "    - from: 2019-01-01\n      value: 2\n")
        },
        .init("parameter.date", "日期不存在") {
            try FaultyPlugin.findings(
                parameters: parameter("1").replacing("2020-01-01", with: "2020-02-30"))
        },
        .init("parameter.scale.bound", "一档有两个上限") {
            try FaultyPlugin.findings(parameters: parameter("[{upto: 1, below: 2, rate: 1}]"))
        },
        .init("parameter.scale.order", "上限没有一档比一档高") {
            try FaultyPlugin.findings(
                parameters: parameter("[{upto: 2, rate: 1}, {upto: 1, rate: 2}]"))
        },
        .init("parameter.unknown", "没有这个参数") {
            do {
                _ = try ParameterSet([]).parameter("p")
                return []
            } catch let error as PolicyError { return Door.policy([error]) }
        },
        .init("parameter.no_value", "那天还没有标准") {
            try FaultyPlugin.formula(
                "s.param.p", parameters: parameter("1").replacing("2020-01-01", with: "2021-01-01"))
        },
    ]

    static let schemes: [Provocation] = [
        .init("scheme.declaration", "声明里有不认识的项") {
            try FaultyPlugin.findings(scheme: "items = { \(FaultyPlugin.item) }, itmes = {}")
        },
        .init("scheme.duplicate", "两个方案同名") {
            try FaultyPlugin.findings(
                scheme:
                    "items = { \(FaultyPlugin.item) } } township.scheme { id = 't', title = 't', items = { \(FaultyPlugin.item) }"
            )
        },
        .init("register.declaration", "台账的状态没有下一步") {
            try FaultyPlugin.findings(
                main: """
                    require("township").register { id = "t", title = "台账",
                      fields = { { id = "a", title = "甲", type = "text" } },
                      procedure = { states = { { id = "x", title = "未办" }, { id = "y", title = "已办" } },
                        moves = { { id = "m", title = "办", from = "x", to = "y" } } } }
                    """)
        },
        .init("register.twice", "两本台账同名") {
            let register =
                "require('township').register { id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'text' } } }"
            return try FaultyPlugin.findings(main: "\(register)\n\(register)")
        },
        .init("indicator.declaration", "指标没有 value") {
            try FaultyPlugin.findings(
                main: "require('township').indicator { id = 'a', title = '甲', target = '九成' }")
        },
        .init("indicator.twice", "两个指标同名") {
            let indicator =
                "require('township').indicator { id = 'a', title = '甲', value = function(q) return 1 end }"
            return try FaultyPlugin.findings(main: "\(indicator)\n\(indicator)")
        },
        .init("indicator.unknown", "没有这个指标") {
            let folder = try FaultyPlugin.folder()
            do {
                _ = try PolicyEngine(plugins: [folder.path]).indicator("a")
                return []
            } catch let error as PolicyError {
                return [Provoked(code: error.code.rawValue, message: error.message)]
            }
        },
        .init("indicator.query", "指标按不存在的状态统计") {
            try IndicatorDoor.told("q.count { register = 't', state = 'done' }")
        },
        .init("indicator.denied", "指标读名册，没有写权限") {
            try IndicatorDoor.told("q.people()")
        },
        .init("scheme.unknown", "没有这个方案") { stream("tt", "2020-03") },
        .init("scheme.period", "期间与方案的周期不合") { stream("t", "2020") },
        .init("test.period", "用例的期间不存在") {
            try FaultyPlugin.findings(
                tests: "- {name: a, scheme: t, period: 2020-13, subject: {}, expect: {a: 1}}")
        },
        .init("test.expectation", "用例什么也不期望") {
            try FaultyPlugin.findings(tests: "- {name: a, scheme: t, period: 2020-03, subject: {}}")
        },
        .init("test.failed", "用例的结果不合") {
            let folder = try FaultyPlugin.folder(
                tests: "- {name: 甲, scheme: t, period: 2020-03, subject: {}, expect: {a: 2}}")
            return try PluginTest.run(folder.path).lines.map { line in
                Provoked(code: line.contains(": test.failed: ") ? "test.failed" : "", message: line)
            }
        },
    ]

    private static func stream(_ scheme: String, _ period: String) -> [Provoked] {
        do {
            let folder = try FaultyPlugin.folder()
            _ = try EvaluateStream(
                plugin: folder.path, scheme: scheme, period: try Period(text: period))
            return []
        } catch let error as PolicyFindings {
            return Door.policy(error.errors)
        } catch {
            return []
        }
    }

    static let subjects: [Provocation] = [
        .init("subject.field", "不认识的字段") { try FaultyPlugin.formula("1", #"{"pots":"书记"}"#) },
        .init("subject.dates", "离任早于任职") {
            try FaultyPlugin.formula("1", #"{"start":"2020-03-02","finish":"2020-03-01"}"#)
        },
        .init("subject.returns", "同一人的几条没有连在一起") {
            try FaultyPlugin.lines(
                ["A", "B", "A"].map { #"{"person":{"id":"\#($0)"}}"# },
                scheme: "concurrent = 'highest', items = { \(FaultyPlugin.item) }")
        },
        .init("subject.sibling", "同一人的另一条没有算出来") {
            try FaultyPlugin.lines(
                [
                    #"{"person":{"id":"A"}}"#,
                    #"{"person":{"id":"A"},"start":"2020-03-02","finish":"2020-03-01"}"#,
                ],
                scheme: "concurrent = 'highest', items = { \(FaultyPlugin.item) }")
        },
        input("scheme.input.missing", "没有填", "{}"),
        input("scheme.input.unknown", "没有声明的录入项", #"{"inputs":{"x":1,"y":1}}"#),
        input("scheme.input.type", "类型不对", #"{"inputs":{"x":"1,000"}}"#),
        input("scheme.input.range", "超出范围", #"{"inputs":{"x":101}}"#),
        .init("formula.failed", "公式出错") { try FaultyPlugin.formula("(nil).x") },
        .init("formula.unknown_name", "读了没有的名字") {
            try FaultyPlugin.formula(
                "s.param.base_pays",
                parameters: "base_pay: { values: [ { from: 2020-01-01, value: 1 } ] }")
        },
        .init("formula.result", "公式的结果不是数") { try FaultyPlugin.formula("nil") },
        .init("formula.cycle", "项目互相引用") { try FaultyPlugin.formula("s.item.a") },
        .init("formula.prorated_twice", "折算的项目读折算的项目") {
            try FaultyPlugin.lines(
                ["{}"],
                scheme: """
                    items = { { id = 'a', title = '甲', prorate = 'calendar-days', formula = function(s) return 1 end },
                              { id = 'b', title = '乙', prorate = 'calendar-days', formula = function(s) return s.item.a end } }
                    """)
        },
        .init("function.argument", "函数的参数不对") { try FaultyPlugin.formula("township.min('x')") },
        .init("host.failed", "运行插件的程序提供的函数没有算出来") { try FaultyPlugin.hosted() },
        .init("scheme.pool", "池分不了") {
            try FaultyPlugin.lines(
                ["{}"],
                scheme: """
                    pools = { b = { title = '奖金', total = function(r) return 0.001 end, weight = function(s) return 1 end } },
                    items = {{ id = 'a', title = '甲', formula = function(s) return s.pool.b end }}
                    """)
        },
    ]

    private static func input(_ code: String, _ cause: String, _ line: String) -> Provocation {
        Provocation(code, cause) {
            try FaultyPlugin.lines(
                [line],
                scheme:
                    "inputs = { x = { title = '考核得分', type = 'number', max = 100 } }, items = { \(FaultyPlugin.item) }"
            )
        }
    }

    static let streams: [Provocation] = [
        .init("json.syntax", "不是 JSON") { Door.json("[1,]") },
        .init("json.encoding", "不是 UTF-8") { Door.jsonObject([0x22, 0xFF, 0x22]) },
        .init("json.not_object", "不是对象") { Door.jsonObject(Array("[1]".utf8)) },
        .init("json.duplicate_key", "同一个键写了两次") { Door.json(#"{"a":1,"a":2}"#) },
        .init("json.surrogate", "半个字符") { Door.json(#""\ud800""#) },
        .init("json.too_deep", "嵌套太深") { Door.json(String(repeating: "[", count: 65)) },
        .init("json.too_long", "一行太长") {
            Door.json("\"" + String(repeating: "a", count: 1 << 20) + "\"")
        },
        .init("json.number", "数太大") { Door.json("1e999999999") },
        .init("stream.read", "读不出输入") {
            var reader = LineReader(descriptor: -1)
            do throws(PolicyError) {
                _ = try reader.next()
                return []
            } catch { return Door.policy([error]) }
        },
        .init("stream.write", "写不出结果") {
            var output = BufferedOutput(descriptor: -1)
            do throws(PolicyError) {
                try output.write([1])
                try output.flush()
                return []
            } catch { return Door.policy([error]) }
        },
        .init("stream.closed", "接着读结果的程序先退出了") {
            signal(SIGPIPE, SIG_IGN)
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            var output = BufferedOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
            do throws(PolicyError) {
                try output.write([1])
                try output.flush()
                return []
            } catch { return Door.policy([error]) }
        },
        .init("evaluation.cancelled", "计算中途按了 Ctrl-C，或任务被取消") {
            let cancellation = EvaluationCancellation()
            cancellation.cancel()
            return cancellation.with {
                do throws(PolicyError) {
                    var reader = LineReader(descriptor: -1)
                    _ = try reader.next()
                    return []
                } catch { return Door.policy([error]) }
            }
        },
    ]
}
