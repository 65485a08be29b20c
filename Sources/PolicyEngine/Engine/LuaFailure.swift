import LuaSandbox

/// Why a script did not come to its end.
public struct LuaFailure: Error, Sendable, Hashable {
    /// A stable code, such as `limit.time`.
    public let code: String
    /// What happened.
    public let message: String
    /// Where in the script, such as `main.lua:12`.
    public let place: String

    /// The failure with a place in the script itself.
    ///
    /// - Parameters:
    ///   - error: What stopped the script.
    ///   - chunk: What Lua calls it.
    ///   - name: What its reader calls it.
    ///   - last: The line that counts when no frame of the script is known.
    init(_ error: LuaError, chunk: String, name: String, last: Int) {
        code = error.code
        let prefix = chunk + ":"
        let frames =
            [error.place]
            + error.traceback.map { frame in
                frame.split(separator: ": in ").first.map(String.init) ?? ""
            }
        let own = frames.first { $0.hasPrefix(prefix) }
        place = name + ":" + (own.map { String($0.dropFirst(prefix.count)) } ?? "\(last)")
        // Code that the script itself loaded has places of its own, which are told behind the script's.
        let isElsewhere = !error.place.isEmpty && !error.place.hasPrefix(prefix)
        message = isElsewhere ? "\(error.place): \(error.message)" : error.message
    }

    /// True when a limit stopped the script.
    public var isLimit: Bool { code.hasPrefix("limit.") }
}
