import LuaSandbox

extension LuaWord {
    /// What kind of value this is, as a message says it behind a Chinese word: apart from it where it is Latin.
    var chinese: String { LuaTypeName.chinese(typeName) }
}

/// The names of Lua's types as people say them.
enum LuaTypeName {
    /// The name in Chinese; what is no type of Lua stays.
    static func chinese(_ name: some StringProtocol) -> String {
        switch name {
        case "no value": "空"
        case "nil": " nil"
        case "boolean": "真假值"
        case "number": "数"
        case "string": "文字"
        case "table": "表"
        case "function": "函数"
        case "userdata": "日期"
        default: " \(name)"
        }
    }
}
