import Foundation
import LuaSandbox
import SandboxTrials
import Synchronization

/// Cancels a script that has no limit of time and measures how long it takes to come back.
enum Cancelling {
    static func run(_ path: String) -> Bool {
        guard let script = HostileScript(at: URL(fileURLWithPath: path)) else {
            print("cannot read \(path)")
            return false
        }
        let cancellation = LuaCancellation()
        let asked = Mutex<ContinuousClock.Instant?>(nil)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            asked.withLock { $0 = .now }
            cancellation.cancel()
        }
        let answer = cancellation.with {
            HostileAnswer.of(
                script.source, named: script.name,
                limits: LuaLimits(time: nil, memory: .mebibytes(64)))
        }
        guard let asked = asked.withLock({ $0 }) else {
            print("ended by itself: \(String("\(answer)".prefix(100)))")
            return true
        }
        let delay = ContinuousClock.now - asked
        print("stopped \(delay) after it was asked: \(String("\(answer)".prefix(100)))")
        return delay < .milliseconds(100)
    }
}
