internal import CLuaBridge

extension LuaMachine {
    /// A reply that is text.
    package func reply(_ text: String) -> LuaReply {
        var text = text
        return text.withUTF8 { bytes in
            reserveScratch(bytes.count)
            scratch.copyBytes(from: bytes)
            return .scratchText(count: bytes.count)
        }
    }

    /// Leaves the error that the script gets.
    package func refuse(_ code: String, _ message: String) -> LuaReply {
        var message = message
        message.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                lb_fail(host, code, $0.baseAddress, $0.count)
            }
        }
        return .refused
    }

    /// Passes an error of a nested call on to the script.
    package func refuse(_ error: LuaError) -> LuaReply { refuse(error.code, error.description) }
}
