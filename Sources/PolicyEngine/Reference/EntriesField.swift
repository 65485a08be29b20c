/// Which entries a function of an indicator asks for.
enum EntriesField: String, InterfaceName {
    case register, state, `where`, empty, days

    var type: String {
        switch self {
        case .register: "string"
        case .state, .empty: "string|string[]|nil"
        case .where: "table<string, any>?"
        case .days: "table<string, { from: township.date?, to: township.date? }>?"
        }
    }

    var text: String {
        switch self {
        case .register: "哪本台账；别的插件的要有 register:标识 权限"
        case .state: "在这些状态（id）"
        case .where: "这些栏是这些值：栏 = 值，或 栏 = { 几个值 }"
        case .empty: "这些栏没有填"
        case .days: "这些日期栏在这两天之间（含）：栏 = { from = …, to = … }"
        }
    }
}
