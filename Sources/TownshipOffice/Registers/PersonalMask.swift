/// Masks what registers say of people, as papers do with numbers.
enum PersonalMask {
    /// `甲*` for `甲一`, `138****5678` for a phone, nothing but the length for the rest.
    static func masked(_ text: String) -> String {
        let characters = Array(text)
        if characters.count >= 7, characters.allSatisfy({ $0.isNumber || $0 == "X" }) {
            return String(characters.prefix(3))
                + String(repeating: "*", count: characters.count - 7)
                + String(characters.suffix(4))
        }
        guard let first = characters.first else { return "" }
        return String(first) + String(repeating: "*", count: min(characters.count - 1, 8))
    }
}
