/// The fields of an input.
enum InputField: String, InterfaceName {
    case title, type, of, min, max, choices, `default`, unit, basis

    // `type` is a case here, and the name of the requirement.
    var type: String {
        switch self {
        case .title, .unit, .basis: "string?"
        case .type:
            "\"money\"|\"number\"|\"integer\"|\"text\"|\"date\"|\"boolean\"|\"choice\""
        case .of: "\"subject\"|\"organization\"|nil"
        case .min, .max: "township.number?"
        case .choices: "string[]?"
        case .default: "township.number|string|boolean|nil"
        }
    }

    var text: String {
        switch self {
        case .title: "给人看的名称，也是表格的列名；不写就用名字"
        case .type: "类型"
        case .of: "谁的数；organization 的一个单位填一次"
        case .min: "最小的数"
        case .max: "最大的数"
        case .choices: "type = \"choice\" 可选的词，一字不差"
        case .default: "没有填时用它；不写的必须填"
        case .unit: "单位，如“元”"
        case .basis: "依据"
        }
    }
}
