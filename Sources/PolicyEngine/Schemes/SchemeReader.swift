import ExactNumbers
import Governance

/// Reads what `township.scheme` was given.
enum SchemeReader {
    static func read(_ value: Declared) throws(Refusal) -> SchemeProgram {
        let reader = try DeclarationReader(value, "scheme")
        try reader.allow(SchemeField.names)
        guard reader.table.list.isEmpty else {
            throw Refusal(.schemeDeclaration, "scheme 里有没有名字的项")
        }
        var inputs: [InputDefinition] = []
        for (name, value) in try reader.entries("inputs") {
            inputs.append(try input(name, value, reader))
        }
        var items: [SchemeProgram.Item] = []
        for (position, value) in try reader.list("items").enumerated() {
            items.append(try item(value, "items[\(position + 1)]"))
        }
        guard !items.isEmpty else { throw Refusal(.schemeDeclaration, "scheme 至少要有一个项目（items）") }
        try reader.checkUnique(items.map(\.definition.id), "items")
        var pools: [SchemeProgram.Pool] = []
        for (name, value) in try reader.entries("pools") {
            pools.append(try pool(name, value, reader))
        }
        let period: PeriodKind = try reader.choice("period", default: .month)
        try checkPeriods(items.map(\.definition), period)
        let definition = SchemeDefinition(
            id: try reader.identifier("id"), title: try reader.text("title"),
            subject: try reader.choice("subject", default: .appointment), period: period,
            inputs: inputs, items: items.map(\.definition), pools: pools.map(\.definition),
            concurrent: try reader.choice("concurrent", default: .each))
        return SchemeProgram(definition: definition, items: items, pools: pools)
    }

    private static func input(_ name: String, _ value: Declared, _ scheme: DeclarationReader)
        throws(Refusal) -> InputDefinition
    {
        let path = "inputs.\(name)"
        try scheme.checkIdentifier(name, path)
        let reader = try scheme.reader(value, path)
        try reader.allow(InputField.names)
        return try InputDeclaration.read(
            reader, id: name, owner: try reader.choice("of", default: .subject))
    }

    private static func checkPeriods(_ items: [ItemDefinition], _ period: PeriodKind)
        throws(Refusal)
    {
        for item in items {
            guard case .standard(let proration) = item.proration, proration.isForMonthsOnly,
                period != .month
            else { continue }
            throw Refusal(
                .schemeDeclaration, "项目 \(item.id) 的 prorate“\(proration.rawValue)”只用于按月发放的方案")
        }
    }

    // MARK: Items and pools

    private static func item(_ value: Declared, _ path: String) throws(Refusal)
        -> SchemeProgram.Item
    {
        let reader = try DeclarationReader(value, path)
        try reader.allow(ItemField.names)
        let kind: ItemKind = try reader.choice("kind", default: .pay)
        let (proration, weight) = try proration(reader)
        let definition = ItemDefinition(
            id: try reader.identifier("id"), title: try reader.text("title"), kind: kind,
            rounding: try rounding(reader, kind), proration: proration,
            basis: try reader.optionalText("basis"))
        return SchemeProgram.Item(
            definition: definition, formula: try reader.function("formula"),
            when: try reader.optionalFunction("when"), weight: weight)
    }

    private static func proration(_ reader: DeclarationReader) throws(Refusal)
        -> (ItemProration, DeclaredFunction?)
    {
        if case .function(let function)? = reader.table.fields["prorate"] {
            return (.function, function)
        }
        return (.standard(try reader.choice("prorate", default: Proration.none)), nil)
    }

    private static func rounding(_ reader: DeclarationReader, _ kind: ItemKind) throws(Refusal)
        -> ItemRounding?
    {
        let mode: RoundingMode = try reader.choice("mode", default: .halfUp)
        let unit: RoundingUnit
        switch reader.table.fields["round"] ?? .null {
        case .null: unit = .fen
        case .text("none"):
            guard kind == .info else {
                throw Refusal(
                    .schemeDeclaration, "\(reader.path).round = \"none\" 只用于 kind = \"info\" 的项目")
            }
            return nil
        case .text(let text):
            unit = try declared(reader) { () throws(NumberError) in try RoundingUnit(text: text) }
        case .number(let step):
            unit = try declared(reader) { () throws(NumberError) in try RoundingUnit(step: step) }
        case let value:
            throw Refusal(
                .schemeDeclaration,
                "\(reader.path).round 应是 fen、jiao、yuan、none 或以元计的步长，得到\(value.kind)")
        }
        guard (try? unit.step * Rational(100))?.isInteger == true else {
            throw Refusal(.schemeDeclaration, "\(reader.path).round 的步长 \(unit.step) 不是整分")
        }
        return ItemRounding(unit: unit, mode: mode)
    }

    private static func declared(
        _ reader: DeclarationReader, _ body: () throws(NumberError) -> RoundingUnit
    ) throws(Refusal) -> RoundingUnit {
        do {
            return try body()
        } catch {
            throw Refusal(.schemeDeclaration, "\(reader.path).round：\(error.message)")
        }
    }

    private static func pool(_ name: String, _ value: Declared, _ scheme: DeclarationReader)
        throws(Refusal) -> SchemeProgram.Pool
    {
        let path = "pools.\(name)"
        try scheme.checkIdentifier(name, path)
        let reader = try scheme.reader(value, path)
        try reader.allow(PoolField.names)
        let definition = PoolDefinition(
            id: name, title: try reader.optionalText("title") ?? name,
            sharing: try reader.choice("by", default: .run))
        return SchemeProgram.Pool(
            definition: definition, total: try reader.function("total"),
            weight: try reader.function("weight"))
    }
}
