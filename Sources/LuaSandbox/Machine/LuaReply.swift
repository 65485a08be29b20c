/// What a host callback answers to the script.
package enum LuaReply {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case packed(UInt64)
    /// The first `count` bytes of the machine's scratch memory, as a boxed value of a type.
    case boxed(type: UInt8, count: Int)
    /// The first `count` bytes of the machine's scratch memory, as a string.
    case scratchText(count: Int)
    case reference(LuaReference)
    case program(LuaProgram)
    /// The refusal was left with ``LuaMachine/refuse(_:_:)``.
    case refused
}
