/// That a person is paid for a post and a month, as a text that no two payments of different things share.
///
/// A store keeps it as a keyed hash only: from the file nobody learns who was paid.
public struct PaymentClaim: Sendable, Hashable {
    /// What is paid, to whom and for when, each part with its length.
    public let text: String

    /// A claim.
    ///
    /// - Parameters:
    ///   - purpose: What is paid: schemes that pay the same thing have the same purpose.
    ///   - person: The person, by identity number where there is one.
    ///   - post: The post.
    ///   - month: The month, as `2020-03`.
    public init(purpose: String, person: String, post: String, month: String) {
        text = CanonicalText.of([purpose, person, post, month])
    }
}
