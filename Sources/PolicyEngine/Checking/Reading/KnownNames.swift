/// Names that a plugin may use without declaring them.
struct KnownNames: Sendable {
    /// The functions of `township`.
    let township: [String]
    /// The functions of the host; empty when it has none.
    let host: [String]
    /// The globals that there are once main.lua has run.
    let globals: Set<String>

    /// The globals that the dialect has; those that are denied say so themselves when they are used.
    static let standardGlobals: Set<String> = [
        "assert", "coroutine", "error", "getmetatable", "ipairs", "load", "math", "next", "pairs",
        "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select",
        "setmetatable", "string", "table", "tonumber", "tostring", "type", "utf8", "warn", "xpcall",
        "_G", "_VERSION",
    ]
    static let denied: Set<String> = [
        "io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage",
    ]

    static let subject = [
        "person", "organization", "input", "param", "item", "gross", "pool", "year_to_date",
        "period",
    ]
    static let appointment = ["post", "start", "finish"]
    static let appointmentEntry = ["post", "organization", "start", "finish"]
    static let run = ["param", "period", "count", "sum", "organization"]
    static let part = ["first_day", "last_day", "days"]
    static let person = ["id", "name", "gender", "birth", "education", "party", "appointments"]
    static let organization = ["id", "name", "kind", "population", "households"]
    static let period = ["year", "month", "quarter", "first_day", "last_day", "days"]
    static let yearToDate = ["item", "gross", "net"]
}
