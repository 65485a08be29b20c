internal import Crypto
import Foundation
public import Governance

/// The key that an office's file is sealed with: 32 random bytes in a file of their own, away from the records.
///
/// Whoever has the records without the key reads no name, number or card in them.
public struct StoreKey: Sendable {
    private let key: SymmetricKey

    /// Reads a key.
    ///
    /// - Parameter path: Its file.
    /// - Throws: `store.key.missing`, or `store.key.wrong` when the file holds no key.
    public init(at path: String) throws(StoreError) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw StoreError(
                .keyMissing, file: path,
                "没有找到密钥文件；请从保管的地方拷回来，或用 --keys 指明它在哪里。没有密钥，档案里的内容谁也打不开")
        }
        guard bytes.count == 32 else {
            throw StoreError(.keyWrong, file: path, "这不是密钥文件（应是 32 字节）；请核对 --keys")
        }
        key = SymmetricKey(data: bytes)
    }

    /// Makes a new key and writes it, for its owner alone to read.
    ///
    /// - Parameter path: Its file, which must not be there yet.
    /// - Returns: The key.
    /// - Throws: `store.unavailable` when it cannot be written, `store.exists` when a file stands there.
    public static func make(at path: String) throws(StoreError) -> StoreKey {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        try PrivateFile.make(bytes, at: path, what: "密钥")
        return try StoreKey(at: path)
    }

    /// Seals bytes; the digest of the content is bound to them, so that no two contents can change places.
    func seal(_ bytes: [UInt8], as digest: ContentDigest) -> [UInt8] {
        guard
            let box = try? AES.GCM.seal(
                bytes, using: key, authenticating: Array(digest.text.utf8)),
            let sealed = box.combined
        else { preconditionFailure("sealing bytes with a key of 32 bytes cannot fail") }
        return Array(sealed)
    }

    /// A mark of a text that nobody can make or test without the key.
    func mark(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).prefix(16))
    }

    /// The bytes that were sealed, or nil when the key is another or a byte was changed.
    func open(_ sealed: [UInt8], as digest: ContentDigest) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(
                box, using: key, authenticating: Array(digest.text.utf8))
        else { return nil }
        return Array(bytes)
    }
}
