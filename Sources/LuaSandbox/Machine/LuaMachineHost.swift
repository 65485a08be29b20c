/// What stands behind a machine: host numbers, host functions, output and modules.
///
/// The machine calls it on its own thread, in the middle of a script. It never raises; it replies.
package protocol LuaMachineHost: AnyObject {
    func operate(_ operation: LuaOperator, _ a: LuaWord, _ b: LuaWord, on machine: LuaMachine)
        -> LuaReply
    func call(_ function: Int, _ arguments: LuaArguments, on machine: LuaMachine) -> LuaReply
    func print(_ line: UnsafeRawBufferPointer)
    func module(_ name: String, on machine: LuaMachine) -> LuaModuleReply
}

/// What `require` gets.
package enum LuaModuleReply {
    /// The module itself.
    case value(LuaReference)
    /// A function that is called once with the module's name.
    case loader(LuaReference)
    /// The refusal was left with ``LuaMachine/refuse(_:_:)``.
    case refused
}
