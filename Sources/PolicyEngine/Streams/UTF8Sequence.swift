/// The well-formed byte sequences of UTF-8, as the Unicode standard's table 3-7 lists them.
enum UTF8Sequence {
    /// The length of the well-formed sequence that begins here, or 0 when there is none.
    ///
    /// Overlong forms, surrogates and code points beyond U+10FFFF are not well-formed.
    @inline(__always)
    static func length(at bytes: UnsafePointer<UInt8>, available: Int) -> Int {
        let lead = bytes[0]
        if lead < 0x80 { return 1 }
        if lead < 0xE0 {
            guard lead >= 0xC2, available >= 2, isContinuation(bytes[1]) else { return 0 }
            return 2
        }
        if lead < 0xF0 {
            guard available >= 3, isContinuation(bytes[1]), isContinuation(bytes[2]) else {
                return 0
            }
            if lead == 0xE0, bytes[1] < 0xA0 { return 0 }
            if lead == 0xED, bytes[1] > 0x9F { return 0 }
            return 3
        }
        guard lead <= 0xF4, available >= 4, isContinuation(bytes[1]), isContinuation(bytes[2]),
            isContinuation(bytes[3])
        else { return 0 }
        if lead == 0xF0, bytes[1] < 0x90 { return 0 }
        if lead == 0xF4, bytes[1] > 0x8F { return 0 }
        return 4
    }

    /// The offset of the first byte that belongs to no well-formed sequence, or nil.
    static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var position = 0
        while position < bytes.count {
            let length = length(at: base + position, available: bytes.count - position)
            guard length > 0 else { return position }
            position += length
        }
        return nil
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }
}
