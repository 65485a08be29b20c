import Foundation
import LuaSandbox
import SandboxTrials

/// Runs one trial of the sandbox in a process of its own, so that a crash or a leak is seen for what it is.
///
/// ```
/// sandbox-trial script FILE [MILLISECONDS]   the answer, and whether the script's header allows it
/// sandbox-trial cancel FILE                  cancels the script after a while: back within 100 ms?
/// sandbox-trial plain FILE [ARGUMENT...]     runs a script like the stock interpreter, without limits
/// sandbox-trial repeat COUNT FILE            runs one script again and again; prints memory after 1 % and at the end
/// sandbox-trial fuzz KIND SEED SECONDS       throws generated programs or calls at the sandbox
/// ```
@main struct Trial {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let passed: Bool
        switch (arguments.first, arguments.count) {
        case ("script"?, 2...): passed = script(arguments[1], arguments.dropFirst(2).first)
        case ("cancel"?, 2): passed = Cancelling.run(arguments[1])
        case ("plain"?, 2...): passed = PlainRun.run(arguments[1], Array(arguments.dropFirst(2)))
        case ("repeat"?, 3): passed = Repetition.run(arguments[1], arguments[2])
        case ("fuzz"?, 4): passed = Fuzzing.run(arguments[1], arguments[2], arguments[3])
        default:
            print("usage: sandbox-trial script|cancel|plain|repeat|fuzz …")
            exit(2)
        }
        exit(passed ? 0 : 1)
    }

    private static func script(_ path: String, _ milliseconds: String?) -> Bool {
        guard let script = HostileScript(at: URL(fileURLWithPath: path)) else {
            print("cannot read \(path)")
            return false
        }
        let time = Duration.milliseconds(milliseconds.flatMap { Int($0) } ?? 2000)
        let limits = LuaLimits(time: time, memory: .mebibytes(64))
        let answer = HostileAnswer.of(script.source, named: script.name, limits: limits)
        let text = String("\(answer)".prefix(300)).replacingOccurrences(of: "\n", with: " ")
        guard script.allows(answer) else {
            print("expected \(script.expectations.joined(separator: "|")), got \(text)")
            return false
        }
        guard HostileAnswer.isHostUntouched(limits: limits) else {
            print("the next script does not find everything as it was")
            return false
        }
        print(text)
        return true
    }
}
