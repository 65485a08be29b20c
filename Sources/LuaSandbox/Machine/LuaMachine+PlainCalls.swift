internal import CLuaBridge

/// Calls with plain arguments, written where the bridge reads them without any list in between.
extension LuaMachine {
    /// Calls a function and answers its first result, where neither needs more than a copy.
    ///
    /// - Returns: The result, or `nil` when nothing was called because an argument is a table or a function, or a long text.
    func plainCall(_ function: LuaReference, _ arguments: [LuaValue], _ scope: LuaScope)
        throws(LuaError) -> LuaValue?
    {
        let count = arguments.count
        guard count <= 32 else { return nil }
        let host = host
        var result = lb_value()
        let status: Int32? = withUnsafeTemporaryAllocation(of: lb_value.self, capacity: count) {
            values in
            withUnsafeTemporaryAllocation(byteCount: Int(LB_PLAIN_TEXT), alignment: 1) { texts in
                guard LuaMachine.write(arguments, values, texts) else { return nil }
                return lb_call_plain(host, function.id, values.baseAddress, Int32(count), &result)
            }
        }
        guard let status else { return nil }
        if status != 0 { try protect(status) }
        defer { lb_pop(host, 2) }
        switch UInt32(result.kind) {
        case LB_INTEGER.rawValue: return .integer(result.integer)
        case LB_BOOLEAN.rawValue: return .boolean(result.integer != 0)
        case LB_NIL.rawValue: return .null
        default:
            var reader = LuaValueReader(machine: self, scope: scope)
            return try reader.read(LuaWord(result))
        }
    }

    /// Writes the values; false when one is not plain, or the texts are too long.
    private static func write(
        _ arguments: [LuaValue], _ values: UnsafeMutableBufferPointer<lb_value>,
        _ texts: UnsafeMutableRawBufferPointer
    ) -> Bool {
        var used = 0
        for position in 0..<values.count {
            var value = lb_value()
            switch arguments[position] {
            case .null: value.kind = UInt8(LB_NIL.rawValue)
            case .boolean(let flag):
                value.kind = UInt8(LB_BOOLEAN.rawValue)
                value.integer = flag ? 1 : 0
            case .integer(let number):
                value.kind = UInt8(LB_INTEGER.rawValue)
                value.integer = number
            case .number(let number):
                value.kind = UInt8(LB_FLOAT.rawValue)
                value.number = number
            case .string(let text):
                let length = text.utf8.count
                guard used + length <= texts.count else { return false }
                let place = UnsafeMutableRawBufferPointer(rebasing: texts[used..<(used + length)])
                place.copyBytes(from: text.utf8)
                value.kind = UInt8(LB_STRING.rawValue)
                value.length = UInt32(length)
                value.bytes = UnsafeRawPointer(place.baseAddress)
                used += length
            case .table, .function: return false
            }
            values[position] = value
        }
        return true
    }
}
