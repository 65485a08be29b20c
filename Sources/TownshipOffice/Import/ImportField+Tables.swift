import Governance

extension ImportField {
    private static let personNumber = ImportField(
        "person", "人员编号", .id, ["编号", "人员代码", "工号", "干部编号"])
    private static let personName = ImportField("name", "姓名", .name, personNames)
    private static let personNames = ["名字", "人员姓名", "干部姓名", "领款人", "收款人"]
    private static let residentNames = ["身份证号码", "身份证", "公民身份号码", "身份号码", "证件号码"]
    private static let unitNames = [
        "单位", "单位名称", "村", "村名", "村名称", "村（社区）", "村社区", "村居", "村（居）", "所在村", "所在单位",
        "任职单位", "行政村", "村别", "机构名称", "支部", "所在支部", "党支部",
    ]

    static let organizations = [
        ImportField("id", "编号", .id, ["单位编号", "机构编号", "单位代码", "村编号"]),
        ImportField("name", "名称", .name, unitNames),
        ImportField("kind", "类别", .text, ["类型", "单位类别", "机构类别", "性质", "单位类型"]),
        ImportField("parent", "上级", .id, ["上级单位", "上级编号", "隶属", "主管单位"]),
        ImportField("aliases", "别名", .text, ["曾用名", "简称"]),
        ImportField("start", "起始日期", .day, ["成立日期", "设立日期", "开始日期"]),
        ImportField("finish", "终止日期", .day, ["撤销日期", "撤并日期", "结束日期"]),
        ImportField("merged_into", "并入", .id, ["并入单位", "合并到"]),
        ImportField("population", "人口", .count, ["人口数", "总人口", "户籍人口", "人数"]),
        ImportField("households", "户数", .count, ["总户数", "家庭户数"]),
        ImportField("division", "区划代码", .id, ["行政区划代码", "区划码"]),
        ImportField("credit_code", "统一社会信用代码", .id, ["信用代码", "社会信用代码"]),
    ]

    static let people = [
        ImportField("id", "编号", .id, personNumber.synonyms + ["人员编号"]), personName,
        ImportField("gender", "性别"),
        ImportField("birth", "出生日期", .day, ["出生年月日", "生日", "出生时间"]),
        ImportField("education", "学历", .text, ["文化程度", "最高学历"]),
        ImportField("party", "政治面貌", .text, ["政治身份"]),
        ImportField("resident_id", "身份证号", .residentID, residentNames),
        ImportField(
            "bank_card", "银行卡号", .card,
            ["卡号", "银行账号", "银行帐号", "账号", "帐号", "一卡通账号", "一卡通", "一卡通号", "工资卡号", "收款账号"]),
        ImportField("bank", "开户行", .text, ["开户银行", "开户行名称", "银行名称"]),
        ImportField("phone", "联系电话", .phone, ["电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"]),
    ]

    static let appointments = [
        personNumber, personName,
        ImportField("resident_id", "身份证号", .residentID, residentNames, isKept: false),
        ImportField("organization", "单位编号", .id, ["村编号", "单位代码", "机构编号"]),
        ImportField("organization_name", "单位", .name, unitNames, isKept: false),
        ImportField("post", "职务", .name, postNames),
        ImportField(
            "start", "任职日期", .day,
            ["任职时间", "任职起始日期", "任职开始日期", "起始日期", "开始日期", "到任日期", "任现职时间"]),
        ImportField(
            "finish", "离任日期", .day, ["离任时间", "离职日期", "免职日期", "免职时间", "终止日期", "结束日期"]),
        ImportField("document", "任职文号", .text, ["文号", "任职文件", "任职文件号", "任命文号"]),
        ImportField("end_document", "离任文号", .text, ["免职文号", "离任文件", "免职文件"]),
    ]
    private static let postNames = ["岗位", "现任职务", "任职职务", "职位", "担任职务"]

    /// The inputs of people.
    static func inputs(ofPersons declared: [InputDefinition]) -> [ImportField] {
        besides(
            declared,
            [
                personNumber, personName,
                ImportField("resident_id", "身份证号", .residentID, residentNames, isKept: false),
                ImportField("organization", "单位编号", .id, ["村编号", "单位代码"], isKept: false),
                ImportField("organization_name", "单位", .name, unitNames, isKept: false),
                ImportField("post", "职务", .name, postNames),
            ])
    }

    /// The inputs of organizations.
    static func inputs(ofOrganizations declared: [InputDefinition]) -> [ImportField] {
        besides(
            declared,
            [
                ImportField("organization", "单位编号", .id, ["编号", "村编号", "单位代码", "机构编号"]),
                ImportField("name", "名称", .name, unitNames),
            ])
    }

    /// The fields of a row with the declared ones; a head that an input bears is the input's.
    private static func besides(_ declared: [InputDefinition], _ own: [ImportField])
        -> [ImportField]
    {
        let inputs = declared.map(ImportField.init)
        let taken = inputs.flatMap { [$0.id, ImportTitle($0.title).plain] }
        return own.map { field in
            ImportField(
                field.id, field.title, field.kind,
                field.synonyms.filter { !taken.contains(ImportTitle($0).plain) },
                isKept: field.isKept)
        } + inputs
    }
}
