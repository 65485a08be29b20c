internal import Crypto
internal import CryptoExtras
import Foundation
public import Governance

/// An officer's Ed25519 key, opened: with it the officer signs what is done.
///
/// It lies in a file that only the officer's passphrase opens: scrypt makes a key of the passphrase, with which the private half
/// is sealed (AES-GCM). The file is for its owner alone (0600, its folder 0700).
public struct OfficerKey: Sendable {
    /// Whose key it is.
    public let officer: String
    private let key: Curve25519.Signing.PrivateKey

    /// The fewest letters of a new passphrase.
    public static let leastPassphrase = 8

    /// The public half: 32 bytes as lower-case hexadecimal digits.
    public var publicKey: String { Hexadecimal.text(key.publicKey.rawRepresentation) }

    // MARK: Files

    /// Opens a key.
    ///
    /// - Parameters:
    ///   - path: Its file.
    ///   - passphrase: What it was sealed under.
    /// - Throws: `store.officer_key.missing`, `store.officer_key.damaged` or `store.officer_key.passphrase`.
    public init(at path: String, passphrase: String) throws(StoreError) {
        let file = try OfficerKey.file(at: path)
        guard !passphrase.isEmpty else { throw OfficerKey.wrongPassphrase(file, path) }
        let sealing = try OfficerKey.sealingKey(passphrase, file.cost, file.salt, path)
        guard let box = try? AES.GCM.SealedBox(combined: file.sealed),
            let bytes = try? AES.GCM.open(
                box, using: sealing, authenticating: Array(file.head.utf8))
        else { throw OfficerKey.wrongPassphrase(file, path) }
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes),
            Hexadecimal.text(key.publicKey.rawRepresentation) == file.publicKey
        else { throw OfficerKey.damaged(path) }
        self.key = key
        officer = file.officer
    }

    /// Makes a key and writes it.
    ///
    /// - Parameters:
    ///   - path: Its file, which must not be there yet.
    ///   - officer: Whose key it is.
    ///   - passphrase: What it is sealed under, at least ``leastPassphrase`` letters.
    ///   - cost: How hard it is to try passphrases.
    /// - Returns: The key.
    /// - Throws: `store.officer_key.passphrase_short`, `store.exists`, or `store.unavailable` when it cannot be written.
    public static func make(
        at path: String, officer: String, passphrase: String, cost: KeyCost = .standard
    ) throws(StoreError) -> OfficerKey {
        guard passphrase.count >= leastPassphrase else {
            throw StoreError(
                .passphraseShort, file: path, "口令太短，至少 \(leastPassphrase) 个字；几个不相干的词连起来，既好记又难猜")
        }
        let key = Curve25519.Signing.PrivateKey()
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let publicKey = Hexadecimal.text(key.publicKey.rawRepresentation)
        let head = KeyFile.head(officer: officer, publicKey: publicKey, cost: cost, salt: salt)
        let sealing = try sealingKey(passphrase, cost, salt, path)
        guard
            let box = try? AES.GCM.seal(
                key.rawRepresentation, using: sealing, authenticating: Array(head.utf8)),
            let sealed = box.combined
        else { preconditionFailure("sealing bytes with a key of 32 bytes cannot fail") }
        let file = KeyFile(
            officer: officer, publicKey: publicKey, cost: cost, salt: salt, sealed: Array(sealed))
        try PrivateFile.make(Array(file.text.utf8), at: path, what: "密钥")
        return OfficerKey(officer: officer, key: key)
    }

    private init(officer: String, key: Curve25519.Signing.PrivateKey) {
        self.officer = officer
        self.key = key
    }

    /// The public half of the key in a file, for which no passphrase is needed.
    ///
    /// - Parameter path: The file.
    /// - Returns: 32 bytes as lower-case hexadecimal digits.
    /// - Throws: `store.officer_key.missing` or `store.officer_key.damaged`.
    public static func publicKey(at path: String) throws(StoreError) -> String {
        try file(at: path).publicKey
    }

    /// Moves a key file, over another one if there is one; whoever looks sees the one or the other.
    ///
    /// - Parameters:
    ///   - old: Where the file is.
    ///   - new: Where it shall be.
    /// - Throws: `store.unavailable`.
    public static func move(_ old: String, to new: String) throws(StoreError) {
        guard rename(old, new) == 0 else {
            throw StoreError(.unavailable, file: new, "密钥文件没有换成，请检查权限；新的密钥在 \(old)")
        }
        PrivateFile.flush(folder: (new as NSString).deletingLastPathComponent)
    }

    private static func file(at path: String) throws(StoreError) -> KeyFile {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw StoreError(
                .officerKeyMissing, file: path,
                "没有找到这位经办人员的密钥文件；请用 --keys 指明它在哪里，还没有就先 township officer enroll")
        }
        guard let file = KeyFile(Array(bytes)) else { throw damaged(path) }
        return file
    }

    private static func wrongPassphrase(_ file: KeyFile, _ path: String) -> StoreError {
        StoreError(
            .officerKeyPassphrase, file: path, "口令不对，打不开 \(file.officer) 的密钥；请再输一遍，注意大小写和输入法")
    }

    private static func damaged(_ path: String) -> StoreError {
        StoreError(
            .officerKeyDamaged, file: path,
            "密钥文件坏了，或者不是密钥文件；请从备份拷回来，没有备份就请审批人为你换一把：township officer enroll --replace")
    }

    /// The same passphrase on every keyboard: letters that can be written in two ways are taken in one.
    private static func sealingKey(
        _ passphrase: String, _ cost: KeyCost, _ salt: [UInt8], _ path: String
    ) throws(StoreError) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: Array(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt,
                outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
                parallelism: cost.parallelism)
        } catch {
            throw StoreError(.unavailable, file: path, "内存不够，算不出密钥；请关掉别的程序再试")
        }
    }

    // MARK: Signing

    /// The signature of a text: 64 bytes as lower-case hexadecimal digits.
    public func signature(of text: String) -> String {
        guard let signature = try? key.signature(for: Array(text.utf8)) else {
            preconditionFailure("signing with a key that was opened cannot fail")
        }
        return Hexadecimal.text(signature)
    }
}
