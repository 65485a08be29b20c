import LuaSandbox

/// The functions that probed sources call.
struct ProbeHookReferences {
    let reach: LuaReference
    let test: LuaReference
}

/// Probes report to the host once for each outcome, so that they cost little where a formula loops.
extension LuaRuntime {
    private static let probeSource = #"""
        local mark = ...
        local reached, held, failed = {}, {}, {}
        return {
          reach = function(number)
            if reached[number] then return end
            reached[number] = true
            mark(number)
          end,
          test = function(number, value)
            if value then
              if not held[number] then held[number] = true mark(number, true) end
            elseif not failed[number] then
              failed[number] = true
              mark(number, false)
            end
            return value
          end,
        }
        """#

    /// The functions that probed sources call, made when they are first needed.
    func openProbes() throws(LuaError) -> ProbeHookReferences {
        if let probeHooks { return probeHooks }
        let chunk = try machine.load(LuaRuntime.probeSource, name: Prelude.name)
        var arguments = LuaProgram()
        arguments.hostFunction(
            register { [unowned self] arguments throws(Refusal) in
                take(arguments)
                return .null
            })
        let answer: Result<ProbeHookReferences, LuaError> = try machine.call(
            chunk, arguments: arguments
        ) { words in
            Result { () throws(LuaError) in
                guard case .table(let slot)? = words.first else {
                    preconditionFailure("the chunk answers its functions")
                }
                return ProbeHookReferences(
                    reach: try self.keepField("reach", of: slot),
                    test: try self.keepField("test", of: slot))
            }
        }
        let hooks = try answer.get()
        probeHooks = hooks
        return hooks
    }

    private func take(_ arguments: LuaArguments) {
        guard case .integer(let number) = arguments[0] else { return }
        if case .boolean(let holds) = arguments[1] {
            marks?.noteCondition(Int(number), holds)
        } else {
            marks?.noteStatement(Int(number))
        }
    }
}
