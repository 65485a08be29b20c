internal import CLuaBridge

/// Floats as Lua writes them.
package enum LuaFloat {
    /// At most 14 significant digits, a whole one with `.0`; `inf`, `-inf` and `nan`, which has no sign.
    package static func text(_ value: Double) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            let count = lb_float_text(value, buffer.baseAddress, buffer.count)
            return String(decoding: UnsafeRawBufferPointer(buffer).prefix(count), as: UTF8.self)
        }
    }
}
