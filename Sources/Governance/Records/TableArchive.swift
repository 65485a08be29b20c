/// Where the tables of an office are kept, every version of them.
public protocol TableArchive: Sendable {
    /// The newest version of each table, in the order of the paths.
    func tables() throws(StoreError) -> [TableVersion]

    /// All versions of all tables, in the order in which they were kept.
    func tableHistory() throws(StoreError) -> [TableVersion]

    /// Keeps new versions of tables; all of them or, when this throws, none.
    ///
    /// - Parameters:
    ///   - changes: The new contents.
    ///   - expected: The head of the log that the changes were made from.
    ///   - actor: Who changes them.
    ///   - time: When.
    /// - Returns: The new versions.
    /// - Throws: `store.changed` when somebody else wrote meanwhile.
    func keep(_ changes: [TableChange], after expected: ContentDigest, actor: String, time: String)
        throws(StoreError) -> [TableVersion]
}
