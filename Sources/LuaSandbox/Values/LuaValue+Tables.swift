extension LuaValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list: its values are those at 1, 2, 3 and so on.
    public init(arrayLiteral elements: LuaValue...) { self = .list(elements) }

    /// A table of named values; of equal names the last counts.
    public init(dictionaryLiteral elements: (String, LuaValue)...) {
        self = .table(LuaTable(elements.map { (.string($0), $1) }))
    }

    /// A list: its values are those at 1, 2, 3 and so on.
    ///
    /// - Parameter values: The values in order; a `.null` among them is a gap, as in Lua.
    /// - Returns: A table.
    public static func list(_ values: [LuaValue]) -> LuaValue {
        .table(LuaTable(values.enumerated().map { (.integer(Int64($0 + 1)), $1) }))
    }
}
