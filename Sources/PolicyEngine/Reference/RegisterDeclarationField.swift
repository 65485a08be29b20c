/// The fields of what `township.register` is given.
enum RegisterDeclarationField: String, InterfaceName {
    case id, title, basis, fields, unique, readers, writers, check, procedure

    var type: String {
        switch self {
        case .id, .title: "string"
        case .basis: "string?"
        case .fields: "township.field[]"
        case .unique: "string[][]?"
        case .readers, .writers: "string[]?"
        case .check: "fun(e: township.entry): string?"
        case .procedure: "township.procedure?"
        }
    }

    var text: String {
        switch self {
        case .id: "标识，在一个工作区里唯一"
        case .title: "名称"
        case .basis: "依据"
        case .fields: "各栏，按列的顺序"
        case .unique: "合起来不能重复的几栏，如 { { \"village\", \"received\" } }"
        case .readers: "哪些单位的人员能看；不写的谁都能看"
        case .writers: "哪些单位的人员能登记、更正；不写的谁都能"
        case .check: "登记和更正以后检查：返回文字就是不行的原因；可以不写"
        case .procedure: "办理流程；不写的只登记，不流转"
        }
    }
}
