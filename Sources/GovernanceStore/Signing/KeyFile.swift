internal import Crypto
import Governance

/// The text of an officer's key file: a version, whose it is, how it is sealed, the sealed key, and a check digest.
///
/// The digest tells a damaged file from a wrong passphrase. It is no protection: everything in front of the sealed key is bound
/// to it, so that nobody gives the file another name or an easier cost.
struct KeyFile {
    static let version = "township officer key 1"

    let officer: String
    /// The public key as digits.
    let publicKey: String
    let cost: KeyCost
    let salt: [UInt8]
    let sealed: [UInt8]

    /// What the sealed key is bound to.
    static func head(officer: String, publicKey: String, cost: KeyCost, salt: [UInt8]) -> String {
        """
        \(version)
        officer: \(officer)
        public: \(publicKey)
        scrypt: \(cost.text)
        salt: \(Hexadecimal.text(salt))

        """
    }

    var head: String {
        KeyFile.head(officer: officer, publicKey: publicKey, cost: cost, salt: salt)
    }

    var text: String {
        let body = head + "sealed: \(Hexadecimal.text(sealed))\n"
        return body + "check: \(ContentDigest(of: body.utf8).text)\n"
    }
}

extension KeyFile {
    /// What stands in a file; `nil` when it is not whole.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let names = ["officer", "public", "scrypt", "salt", "sealed", "check"]
        guard lines.count == names.count + 2, lines[0] == KeyFile.version, lines.last == "" else {
            return nil
        }
        var values: [String] = []
        for (name, line) in zip(names, lines[1...]) {
            guard line.hasPrefix(name + ": ") else { return nil }
            values.append(String(line.dropFirst(name.count + 2)))
        }
        guard let cost = KeyCost(text: values[2]), let salt = Hexadecimal.bytes(values[3]),
            let sealed = Hexadecimal.bytes(values[4])
        else { return nil }
        self.init(
            officer: values[0], publicKey: values[1], cost: cost, salt: salt, sealed: sealed)
        guard self.text == text else { return nil }
    }
}
