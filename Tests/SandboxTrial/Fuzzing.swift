import Foundation
import LuaSandbox
import SandboxTrials

/// Throws generated programs or calls at the sandbox until the time is up.
///
/// The case under way is kept in `fuzz-last.txt`, so that it is there after a crash.
enum Fuzzing {
    static func run(_ kind: String, _ seed: String, _ seconds: String) -> Bool {
        guard let seed = UInt64(seed), let seconds = Double(seconds),
            ["programs", "calls"].contains(kind)
        else {
            print("usage: sandbox-trial fuzz programs|calls SEED SECONDS")
            return false
        }
        let end = Date.now + seconds
        var count: UInt64 = 0
        while Date.now < end {
            count += 1
            let number = seed &* 1_000_000_007 &+ count
            let start = ContinuousClock.now
            let problem = kind == "programs" ? program(number) : calls(number)
            let duration = ContinuousClock.now - start
            if let problem {
                print("case \(number): \(problem)")
                return false
            }
            if duration > .seconds(4) {
                print("case \(number): took \(duration)")
                return false
            }
        }
        print("\(kind): \(count) cases in \(Int(seconds)) s, nothing found")
        return HostileAnswer.isHostUntouched(limits: LuaLimits())
    }

    private static func note(_ text: String) {
        _ = FileManager.default.createFile(atPath: "fuzz-last.txt", contents: Data(text.utf8))
    }

    private static func calls(_ number: UInt64) -> String? {
        note("calls \(number)")
        var sequence = CallSequence(seed: number)
        return sequence.run()
    }

    private static func program(_ number: UInt64) -> String? {
        var generator = ProgramGenerator(seed: number)
        let source = generator.program()
        note(source)
        let limits = LuaLimits(
            instructions: 50_000, time: .milliseconds(500), memory: .mebibytes(8))
        let first = HostileAnswer.of(source, named: "fuzz.lua", limits: limits)
        let again = HostileAnswer.of(source, named: "fuzz.lua", limits: limits)
        // The same answer twice, unless a limit spoke that depends on the machine.
        for answer in [first, again] {
            if case .failure("limit.time", _) = answer { return nil }
            if case .failure("limit.memory", _) = answer { return nil }
        }
        return first == again ? nil : "answered \(first) and then \(again)\n\(source)"
    }
}
