public import Governance

/// An officer whose key was opened: who signs what is done.
public struct OfficeSigner: Sendable {
    /// Who signs.
    public let officer: Officer
    private let signing: @Sendable (String) -> String

    /// A signer.
    ///
    /// - Parameters:
    ///   - officer: Who signs.
    ///   - signing: Answers the Ed25519 signature of a text, 64 bytes as lower-case hexadecimal digits.
    init(_ officer: Officer, signing: @escaping @Sendable (String) -> String) {
        self.officer = officer
        self.signing = signing
    }

    /// The signature of a text.
    func signature(of text: String) -> String { signing(text) }
}
