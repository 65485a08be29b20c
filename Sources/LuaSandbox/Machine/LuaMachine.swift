internal import CLuaBridge
internal import CLuaGuards

/// One Lua state with its limits.
///
/// It belongs to one thread at a time; only ``interrupt()`` may come from another.
///
/// Everything that can raise inside Lua happens in C under protection; this class only sees statuses.
package final class LuaMachine {
    let host: OpaquePointer
    /// Unsafe, for speed: the owner holds the machine and so outlives it.
    unowned(unsafe) var owner: (any LuaMachineHost)?
    /// Memory for replies that carry bytes.
    package private(set) var scratch: UnsafeMutableRawBufferPointer

    /// A machine with the guarded standard library, still open for the host's own changes until ``seal()``.
    package init(limits: LuaLimits) throws(LuaError) {
        scratch = .allocate(byteCount: 4096, alignment: 16)
        // The C side calls back with a pointer to this object, which is set once the object is whole.
        let box = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)
        box.initialize(to: nil)
        var callbacks = LuaMachine.callbacks(context: box)
        var none = lb_limits(memory: 0, instructions: -1, nanoseconds: 0)
        guard let host = lb_open(&callbacks, &none) else {
            scratch.deallocate()
            box.deallocate()
            throw LuaError(.limitMemory, "没有内存可以新建 Lua 状态")
        }
        self.host = host
        self.box = box
        box.pointee = Unmanaged.passUnretained(self).toOpaque()
        try protect(lb_setup(host, lg_open))
        set(limits)
    }

    private let box: UnsafeMutablePointer<UnsafeMutableRawPointer?>

    deinit {
        lb_close(host)
        scratch.deallocate()
        box.deallocate()
    }

    /// Puts the owner behind the machine; before anything runs.
    package func attach(_ owner: any LuaMachineHost) { self.owner = owner }

    /// Hides libraries and globals behind read-only views; before any script runs.
    package func seal() throws(LuaError) { try protect(lb_setup(host, lb_open_globals)) }

    // MARK: Limits

    /// Starts the budgets anew, that of the output among them.
    package func set(_ limits: LuaLimits) {
        var values = lb_limits(
            memory: limits.memory?.bytes ?? 0,
            instructions: limits.instructions.map { Int64($0) } ?? -1,
            nanoseconds: limits.time.map { max(1, $0.nanoseconds) } ?? 0)
        lb_set_limits(host, &values)
        lb_reset_output(host)
    }

    /// Stops the script at its next instruction; may be called from any thread.
    package func interrupt() { lb_interrupt(host, LB_LIMIT_CANCELLED) }

    /// True once the state had to be abandoned; then only a new machine helps.
    package var isBroken: Bool { lb_is_broken(host) }
    package var memoryUsed: Int { lb_memory_used(host) }
    package var instructionsUsed: Int { Int(lb_instructions_used(host)) }

    /// Throws when the script's time is up or the host has stopped it; for work that copies what a script made.
    func checkLimits() throws(LuaError) {
        let limit = lb_reached_limit(host)
        if limit != LB_LIMIT_NONE { throw LuaError(limit) }
    }

    /// Charges work done inside a host function.
    package func charge(_ work: Int) { lb_charge_callback(host, work) }

    // MARK: Loading, building, calling

    /// Compiles text; `name` is what errors call it.
    package func load(
        _ source: UnsafeRawBufferPointer, name: String, environment: LuaReference? = nil
    ) throws(LuaError) -> LuaReference {
        var function: Int64 = 0
        let text = source.bindMemory(to: CChar.self)
        try protect(
            lb_load(host, text.baseAddress, text.count, name, environment?.id ?? 0, &function))
        return LuaReference(id: function)
    }

    /// Compiles text; `name` is what errors call it.
    package func load(_ source: String, name: String) throws(LuaError) -> LuaReference {
        var source = source
        let answer: Result<LuaReference, LuaError> = source.withUTF8 { bytes in
            Result { () throws(LuaError) in try load(UnsafeRawBufferPointer(bytes), name: name) }
        }
        return try answer.get()
    }

    /// Runs a program for its effects.
    package func run(_ program: inout LuaProgram) throws(LuaError) {
        try protect(program.withSteps { lb_run(host, $0.baseAddress, Int32($0.count), nil) })
    }

    /// Runs a program and keeps the one value that it leaves.
    package func build(_ program: LuaProgram) throws(LuaError) -> LuaReference {
        var program = program
        var reference: Int64 = 0
        try protect(program.withSteps { lb_run(host, $0.baseAddress, Int32($0.count), &reference) })
        return LuaReference(id: reference)
    }

    /// Keeps a value of the running callback, or of results, beyond it.
    package func keep(_ slot: LuaSlot) throws(LuaError) -> LuaReference {
        var reference: Int64 = 0
        guard lb_keep(host, slot.index, &reference) == 0 else {
            throw LuaError(.limitMemory, "内存不足")
        }
        return LuaReference(id: reference)
    }

    package func release(_ reference: LuaReference) { lb_release(host, reference.id) }

    /// Calls a function with one argument and lends its first result.
    package func call<R>(
        _ function: LuaReference, _ argument: LuaReference, _ body: (LuaWord) -> R
    ) throws(LuaError) -> R {
        var value = lb_value()
        value.kind = UInt8(LB_REFERENCE.rawValue)
        value.integer = argument.id
        var count: Int32 = 0
        try protect(lb_call(host, function.id, &value, 1, &count))
        defer { lb_pop(host, count) }
        guard count > 0 else { return body(.none) }
        var result = lb_value()
        lb_result(host, 1, count, &result)
        return body(LuaWord(result))
    }

    /// Calls a function with built arguments (each step of the program pushes one) and lends its results.
    package func call<R>(
        _ function: LuaReference, arguments: LuaProgram = LuaProgram(), _ body: ([LuaWord]) -> R
    ) throws(LuaError) -> R {
        var arguments = arguments
        var count: Int32 = 0
        try protect(
            arguments.withSteps {
                lb_call(host, function.id, $0.baseAddress, Int32($0.count), &count)
            })
        defer { lb_pop(host, count) }
        var words: [LuaWord] = []
        words.reserveCapacity(Int(count))
        for position in 0..<count {
            var result = lb_value()
            lb_result(host, position + 1, count, &result)
            words.append(LuaWord(result))
        }
        return body(words)
    }

    /// After it scripts can no longer assign globals.
    package func lockGlobals() { lb_lock_globals(host) }

    /// Makes the scratch memory at least this large.
    package func reserveScratch(_ count: Int) {
        guard count > scratch.count else { return }
        scratch.deallocate()
        scratch = .allocate(byteCount: max(count, 2 * scratch.count), alignment: 16)
    }

    func protect(_ status: Int32) throws(LuaError) {
        guard status != 0 else { return }
        throw LuaError(failure: lb_last_failure(host).pointee)
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds < 1_000_000_000 else { return 1_000_000_000 * 1_000_000_000 }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
