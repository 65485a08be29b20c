internal import CLuaBridge

/// One value as it lies in the machine: plain values by copy, text and boxed values as bytes that are valid only
/// while the callback or result that handed them out lasts.
package enum LuaWord {
    case none
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(UnsafeRawBufferPointer)
    /// A host number small enough for a word.
    case packed(UInt64)
    /// A host value of a type (1: numbers) with its bytes.
    case boxed(type: UInt8, UnsafeRawBufferPointer)
    case table(LuaSlot)
    case function(LuaSlot)
    case other

    init(_ value: lb_value) {
        switch Int32(bitPattern: UInt32(value.kind)) {
        case Int32(bitPattern: LB_NONE.rawValue): self = .none
        case Int32(bitPattern: LB_BOOLEAN.rawValue): self = .boolean(value.integer != 0)
        case Int32(bitPattern: LB_INTEGER.rawValue): self = .integer(value.integer)
        case Int32(bitPattern: LB_FLOAT.rawValue): self = .float(value.number)
        case Int32(bitPattern: LB_STRING.rawValue):
            self = .string(UnsafeRawBufferPointer(start: value.bytes, count: Int(value.length)))
        case Int32(bitPattern: LB_PACKED.rawValue): self = .packed(value.bits)
        case Int32(bitPattern: LB_BOXED.rawValue):
            self = .boxed(
                type: value.type,
                UnsafeRawBufferPointer(start: value.bytes, count: Int(value.length)))
        case Int32(bitPattern: LB_TABLE.rawValue): self = .table(LuaSlot(index: value.index))
        case Int32(bitPattern: LB_FUNCTION.rawValue): self = .function(LuaSlot(index: value.index))
        case Int32(bitPattern: LB_NIL.rawValue): self = .null
        default: self = .other
        }
    }

    /// The text of a string, with invalid bytes replaced; `nil` for other values.
    package var text: String? {
        guard case .string(let bytes) = self else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name Lua gives the kind of value.
    package var typeName: String {
        switch self {
        case .none: "no value"
        case .null: "nil"
        case .boolean: "boolean"
        case .integer, .float, .packed: "number"
        case .string: "string"
        case .boxed(let type, _): type == 1 ? "number" : "userdata"
        case .table: "table"
        case .function: "function"
        case .other: "other"
        }
    }
}

/// A place on the machine's stack, for reading tables and functions while a callback or result lasts.
package struct LuaSlot {
    let index: Int64
}

/// A value that the machine keeps until it is released.
package struct LuaReference: Hashable, Sendable {
    let id: Int64
}
