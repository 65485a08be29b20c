/// Why a script did not come to its end: a code to match, the place in the source, and a message.
public struct LuaError: Error, Sendable, Hashable {
    /// A stable code, such as `limit.time` or `script.syntax`; host functions may bring their own.
    public let code: String
    /// What happened, without the place.
    ///
    /// One line, free of control and direction characters.
    public let message: String
    /// Where: the source's name and line, such as `main.lua:12`; empty when no script was running.
    public let place: String
    /// The calls that were under way, innermost first, each with its place.
    public let traceback: [String]

    /// An error with all its parts.
    public init(code: String, message: String, place: String = "", traceback: [String] = []) {
        self.code = code
        self.message = message
        self.place = place
        self.traceback = traceback
    }

    /// An error with one of the module's own codes.
    public init(_ code: LuaErrorCode, _ message: String, place: String = "") {
        self.init(code: code.rawValue, message: message, place: place)
    }

    /// True when a limit stopped the script, so that nothing is known about what it would have answered.
    public var isLimit: Bool { code.hasPrefix("limit.") }
}

extension LuaError: CustomStringConvertible {
    /// `main.lua:12: message`.
    public var description: String { place.isEmpty ? message : "\(place): \(message)" }
}
