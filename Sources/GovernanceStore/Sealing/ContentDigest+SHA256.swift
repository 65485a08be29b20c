internal import Crypto
package import Governance

extension ContentDigest {
    /// The digest of bytes.
    package init(of bytes: some Collection<UInt8>) {
        var hash = SHA256()
        hash.update(data: Array(bytes))
        self.init(bytes: Array(hash.finalize()))
    }

    /// What stands before the first entry of a log.
    static var none: ContentDigest { ContentDigest(bytes: [UInt8](repeating: 0, count: 32)) }
}
