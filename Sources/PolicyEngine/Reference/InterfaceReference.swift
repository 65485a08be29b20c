/// Every name of the plugin interface with its description, taken from what the host registers.
public enum InterfaceReference {
    /// A group of names, such as the fields of `s.period`.
    struct Group: Sendable {
        /// The class in the notation of lua-language-server.
        let name: String
        /// How a formula reaches it, such as `s.period`.
        let path: String
        /// What it is, in Chinese.
        let text: String
        /// Its fields.
        let fields: [Field]
        /// Whether it may have fields beside these.
        var isOpen = false
    }

    /// A field of a group.
    struct Field: Sendable {
        let name: String
        let type: String
        let text: String
    }

    private static func fields<Name: InterfaceName>(_ names: Name.Type) -> [Field] {
        names.allCases.map { Field(name: $0.rawValue, type: $0.type, text: $0.text) }
    }

    /// What formulas read.
    static let views: [Group] = [
        Group(
            name: "township.subject", path: "s", text: "公式看到的 s，都只能读",
            fields: fields(SubjectField.self)),
        Group(
            name: "township.person", path: "s.person", text: "人；没有提供的标准字段是 nil",
            fields: fields(PersonField.self), isOpen: true),
        Group(
            name: "township.appointment", path: "s.person.appointments[…]", text: "一段任职",
            fields: fields(AppointmentField.self)),
        Group(
            name: "township.organization", path: "s.organization", text: "单位；没有提供的标准字段是 nil",
            fields: fields(OrganizationField.self), isOpen: true),
        Group(
            name: "township.grant", path: "s.grant", text: "项目；没有提供的标准字段是 nil",
            fields: fields(GrantField.self), isOpen: true),
        Group(
            name: "township.period", path: "s.period", text: "本期",
            fields: fields(PeriodField.self)),
        Group(
            name: "township.year_to_date", path: "s.year_to_date", text: "本公历年以前各期的合计",
            fields: fields(YearToDateField.self)),
        Group(
            name: "township.run", path: "r", text: "池的 total 看到的 r",
            fields: fields(RunField.self)),
        Group(
            name: "township.part", path: "p", text: "写成函数的 prorate 看到的一段",
            fields: fields(PartField.self)),
        Group(
            name: "township.entry", path: "e", text: "台账的函数看到的 e：这一条的各栏，按栏的标识读；没有填的是 nil",
            fields: fields(EntryField.self), isOpen: true),
        Group(
            name: "township.query", path: "q", text: "指标的函数看到的 q",
            fields: fields(QueryField.self)),
        Group(
            name: "township.date", path: "日期", text: "日期：能比较，加减天数，相减得天数",
            fields: fields(DayField.self)),
    ]

    /// What a declaration may say.
    static let declarations: [Group] = [
        Group(
            name: "township.scheme", path: "township.scheme { … }", text: "方案",
            fields: fields(SchemeField.self)),
        Group(
            name: "township.input", path: "inputs 的一项", text: "录入项",
            fields: fields(InputField.self)),
        Group(
            name: "township.item", path: "items 的一项", text: "项目",
            fields: fields(ItemField.self)),
        Group(
            name: "township.pool", path: "pools 的一项", text: "要分的总额",
            fields: fields(PoolField.self)),
        Group(
            name: "township.register", path: "township.register { … }", text: "台账",
            fields: fields(RegisterDeclarationField.self)),
        Group(
            name: "township.field", path: "fields 的一项", text: "台账的一栏",
            fields: fields(FieldDeclarationField.self)),
        Group(
            name: "township.procedure", path: "procedure", text: "办理流程",
            fields: fields(ProcedureField.self)),
        Group(
            name: "township.state", path: "states 的一项", text: "状态",
            fields: fields(StateField.self)),
        Group(
            name: "township.move", path: "moves 的一项", text: "一步",
            fields: fields(MoveField.self)),
        Group(
            name: "township.indicator", path: "township.indicator { … }", text: "指标",
            fields: fields(IndicatorField.self)),
        Group(
            name: "township.entries", path: "q.count { … }", text: "台账里的哪些条",
            fields: fields(EntriesField.self)),
    ]

    /// Every name as people reach it: `township.min`, `s.period.year`, `:round`, `items 的一项.id`.
    public static var names: [String] {
        TownshipFunction.allCases.map { "township.\($0.rawValue)" }
            + NumberMethod.allCases.map { ":\($0.rawValue)" }
            + (views + declarations).flatMap { group in
                group.fields.map { "\(group.path).\($0.name)" }
            }
    }
}
