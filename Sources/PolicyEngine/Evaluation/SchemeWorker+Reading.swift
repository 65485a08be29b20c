import ExactNumbers
import Governance
import LuaSandbox

/// Reads of a formula, one function for each part of `s`.
extension SchemeWorker {
    func readSubject(_ name: String, isAppointment: Bool) throws(Refusal) -> LuaReply {
        switch SubjectField(rawValue: name) {
        case .post? where isAppointment:
            noteRead(.post)
            return subject.post.map { runtime.machine.reply($0) } ?? .null
        case .start? where isAppointment:
            noteRead(.start)
            return subject.start.map { runtime.reply($0) } ?? .null
        case .finish? where isAppointment:
            noteRead(.finish)
            return subject.finish.map { runtime.reply($0) } ?? .null
        case .gross?: return try readGross()
        // What has fields of its own stands in the table, and is not asked for here.
        case .person?, .organization?, .input?, .param?, .item?, .pool?, .yearToDate?, .period?,
            .grant?, .post?, .start?, .finish?, nil:
            let hasGrant = scheme.definition.subject == .grant
            let fields = SubjectField.allCases.filter {
                $0 == .grant ? hasGrant : isAppointment || !$0.isOfAppointment
            }
            throw unknown(name, "s", among: fields.map(\.rawValue))
        }
    }

    func readInput(_ name: String) throws(Refusal) -> LuaReply {
        guard let position = scheme.inputPositions[name] else {
            throw unknown(name, "s.input", among: scheme.definition.inputs.map(\.id))
        }
        // Most reads are not recorded, and then nobody asks for titles and places.
        if runtime.recorder == nil, case .number(let number)? = inputs[position] {
            return runtime.reply(Operand(number))
        }
        if case .number? = inputs[position] {} else { noteRead(.input(position)) }
        let definition = scheme.definition.inputs[position]
        let source = FigureSource.input(id: name, place: subject.places["input.\(name)"])
        switch inputs[position] {
        case .number(let number)?:
            return runtime.reply(
                Figure(
                    value: number, title: definition.title, source: source,
                    style: definition.type == .money ? .money : .number), .input(position))
        case .integer(let value)?: return whole(value, title: definition.title, source: source)
        case .text(let text)?: return runtime.machine.reply(text)
        case .day(let day)?: return runtime.reply(day)
        case .boolean(let flag)?: return .boolean(flag)
        case nil: return .null
        }
    }

    func readPeriod(_ name: String) throws(Refusal) -> LuaReply {
        switch PeriodField(rawValue: name) {
        case .year?: return whole(period.year, title: "年度", source: .calendar)
        case .month? where period.month != nil:
            return whole(period.month ?? 0, title: "月份", source: .calendar)
        case .quarter?: return whole(period.quarter, title: "季度", source: .calendar)
        case .firstDay?: return runtime.reply(period.firstDay)
        case .lastDay?: return runtime.reply(period.lastDay)
        case .days?:
            return whole(period.days, title: "本期天数", source: .calendar, style: .count(unit: "天"))
        case .month?, nil:
            let fields = PeriodField.allCases.filter { $0 != .month || period.month != nil }
            throw unknown(name, "s.period", among: fields.map(\.rawValue))
        }
    }

    // MARK: Attributes

    func readPerson(_ name: String) throws(Refusal) -> LuaReply {
        if name == PersonField.appointments.rawValue { return try readAppointments() }
        return try readAttribute(
            name, of: subject.person, owner: "person", standard: PersonField.attributes,
            fact: .person(name), origin: .person(name))
    }

    func readOrganization(_ name: String) throws(Refusal) -> LuaReply {
        try readAttribute(
            name, of: subject.organization, owner: "organization",
            standard: OrganizationField.names,
            fact: .organization(name), origin: .organization(name))
    }

    func readAttribute(
        _ name: String, of attributes: [String: FieldValue], owner: String, standard: [String],
        fact: PlainRead, origin: FigureOrigin
    ) throws(Refusal) -> LuaReply {
        if case .number? = attributes[name] {} else { noteRead(fact) }
        guard let value = attributes[name] else {
            if standard.contains(name) { return .null }
            throw unknown(
                name, "s.\(owner)", among: Set(standard).union(attributes.keys).sorted())
        }
        return reply(value, path: "\(owner).\(name)", origin)
    }

    private func reply(_ value: FieldValue, path: String, _ origin: FigureOrigin) -> LuaReply {
        switch value {
        case .text(let text): return runtime.machine.reply(text)
        case .boolean(let flag): return .boolean(flag)
        case .day(let day): return runtime.reply(day)
        case .number(let number):
            return runtime.reply(
                Figure(
                    value: number, title: AttributeTitle.chinese(path),
                    source: .attribute(name: path, place: subject.places[path])), origin)
        case .list, .fields:
            var program = LuaProgram()
            append(value, "s.\(path)", to: &program)
            return .program(program)
        }
    }

    private func append(_ value: FieldValue, _ path: String, to program: inout LuaProgram) {
        switch value {
        case .text(let text): program.string(text)
        case .boolean(let flag): program.boolean(flag)
        case .day(let day): program.append(day)
        case .number(let number): program.append(Operand(number), generation: runtime.generation)
        case .list(let values):
            program.table(capacity: values.count)
            for (position, value) in values.enumerated() {
                program.integer(Int64(position + 1))
                append(value, path + "[]", to: &program)
                program.set()
            }
            program.lock(missing: missingField("\(path) 的列表", [], isList: true))
        case .fields(let fields):
            program.table(capacity: fields.count)
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                program.string(name)
                append(value, "\(path).\(name)", to: &program)
                program.set()
            }
            program.lock(missing: missingField(path, fields.keys.sorted(), isList: false))
        }
    }

    private func readAppointments() throws(Refusal) -> LuaReply {
        noteRead(.appointments)
        guard let appointments = subject.appointments else { return .null }
        var program = LuaProgram()
        program.table(capacity: appointments.count)
        for (position, appointment) in appointments.enumerated() {
            program.integer(Int64(position + 1))
            program.table(capacity: 4)
            program.string("post")
            program.string(appointment.post)
            program.set()
            program.string("start")
            program.append(appointment.start)
            program.set()
            if let organization = appointment.organization {
                program.string("organization")
                program.string(organization)
                program.set()
            }
            if let finish = appointment.finish {
                program.string("finish")
                program.append(finish)
                program.set()
            }
            program.lock(missing: missingAppointmentField)
            program.set()
        }
        program.lock(missing: missingField("s.person.appointments", [], isList: true))
        return .program(program)
    }

    private var missingAppointmentField: Int {
        if let known = parameters.missing["\u{0}appointment"] { return known }
        let fields = AppointmentField.names
        let function = reader { [unowned self] name, _ throws(Refusal) in
            if fields.contains(name) { return .null }
            throw unknown(name, "appointments 的一项", among: fields)
        }
        parameters.missing["\u{0}appointment"] = function
        return function
    }

    // MARK: Pools

    func readPool(_ name: String) throws(Refusal) -> LuaReply {
        guard let position = scheme.pools.firstIndex(where: { $0.definition.id == name }) else {
            throw unknown(name, "s.pool", among: scheme.pools.map(\.definition.id))
        }
        guard !isWeighing, position < shares.count, let share = shares[position] else {
            throw Refusal(.formulaCycle, "分配 \(name) 的时候还没有它的份额，不能读 s.pool.\(name)")
        }
        let title = scheme.pools[position].definition.title
        return runtime.reply(
            Figure(value: share, title: title, source: .pool(id: name), style: .money),
            .pool(position))
    }

    /// Writes down that a formula got a plain fact of the subject.
    private func noteRead(_ fact: PlainRead) {
        runtime.recorder?.read(fact, plainValue(of: fact))
    }
}

/// The Chinese names of attributes that formulas read.
enum AttributeTitle {
    static func chinese(_ path: String) -> String {
        switch path {
        case "organization.population": "人口"
        case "organization.households": "户数"
        default: String(path.split(separator: ".").last ?? "")
        }
    }
}
