import ExactNumbers
import LuaSandbox
import LuaSyntax

extension InterfaceReference {
    /// The reference of every name as a page of the documentation.
    public static var page: String {
        var text = """
            # 插件接口参考

            由 `make documents` 从程序里登记的名字生成，请不要手改。怎么用、边上的情形怎么算，看[插件接口](插件接口.md)；从头学起看
            [插件编写指南](插件编写指南.md)；报错的代码一个一个列在[错误代码](错误代码.md)。编辑器里的提示用 `township plugin types` 生成，内容相同。

            类型的写法：`?` 表示可以没有（nil），`|` 表示几种之一，`[]` 是列表。`township.number` 是 Lua 的整数或准确数，`township.exact` 是准确数，
            `township.date` 是日期。

            ## township 的函数


            """
        for function in TownshipFunction.allCases {
            text += section(function.reference, "township.\(function.rawValue)")
        }
        text += "## 准确数的方法\n\n"
        for method in NumberMethod.allCases {
            text += section(method.reference, "x:\(method.rawValue)")
        }
        text += "## 公式里能读的\n\n"
        for group in views { text += section(group) }
        text += "## 声明里能写的\n\n"
        for group in declarations { text += section(group) }
        return text + errors
    }

    /// The codes of errors, each with a link to what it means and to a real message.
    private static var errors: String {
        let chapters = [
            ("插件、方案和公式", PolicyErrorCode.allCases.map(\.rawValue)),
            ("数", NumberErrorCode.allCases.map(\.rawValue)),
            ("脚本和限制", LuaErrorCode.allCases.map(\.rawValue)),
            ("Lua 语法", LuaSyntaxErrorCode.allCases.map(\.rawValue)),
        ]
        var text = "## 报错的代码\n"
        for (title, codes) in chapters {
            text += "\n### \(title)\n\n"
            for code in codes {
                // Pages are linked by their headings, from which punctuation is left out.
                let anchor = code.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                text += "- [\(code)](错误代码.md#\(anchor))\n"
            }
        }
        return text
    }

    private static func section(_ function: FunctionReference, _ name: String) -> String {
        var text = "### \(name)\n\n`\(name)\(function.call)`"
        text += function.answer.map { " 返回 `\($0)`。" } ?? "。"
        text += "\(function.text)。\n\n"
        guard !function.parameters.isEmpty else { return text }
        text += "| 参数 | 类型 | |\n|---|---|---|\n"
        for parameter in function.parameters {
            let mark = parameter.isOptional ? "?" : ""
            text += row(
                parameter.name.replacing("...", with: "…"), parameter.type + mark, parameter.text)
        }
        return text + "\n"
    }

    private static func section(_ group: Group) -> String {
        var text = "### \(group.path)\n\n\(group.text)。\n\n| 名字 | 类型 | |\n|---|---|---|\n"
        for field in group.fields { text += row(field.name, field.type, field.text) }
        if group.isOpen { text += "| 别的字段 | `any` | 没有提供就是错误 |\n" }
        return text + "\n"
    }

    private static func row(_ name: String, _ type: String, _ text: String) -> String {
        "| `\(name)` | `\(type.replacing("|", with: "\\|"))` | \(text) |\n"
    }
}
