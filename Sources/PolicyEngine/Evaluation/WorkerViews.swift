import LuaSandbox

/// The read-only tables that formulas get: `s` for items and weights, `r` for the totals of pools.
struct WorkerViews {
    var subject: LuaReference?
    var run: LuaReference?
    /// What a proration function gets.
    var part: LuaReference?
}

/// Parameter tables that were built in the machine, by name and the day from which they hold.
struct ParameterCache {
    struct Key: Hashable {
        let name: String
        let from: Int32
    }
    var tables: [Key: LuaReference] = [:]
    /// Tables with recorded numbers, which live as long as a recording.
    var recordedTables: [Key: LuaReference] = [:]
    var recordedScales: [UnsafeRawPointer] = []
    /// The functions that are asked for missing keys.
    var missing: [String: Int] = [:]
}
