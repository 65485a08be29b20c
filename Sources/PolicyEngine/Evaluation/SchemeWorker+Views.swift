import ExactNumbers
import Governance
import LuaSandbox

/// What formulas see: `s`, `r` and the part of a proration function. Every leaf is read through the engine.
extension SchemeWorker {
    typealias Reader = (_ name: String, _ key: LuaWord) throws(Refusal) -> LuaReply

    func buildViews() throws(LuaError) {
        let isAppointment = scheme.definition.subject == .appointment
        var program = LuaProgram()
        program.table()
        let inputs = scheme.definition.inputs.map(\.id)
        view("input", in: &program, names: { inputs }) { [unowned self] name, _ throws(Refusal) in
            try readInput(name)
        }
        let parameters = instance.plugin.parameters.names
        view("param", in: &program, names: { parameters }) {
            [unowned self] name, _ throws(Refusal) in
            try readParameter(name)
        }
        view("item", in: &program) { [unowned self] name, _ throws(Refusal) in try readItem(name) }
        view("pool", in: &program) { [unowned self] name, _ throws(Refusal) in try readPool(name) }
        view("person", in: &program, names: { [unowned self] in Array(subject.person.keys) }) {
            [unowned self] name, _ throws(Refusal) in
            try readPerson(name)
        }
        view(
            "organization", in: &program,
            names: { [unowned self] in Array(subject.organization.keys) }
        ) { [unowned self] name, _ throws(Refusal) in
            try readOrganization(name)
        }
        view("period", in: &program) { [unowned self] name, _ throws(Refusal) in
            try readPeriod(name)
        }
        if scheme.definition.subject == .grant {
            view("grant", in: &program, names: { [unowned self] in Array(subject.grant.keys) }) {
                [unowned self] name, _ throws(Refusal) in
                try readAttribute(
                    name, of: subject.grant, owner: "grant", standard: GrantField.names,
                    fact: .grant(name), origin: .grant(name))
            }
        }
        appendYearToDate(to: &program)
        program.lock(
            missing: reader { [unowned self] name, _ throws(Refusal) in
                try readSubject(name, isAppointment: isAppointment)
            }, names: names(nil, of: "s"))
        views.subject = try runtime.machine.build(program)
        try buildRunView()
        try buildPartView()
    }

    /// A read-only table without fields, all of whose keys are asked of a reader; `pairs` visits its names.
    func view(
        _ name: String, in program: inout LuaProgram, names: (() -> [String])? = nil,
        _ read: @escaping Reader
    ) {
        program.string(name)
        program.table()
        program.lock(missing: reader(read), names: self.names(names, of: name))
        program.set()
    }

    /// Answers the names of a view in order of their bytes, or that it cannot be visited.
    func names(_ names: (() -> [String])?, of view: String) -> Int {
        runtime.register { [unowned self] _ throws(Refusal) in
            // Another subject may have other names.
            runtime.recorder?.forbidReplay()
            guard let names = names?() else {
                throw Refusal(
                    code: LuaErrorCode.denied.rawValue, "\(view) 只能按名字读，不能用 pairs 或 next 遍历")
            }
            return runtime.reply(names: names)
        }
    }

    func reader(_ read: @escaping Reader) -> Int {
        runtime.register { arguments throws(Refusal) in
            let key = arguments[1]
            if case .string(let bytes) = key {
                return try read(String(decoding: bytes, as: UTF8.self), key)
            }
            return try read("[\(key.typeName)]", key)
        }
    }

    private func appendYearToDate(to program: inout LuaProgram) {
        program.string("year_to_date")
        program.table()
        view("item", in: &program) { [unowned self] name, _ throws(Refusal) in
            guard let position = scheme.itemPositions[name] else {
                throw unknown(name, "year_to_date.item", among: scheme.definition.items.map(\.id))
            }
            let definition = scheme.items[position].definition
            return runtime.reply(
                Figure(
                    value: subject.yearToDate.items[name] ?? .zero,
                    title: "本年以前各期\(definition.title)", source: .yearToDate("item.\(name)"),
                    style: .money), .yearToDateItem(position))
        }
        program.lock(
            missing: reader { [unowned self] name, _ throws(Refusal) in
                switch YearToDateField(rawValue: name) {
                case .gross?:
                    return runtime.reply(
                        Figure(
                            value: subject.yearToDate.gross, title: "本年以前各期应发合计",
                            source: .yearToDate("gross"), style: .money), .yearToDateGross)
                case .net?:
                    return runtime.reply(
                        Figure(
                            value: subject.yearToDate.net, title: "本年以前各期实发",
                            source: .yearToDate("net"), style: .money), .yearToDateNet)
                case .item?, nil:
                    throw unknown(name, "year_to_date", among: YearToDateField.names)
                }
            }, names: names(nil, of: "year_to_date"))
        program.set()
    }

    private func buildPartView() throws(LuaError) {
        var program = LuaProgram()
        program.table()
        program.lock(
            missing: reader { [unowned self] name, _ throws(Refusal) in
                guard let part else { throw Refusal(.formulaUnknownName, "这里没有时段可读") }
                let last = part.range.last ?? part.range.first
                switch PartField(rawValue: name) {
                case .firstDay?: return runtime.reply(part.range.first)
                case .lastDay?: return runtime.reply(last)
                case .days?:
                    return whole(
                        last - part.range.first + 1, title: "时段天数",
                        source: .proration(note: part.range.chinese, place: nil),
                        style: .count(unit: "天"))
                case nil: throw unknown(name, "part", among: PartField.names)
                }
            }, names: names(nil, of: "part"))
        views.part = try runtime.machine.build(program)
    }

    func unknown(_ name: String, _ owner: String, among names: [String]) -> Refusal {
        let hint = NearNames.hint(name, among: names)
        let known = hint.isEmpty && !names.isEmpty ? "；有：\(names.joined(separator: "、"))" : hint
        return Refusal(.formulaUnknownName, "\(owner) 没有 \(name)\(known)")
    }

    /// A Lua integer, recorded with its source while that does not change what a formula computes.
    func whole(_ value: Int, title: String, source: FigureSource, style: FigureStyle = .number)
        -> LuaReply
    {
        recordsIntegers
            ? runtime.reply(whole: value, title: title, source: source, style: style)
            : .integer(Int64(value))
    }
}
