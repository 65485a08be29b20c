internal import CLuaBridge

extension LuaMachine {
    static func callbacks(
        context: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    ) -> lb_callbacks {
        lb_callbacks(
            context: context,
            operate: { context, operation, a, b, result in
                guard let machine = LuaMachine.behind(context), let a, let b, let result,
                    let owner = machine.owner, let operation = LuaOperator(rawValue: operation)
                else { return Int32(LB_RAISE.rawValue) }
                return machine.answer(
                    owner.operate(
                        operation, LuaWord(a.pointee), LuaWord(b.pointee), on: machine), result)
            },
            call: { context, function, arguments, count, result in
                guard let machine = LuaMachine.behind(context), let result,
                    let owner = machine.owner
                else { return Int32(LB_RAISE.rawValue) }
                let arguments = LuaArguments(arguments, count: count)
                return machine.answer(
                    owner.call(Int(function), arguments, on: machine), result)
            },
            print: { context, bytes, length in
                guard let machine = LuaMachine.behind(context) else { return }
                machine.owner?.print(UnsafeRawBufferPointer(start: bytes, count: length))
            },
            module: { context, name, length, result in
                guard let machine = LuaMachine.behind(context), let result else {
                    return Int32(LB_RAISE.rawValue)
                }
                let bytes = UnsafeRawBufferPointer(start: name, count: length)
                return machine.answerModule(String(decoding: bytes, as: UTF8.self), result)
            })
    }

    private static func behind(_ context: UnsafeMutableRawPointer?) -> LuaMachine? {
        guard
            let object = context?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self).pointee
        else { return nil }
        return Unmanaged<LuaMachine>.fromOpaque(object).takeUnretainedValue()
    }

    /// Writes a reply where the C side reads it.
    private func answer(_ reply: LuaReply, _ result: UnsafeMutablePointer<lb_value>) -> Int32 {
        switch reply {
        case .null: result.pointee.kind = UInt8(LB_NIL.rawValue)
        case .boolean(let value): fill(result, LB_BOOLEAN, value ? 1 : 0)
        case .integer(let value): fill(result, LB_INTEGER, value)
        case .float(let value):
            result.pointee.kind = UInt8(LB_FLOAT.rawValue)
            result.pointee.number = value
        case .packed(let bits): fill(result, LB_PACKED, Int64(bitPattern: bits))
        case .boxed(let type, let count):
            result.pointee.kind = UInt8(LB_BOXED.rawValue)
            result.pointee.type = type
            result.pointee.length = UInt32(count)
            result.pointee.bytes = UnsafeRawPointer(scratch.baseAddress)
        case .scratchText(let count):
            result.pointee.kind = UInt8(LB_STRING.rawValue)
            result.pointee.length = UInt32(count)
            result.pointee.bytes = UnsafeRawPointer(scratch.baseAddress)
        case .reference(let reference): fill(result, LB_REFERENCE, reference.id)
        case .program(let program): return answer(program, result)
        case .refused: return Int32(LB_RAISE.rawValue)
        }
        return Int32(LB_OK.rawValue)
    }

    private func fill(_ result: UnsafeMutablePointer<lb_value>, _ kind: lb_kind, _ integer: Int64) {
        result.pointee.kind = UInt8(kind.rawValue)
        result.pointee.integer = integer
    }

    /// The steps of a program live in scratch memory until the C side has run them, right after the callback.
    private func answer(_ program: LuaProgram, _ result: UnsafeMutablePointer<lb_value>) -> Int32 {
        let stepBytes = program.steps.count * MemoryLayout<lb_value>.stride
        let start = (program.bytes.count + 15) / 16 * 16
        reserveScratch(start + stepBytes)
        scratch.copyBytes(from: program.bytes)
        let base = scratch.baseAddress
        let target = UnsafeMutableRawBufferPointer(rebasing: scratch[start...])
            .bindMemory(to: lb_value.self)
        for (position, step) in program.steps.enumerated() {
            target[position] = step
            if step.kind == UInt8(LB_STRING.rawValue) || step.kind == UInt8(LB_BOXED.rawValue) {
                target[position].bytes = base.map { UnsafeRawPointer($0 + Int(step.integer)) }
            }
        }
        result.pointee.bytes = base.map { UnsafeRawPointer($0 + start) }
        result.pointee.length = UInt32(program.steps.count)
        return Int32(LB_PROGRAM.rawValue)
    }

    private func answerModule(_ name: String, _ result: UnsafeMutablePointer<lb_value>) -> Int32 {
        guard let owner else { return Int32(LB_RAISE.rawValue) }
        switch owner.module(name, on: self) {
        case .value(let reference): fill(result, LB_REFERENCE, reference.id)
        case .loader(let reference): fill(result, LB_FUNCTION, reference.id)
        case .refused: return Int32(LB_RAISE.rawValue)
        }
        return Int32(LB_OK.rawValue)
    }
}
