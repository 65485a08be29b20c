import LuaSandbox

/// Calls of a Lua function with six values from Swift, as `call_reference.c` makes them from C.
struct CallBenchmark {
    let count: Int

    func run() throws {
        let sandbox = LuaSandbox(limits: .init(time: nil))
        let count = count
        let answer = try sandbox.run(CallBenchmark.script, named: "call.lua") { globals in
            globals["measure"] = .rawFunction { values in
                guard case .function(let function)? = values.first else { return .null }
                let stopwatch = Stopwatch()
                var sum: Int64 = 0
                for index in 0..<Int64(count) {
                    let result = try function(
                        .integer(index), .number(0.5), .string("书记"), .boolean(true),
                        .integer(3480),
                        .integer(92))
                    if case .integer(let value) = result { sum &+= value }
                }
                return .string("cpu \(stopwatch.seconds)\nsum \(sum)")
            }
        }
        print(answer.value)
    }

    private static let script = """
        return measure(function(index, rate, post, paid, base, score)
          if paid and post == "书记" and rate < 1 then return index + base * score end
          return 0
        end)
        """
}
