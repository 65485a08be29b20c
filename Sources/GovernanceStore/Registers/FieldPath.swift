/// Where a field's text stands in the JSON of an event, as SQLite's JSON functions name it.
enum FieldPath {
    /// `$."id"`, which is the id as it is, whatever its script; `nil` when it cannot stand between the quotes.
    ///
    /// SQLite answers nothing for the path `NULL`, so that a field that cannot be named is one that nobody filled in.
    static func of(_ id: String) -> String? {
        let isNamable = !id.isEmpty && id.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
        return isNamable ? "$.\"\(id)\"" : nil
    }
}
