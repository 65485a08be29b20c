extension InterfaceReference {
    /// Definitions for lua-language-server: completion, hover text and types in an editor.
    ///
    /// The file has to be called `township.lua`, as `require` looks for it.
    public static var definitions: String {
        var text = """
            ---@meta township
            --- 由 township plugin types 从程序生成，请不要手改。给编辑器看的，不会运行。

            --- 数：Lua 的整数，或准确数
            ---@alias township.number number|township.exact


            """
        text += exactNumbers
        for group in views + declarations { text += definition(of: group) }
        text += "---@class township\nlocal township = {}\n\n"
        for function in TownshipFunction.allCases {
            text += definition(of: function.reference, named: "township.\(function.rawValue)")
        }
        return text + "return township\n"
    }

    private static var exactNumbers: String {
        var text = "--- 准确数：带小数点的数都是\n---@class township.exact\n"
        for name in ["add", "sub", "mul", "div", "mod", "idiv", "pow"] {
            text += "---@operator \(name)(township.number): township.exact\n"
        }
        text += "---@operator unm: township.exact\nlocal exact = {}\n\n"
        for method in NumberMethod.allCases {
            text += definition(of: method.reference, named: "exact:\(method.rawValue)")
        }
        return text
    }

    private static func definition(of group: Group) -> String {
        var text = "--- \(group.text)\n---@class \(group.name)\n"
        for field in group.fields {
            text += "---@field \(field.name) \(field.type) \(field.text)\n"
        }
        if group.isOpen { text += "---@field [string] any 别的字段，没有提供就是错误\n" }
        if group.name == "township.date" {
            text += "---@operator add(integer): township.date\n"
            text += "---@operator sub(integer|township.date): township.date|integer\n"
        }
        return text + "\n"
    }

    private static func definition(of function: FunctionReference, named name: String) -> String {
        var text = "--- \(function.text)\n"
        for parameter in function.parameters {
            let mark = parameter.isOptional ? "?" : ""
            text += "---@param \(parameter.name)\(mark) \(parameter.type) \(parameter.text)\n"
        }
        if let answer = function.answer { text += "---@return \(answer)\n" }
        let names = function.parameters.map(\.name).joined(separator: ", ")
        return text + "function \(name)(\(names)) end\n\n"
    }
}
