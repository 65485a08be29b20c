/// A field of a table: its name, its Chinese title, and whether the column has to be there.
struct RecordField {
    let id: String
    let title: String
    let isRequired: Bool

    init(_ id: String, _ title: String, required: Bool = false) {
        self.id = id
        self.title = title
        isRequired = required
    }

    static let organizations = [
        RecordField("id", "编号", required: true), RecordField("name", "名称", required: true),
        RecordField("kind", "类别", required: true), RecordField("parent", "上级"),
        RecordField("aliases", "别名"), RecordField("start", "起始日期"),
        RecordField("finish", "终止日期"), RecordField("merged_into", "并入"),
        RecordField("population", "人口"), RecordField("households", "户数"),
        RecordField("division", "区划代码"), RecordField("credit_code", "统一社会信用代码"),
    ]

    static let people = [
        RecordField("id", "编号", required: true), RecordField("name", "姓名", required: true),
        RecordField("gender", "性别"), RecordField("birth", "出生日期"),
        RecordField("education", "学历"), RecordField("party", "政治面貌"),
        RecordField("resident_id", "身份证号"), RecordField("bank_card", "银行卡号"),
        RecordField("bank", "开户行"), RecordField("phone", "联系电话"),
    ]

    static let appointments = [
        RecordField("person", "人员编号", required: true), RecordField("name", "姓名"),
        RecordField("organization", "单位编号", required: true),
        RecordField("post", "职务", required: true), RecordField("start", "任职日期", required: true),
        RecordField("finish", "离任日期"), RecordField("document", "任职文号"),
        RecordField("end_document", "离任文号"),
    ]
}
