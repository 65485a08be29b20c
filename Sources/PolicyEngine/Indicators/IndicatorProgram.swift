import Governance

/// An indicator as a worker holds it: the definition and the function behind it.
struct IndicatorProgram {
    let definition: IndicatorDefinition
    let value: DeclaredFunction
}
