import Foundation
import LuaSandbox
import SandboxTrials

/// Runs one script again and again in one process and watches the memory that the process holds.
enum Repetition {
    static func run(_ count: String, _ path: String) -> Bool {
        guard let count = Int(count), count >= 100,
            let script = HostileScript(at: URL(fileURLWithPath: path))
        else {
            print("COUNT has to be 100 or more, and FILE has to be there")
            return false
        }
        let limits = LuaLimits(time: .milliseconds(20), memory: .mebibytes(4))
        var early = 0
        for round in 1...count {
            _ = HostileAnswer.of(script.source, named: script.name, limits: limits)
            if round == count / 100 { early = residentKibibytes() }
        }
        let late = residentKibibytes()
        print("\(script.name): \(early) KiB after \(count / 100) runs, \(late) KiB after \(count)")
        // Allocators keep what they have been given; a leak of a hundred bytes a run would show.
        return late < early + 4096 + count / 10
    }

    private static func residentKibibytes() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
}
