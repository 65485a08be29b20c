internal import Crypto

/// Checks signatures of officers.
public enum OfficerSignature {
    /// Whether a signature is one of a text, made with the private half of a key.
    ///
    /// - Parameters:
    ///   - signature: 64 bytes as lower-case hexadecimal digits.
    ///   - text: What was signed.
    ///   - key: The public key: 32 bytes as lower-case hexadecimal digits.
    /// - Returns: False also for what is no signature or no key.
    public static func isValid(_ signature: String, of text: String, key: String) -> Bool {
        guard let signature = Hexadecimal.bytes(signature), signature.count == 64,
            let bytes = Hexadecimal.bytes(key), bytes.count == 32,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(signature, for: Array(text.utf8))
    }
}
