import Governance

/// An input of a scheme, read for each subject and so kept by reference.
final class DeclaredInput: Sendable {
    let name: String
    let definition: InputDefinition

    init(_ definition: InputDefinition) {
        name = definition.id
        self.definition = definition
    }
}
