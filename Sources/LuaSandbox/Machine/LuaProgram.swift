internal import CLuaBridge

/// Steps that build values inside the machine, run in one protected call.
package struct LuaProgram {
    private(set) var steps: [lb_value] = []
    private(set) var bytes: [UInt8] = []

    package init() {}

    package var isEmpty: Bool { steps.isEmpty }

    package mutating func removeAll() {
        steps.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ kind: lb_kind, _ integer: Int64 = 0) {
        var step = lb_value()
        step.kind = UInt8(kind.rawValue)
        step.integer = integer
        steps.append(step)
    }

    package mutating func null() { append(LB_NIL) }
    package mutating func boolean(_ value: Bool) { append(LB_BOOLEAN, value ? 1 : 0) }
    package mutating func integer(_ value: Int64) { append(LB_INTEGER, value) }
    package mutating func packed(_ bits: UInt64) { append(LB_PACKED, Int64(bitPattern: bits)) }
    package mutating func reference(_ value: LuaReference) { append(LB_REFERENCE, value.id) }
    package mutating func hostFunction(_ id: Int) { append(LB_HOST_FUNCTION, Int64(id)) }
    /// Pushes a new table.
    package mutating func table(capacity: Int = 0) { append(LB_NEW_TABLE, Int64(capacity)) }
    /// Pops a value and a key: the table below holds them.
    package mutating func set() { append(LB_SET) }
    /// Hides the table on top behind a read-only view; a host function may be asked for missing keys.
    ///
    /// Where the host computes the entries, `names` is asked for the list of their names.
    package mutating func lock(missing function: Int = 0, names: Int = 0) {
        append(LB_LOCK, Int64(function) | Int64(names) << 32)
    }
    /// Replaces a read-only view on top by its data, for refilling it.
    package mutating func data() { append(LB_DATA) }
    package mutating func pop() { append(LB_POP) }
    package mutating func globals() { append(LB_GLOBALS) }
    /// Pushes the function that turns host numbers into table keys.
    package mutating func keyFunction() { append(LB_KEY_FUNCTION) }

    package mutating func float(_ value: Double) {
        append(LB_FLOAT)
        steps[steps.count - 1].number = value
    }

    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string(UnsafeRawBufferPointer($0)) }
    }

    package mutating func string(_ text: UnsafeRawBufferPointer) { append(LB_STRING, text) }

    package mutating func boxed(type: UInt8, _ value: UnsafeRawBufferPointer) {
        append(LB_BOXED, value)
        steps[steps.count - 1].type = type
    }

    /// Bytes are gathered in one array; a step holds their offset until the program runs.
    private mutating func append(_ kind: lb_kind, _ value: UnsafeRawBufferPointer) {
        append(kind, Int64(bytes.count))
        steps[steps.count - 1].length = UInt32(value.count)
        bytes.append(contentsOf: value)
    }

    /// Lends the steps with their bytes in place; it can be done once.
    mutating func withSteps<R>(_ body: (UnsafeBufferPointer<lb_value>) -> R) -> R {
        if bytes.isEmpty { return steps.withUnsafeBufferPointer(body) }
        return bytes.withUnsafeBytes { bytes in
            steps.withUnsafeMutableBufferPointer { steps in
                for position in steps.indices {
                    let kind = steps[position].kind
                    guard kind == UInt8(LB_STRING.rawValue) || kind == UInt8(LB_BOXED.rawValue)
                    else { continue }
                    let offset = Int(steps[position].integer)
                    steps[position].bytes = bytes.baseAddress.map { $0 + offset }
                }
                return body(UnsafeBufferPointer(steps))
            }
        }
    }
}
