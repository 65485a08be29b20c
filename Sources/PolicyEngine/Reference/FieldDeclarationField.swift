/// The fields of one field of a register.
enum FieldDeclarationField: String, InterfaceName {
    case id, title, type, of, required, unique, personal, min, max, choices, `default`, compute,
        unit, basis

    // `type` is a case here, and the name of the requirement.
    var type: String {
        switch self {
        case .id, .title: "string"
        case .type:
            "\"money\"|\"number\"|\"integer\"|\"text\"|\"date\"|\"boolean\"|\"choice\"|\"person\"|\"organization\"|\"register\""
        case .of, .unit, .basis: "string?"
        case .required, .unique, .personal: "boolean?"
        case .min, .max: "township.number?"
        case .choices: "string[]?"
        case .default: "township.number|string|boolean|nil"
        case .compute: "fun(e: township.entry): any"
        }
    }

    var text: String {
        switch self {
        case .id: "标识，在台账里唯一；不能叫 number、state、since、day"
        case .title: "名称，也是表格的列名"
        case .type: "类型；person、organization、register 写编号"
        case .of: "type = \"register\" 时是哪本台账"
        case .required: "登记时就要填"
        case .unique: "不能和别的一条相同"
        case .personal: "写到人的：加密保存，平常打码显示"
        case .min: "最小的数"
        case .max: "最大的数"
        case .choices: "type = \"choice\" 可选的词，一字不差"
        case .default: "没有填时用它"
        case .compute: "从别的栏算出来，不用填"
        case .unit: "单位，如“元”"
        case .basis: "依据"
        }
    }
}
