/// The fields of what `township.scheme` is given.
enum SchemeField: String, InterfaceName {
    case id, title, subject, period, inputs, items, pools, concurrent, basis

    var type: String {
        switch self {
        case .id, .title: "string"
        case .basis: "string?"
        case .subject: "\"appointment\"|\"person\"|\"organization\"|\"grant\"|nil"
        case .period: "\"month\"|\"quarter\"|\"half\"|\"year\"|nil"
        case .inputs: "table<string, township.input>?"
        case .items: "township.item[]"
        case .pools: "table<string, township.pool>?"
        case .concurrent: "\"each\"|\"highest\"|\"highest-overlapping\"|nil"
        }
    }

    var text: String {
        switch self {
        case .id: "标识，在一个工作区里唯一"
        case .title: "名称"
        case .subject: "一份结果对应什么：一个任职（默认）、一个人、一个单位、一个项目"
        case .period: "多久发一次；默认按月"
        case .inputs: "每期要填的数：名字 = { … }"
        case .items: "各个项目，至少一个"
        case .pools: "要分的总额：名字 = { … }"
        case .concurrent: "一人几条时：各发各的（默认）；只发最高的；只在日子重叠的几条里发最高的"
        case .basis: "依据"
        }
    }
}
