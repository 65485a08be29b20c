import ExactNumbers
import LuaSandbox
import LuaSyntax

/// A source of the dialect, ready to be compiled by any number of machines.
struct DialectSource: Sendable {
    let bytes: [UInt8]
    let constants: [Operand]
    /// Whether what it does can be replayed from a recording.
    let isReplayable: Bool
    /// Where a run is watched; nil for nowhere.
    let probes: ProbePlan?

    /// Parses and rewrites a source.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - firstProbe: The number of its first probe; nil for none.
    /// - Throws: What is no Lua of the dialect.
    init(_ source: [UInt8], firstProbe: Int? = nil) throws(LuaSyntaxError) {
        let chunk = try Parser.parse(source)
        isReplayable = ReplayableSource.accepts(chunk)
        probes = firstProbe.map { ProbePlan(chunk, firstNumber: $0) }
        let rewritten = try DialectRewriter().rewrite(chunk, probes: probes)
        var constants: [Operand] = []
        for constant in rewritten.constants {
            do {
                constants.append(Operand(try Rational(luaNumeral: constant.text)))
            } catch {
                throw LuaSyntaxError(
                    .malformedNumber, at: constant.position, message: error.message)
            }
        }
        self.constants = constants
        // The hooks become local names of an outer function, so that the chunk's own `...` stays its own.
        let names =
            "__township_k,__township_eq,__township_key,__township_range"
            + (probes == nil ? "" : ",__township_reach,__township_test")
        bytes =
            Array("local \(names)=...;return function(...) ".utf8) + rewritten.bytes
            + Array("\nend".utf8)
    }
}

extension LuaRuntime {
    /// Compiles a source of the dialect and answers its chunk.
    func load(_ source: [UInt8], name: String) throws(LuaError) -> LuaReference {
        do {
            return try load(try DialectSource(source), name: name)
        } catch let error as LuaSyntaxError {
            throw LuaError(
                code: error.code.rawValue, message: error.message,
                place: "\(name):\(error.position.line)")
        } catch let error as LuaError {
            throw error
        } catch {
            preconditionFailure("loading throws only the two errors above: \(error)")
        }
    }

    /// Compiles a rewritten source and answers its chunk.
    func load(_ source: DialectSource, name: String) throws(LuaError) -> LuaReference {
        let outer: Result<LuaReference, LuaError> = source.bytes.withUnsafeBytes { bytes in
            Result { () throws(LuaError) in try machine.load(bytes, name: "@" + name) }
        }
        var arguments = LuaProgram()
        append(source.constants, to: &arguments)
        guard let hooks else { preconditionFailure("the prelude has run") }
        arguments.reference(hooks.equal)
        arguments.keyFunction()
        arguments.reference(hooks.range)
        if source.probes != nil {
            let probes = try openProbes()
            arguments.reference(probes.reach)
            arguments.reference(probes.test)
        }
        return try keepFunction(try outer.get(), arguments)
    }

    func append(_ constants: [Operand], to program: inout LuaProgram) {
        program.table(capacity: constants.count)
        for (position, constant) in constants.enumerated() {
            program.integer(Int64(position + 1))
            program.append(constant, generation: generation)
            program.set()
        }
    }

    /// Calls a function whose result is a function, and keeps it.
    func keepFunction(_ function: LuaReference, _ arguments: LuaProgram) throws(LuaError)
        -> LuaReference
    {
        let kept: Result<LuaReference, LuaError> = try machine.call(function, arguments: arguments)
        { words in
            Result { () throws(LuaError) in
                guard case .function(let slot)? = words.first else {
                    preconditionFailure("an outer chunk answers its inner function")
                }
                return try machine.keep(slot)
            }
        }
        return try kept.get()
    }

    /// For `load` in scripts: the rewritten source and its constants, or a message.
    func translateForScript(_ arguments: LuaArguments) -> LuaReply {
        guard case .string(let bytes) = arguments[0] else { return .null }
        var program = LuaProgram()
        program.table()
        do throws(LuaSyntaxError) {
            let source = try DialectSource(Array(bytes))
            program.string("text")
            source.bytes.withUnsafeBytes { program.string($0) }
            program.set()
            program.string("constants")
            append(source.constants, to: &program)
            program.set()
        } catch {
            program.string("line")
            program.integer(Int64(error.position.line))
            program.set()
            program.string("message")
            program.string(error.message)
            program.set()
        }
        return .program(program)
    }
}
