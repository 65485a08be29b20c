/// The fields of a move.
enum MoveField: String, InterfaceName {
    case id, title, from, to, by, needs, reason, check

    var type: String {
        switch self {
        case .id, .title, .to: "string"
        case .from: "string|string[]"
        case .by, .needs: "string[]?"
        case .reason: "boolean?"
        case .check: "fun(e: township.entry): string?"
        }
    }

    var text: String {
        switch self {
        case .id: "标识"
        case .title: "名称，如“交办”“办结”"
        case .from: "从哪些状态"
        case .to: "到哪个状态"
        case .by: "哪些单位的人员能办；不写的谁都能办"
        case .needs: "这以前（或同时）要填好的栏"
        case .reason: "要写明原因"
        case .check: "走这一步以前检查：返回文字就是不行的原因；可以不写"
        }
    }
}
