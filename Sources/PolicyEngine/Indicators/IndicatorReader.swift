import Governance

/// Reads what `township.indicator` was given.
enum IndicatorReader {
    static func read(_ value: Declared) throws(Refusal) -> IndicatorProgram {
        let reader = try DeclarationReader(value, "indicator", code: .indicatorDeclaration)
        try reader.allow(IndicatorField.names)
        let definition = IndicatorDefinition(
            id: try reader.identifier("id"), title: try reader.text("title"),
            unit: try reader.optionalText("unit") ?? "",
            target: try reader.optionalNumber("target"),
            direction: try reader.choice("direction", default: .up),
            basis: try reader.optionalText("basis"))
        return IndicatorProgram(definition: definition, value: try reader.function("value"))
    }
}
