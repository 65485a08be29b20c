import Governance

/// What people call the names that a formula reads.
struct FormulaTitles {
    let parameters: ParameterSet
    /// The scheme of the formula; nil for a function that several share.
    let scheme: SchemeDefinition?

    /// What people call a field of `r` that `s` does not have, and how many names are used up.
    func titleOfRun(_ path: [String]) -> (text: String, count: Int)? {
        switch path.first.flatMap(RunField.init(rawValue:)) {
        case .count?: ("参加分配人数", 1)
        case .sum?: ("每一个的合计", 1)
        case .param?, .period?, .organization?, nil: title(of: path)
        }
    }

    /// What people call a path such as `s.param.base_pay`, and how many of its names are used up; nil for an unknown one.
    func title(of path: [String]) -> (text: String, count: Int)? {
        guard let first = path.first, let field = SubjectField(rawValue: first) else { return nil }
        let second = path.count > 1 ? path[1] : nil
        switch field {
        case .post: return ("职务", 1)
        case .start: return ("任职日期", 1)
        case .finish: return ("离任日期", 1)
        case .gross: return ("应发合计", 1)
        case .param: return second.map { (parameters[$0]?.title ?? $0, 2) }
        case .input: return second.map { (scheme?.input($0)?.title ?? $0, 2) }
        case .item: return second.map { (scheme?.item($0)?.title ?? $0, 2) }
        case .pool:
            return second.map { id in
                (scheme?.pools.first { $0.id == id }?.title ?? id, 2)
            }
        case .period: return second.flatMap(PeriodField.init(rawValue:)).map { (of($0), 2) }
        case .person: return second.flatMap(PersonField.init(rawValue:)).map { (of($0), 2) }
        case .organization:
            return second.flatMap(OrganizationField.init(rawValue:)).map {
                ("单位" + plain($0.text), 2)
            }
        case .grant:
            return second.flatMap(GrantField.init(rawValue:)).map { ("项目" + plain($0.text), 2) }
        case .yearToDate: return yearToDate(path)
        }
    }

    private func of(_ field: PeriodField) -> String {
        field == .year ? "本期年度" : "本期" + plain(field.text)
    }

    private func of(_ field: PersonField) -> String { plain(field.text) }

    private func yearToDate(_ path: [String]) -> (text: String, count: Int)? {
        guard path.count > 1, let field = YearToDateField(rawValue: path[1]) else { return nil }
        switch field {
        case .gross, .net: return ("本年以前各期\(field.text)", 2)
        case .item:
            guard path.count > 2 else { return nil }
            return ("本年以前各期\(scheme?.item(path[2])?.title ?? path[2])", 3)
        }
    }

    /// A description without what follows its name.
    private func plain(_ text: String) -> String {
        String(text.prefix { !"；，（".contains($0) })
    }

    /// What people call a function of `township`.
    static func title(of function: TownshipFunction) -> String {
        switch function {
        case .exact: "准确数"
        case .equal: "相等"
        case .min: "取小"
        case .max: "取大"
        case .clamp: "夹在两者之间"
        case .round: "取舍"
        case .floor: "向下取整"
        case .ceil: "向上取整"
        case .sum: "求和"
        case .rate: "查档"
        case .marginal: "分段累进"
        case .split: "按权重分"
        case .date: "日期"
        case .addMonths: "加月"
        case .fullYears: "满周年数"
        case .monthsBetween: "满月数"
        case .serviceMonths: "任职整月数"
        case .continuousSince: "连续任职起"
        case .error: "搁置"
        case .warn: "提醒"
        case .register: "台账"
        case .indicator: "指标"
        case .scheme: "方案"
        }
    }
}
