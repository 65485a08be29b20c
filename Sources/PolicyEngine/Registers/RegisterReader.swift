import Governance

/// Reads what `township.register` was given.
enum RegisterReader {
    /// SQLite makes an object of at most 63 pairs; nobody reads a table of more columns.
    private static let mostFields = 60

    static func read(_ value: Declared) throws(Refusal) -> RegisterProgram {
        let reader = try DeclarationReader(value, "register", code: .registerDeclaration)
        try reader.allow(RegisterDeclarationField.names)
        var computing: [String: DeclaredFunction] = [:]
        var fields: [RegisterField] = []
        var unique: [[String]] = []
        for (position, value) in try reader.list("fields").enumerated() {
            let field = try reader.reader(value, "fields[\(position + 1)]")
            let compute = try field.optionalFunction("compute")
            fields.append(try self.field(field, isComputed: compute != nil))
            if let compute { computing[fields[position].id] = compute }
            if try field.boolean("unique") { unique.append([fields[position].id]) }
        }
        guard (1...mostFields).contains(fields.count) else {
            throw Refusal(
                reader.code, "register.fields 要有 1 到 \(mostFields) 栏，得到 \(fields.count) 栏")
        }
        try reader.checkUnique(fields.map(\.id), "fields")
        try reader.checkUnique(fields.map(\.title), "fields 的名称")
        unique += try together(reader, fields)
        let (procedure, checks) = try ProcedureReader.read(reader, fields: fields)
        let definition = RegisterDefinition(
            id: try reader.identifier("id"), title: try reader.text("title"),
            basis: try reader.optionalText("basis"), fields: fields, unique: unique,
            readers: try reader.optionalTexts("readers"),
            writers: try reader.optionalTexts("writers"), procedure: procedure)
        return RegisterProgram(
            definition: definition, computing: computing,
            check: try reader.optionalFunction("check"), moveChecks: checks)
    }

    // MARK: Fields

    private static func field(_ reader: DeclarationReader, isComputed: Bool) throws(Refusal)
        -> RegisterField
    {
        try reader.allow(FieldDeclarationField.names)
        let id = try reader.identifier("id")
        guard !EntryField.names.contains(id) else {
            throw Refusal(
                reader.code, "\(reader.path).id 不能叫 \(id)：每一条都有它，另有意思")
        }
        let target = try target(reader)
        let isRequired = try reader.boolean("required")
        if isComputed, isRequired || reader.table.fields["default"] != nil {
            throw Refusal(reader.code, "\(reader.path) 是算出来的，不能有 required 或 default")
        }
        return RegisterField(
            try input(reader, id, target), target: target, isRequired: isRequired,
            isPersonal: try reader.boolean("personal"), isComputed: isComputed)
    }

    private static func target(_ reader: DeclarationReader) throws(Refusal) -> RegisterField.Target?
    {
        let register = try reader.optionalText("of")
        let target: RegisterField.Target?
        switch try reader.text("type") {
        case "person": target = .person
        case "organization": target = .organization
        case "register":
            guard let register else {
                throw Refusal(reader.code, "\(reader.path) 的类型是 register，要用 of 写明是哪本台账")
            }
            return .register(register)
        default: target = nil
        }
        guard register == nil else {
            throw Refusal(reader.code, "\(reader.path).of 只用于 type = \"register\"")
        }
        return target
    }

    /// A reference is the text of an id.
    private static func input(
        _ reader: DeclarationReader, _ id: String, _ target: RegisterField.Target?
    ) throws(Refusal) -> InputDefinition {
        guard target != nil else { return try InputDeclaration.read(reader, id: id) }
        for name in ["min", "max", "choices", "default", "compute"]
        where reader.table.fields[name] != nil {
            throw Refusal(reader.code, "\(reader.path) 写的是编号，不能有 \(name)")
        }
        return InputDefinition(id: id, title: try reader.optionalText("title") ?? id, type: .text)
    }

    /// The fields that tell entries apart together.
    private static func together(_ reader: DeclarationReader, _ fields: [RegisterField])
        throws(Refusal) -> [[String]]
    {
        let known = fields.filter { !$0.isPersonal }.map(\.id)
        var groups: [[String]] = []
        for (position, value) in try reader.list("unique").enumerated() {
            guard case .table(let table) = value, table.fields.isEmpty, !table.list.isEmpty else {
                throw Refusal(reader.code, "register.unique[\(position + 1)] 应是栏的标识的列表")
            }
            var group: [String] = []
            for value in table.list {
                guard case .text(let name) = value, known.contains(name) else {
                    throw Refusal(
                        reader.code,
                        "register.unique[\(position + 1)] 里的每一项应是 fields 里不加密的一栏；有：\(known.joined(separator: "、"))"
                    )
                }
                group.append(name)
            }
            groups.append(group)
        }
        return groups
    }
}
