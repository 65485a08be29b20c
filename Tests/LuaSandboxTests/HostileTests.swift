import LuaSandbox
import SandboxTrials
import Testing

/// Every hostile script gets the answer in its header, in time, and nothing of it is seen afterwards.
///
/// `make contained` runs the same scripts, each in a process of its own, under the limits of the promise.
@Suite(.serialized) struct HostileTests {
    private static func limits(_ script: HostileScript) -> LuaLimits {
        LuaLimits(
            time: script.mayRunForEver ? .milliseconds(150) : .seconds(60), memory: .mebibytes(64))
    }

    @Test func theCorpusIsThere() {
        #expect(HostileScript.all.count > 200)
        let kinds = Dictionary(grouping: HostileScript.all, by: \.kind).mapValues(\.count)
        #expect(kinds.count == 7)
        for (kind, count) in kinds { #expect(count > 15, "\(kind) has only \(count) scripts") }
    }

    @Test(arguments: HostileScript.all)
    func getsTheAnswerOfItsHeader(_ script: HostileScript) {
        let limits = HostileTests.limits(script)
        let start = ContinuousClock.now
        let answer = HostileAnswer.of(
            script.source, named: script.name, limits: limits)
        let duration = ContinuousClock.now - start
        #expect(
            script.allows(answer), "\(script.name): expected \(script.expectations), got \(answer)")
        // Far more than it takes, since other tests run meanwhile; `make contained` is strict.
        #expect(duration < .seconds(60), "\(script.name) took \(duration)")
        if script.expectations.contains("deterministic") {
            let again = HostileAnswer.of(
                script.source, named: script.name, limits: limits)
            #expect(again == answer)
        }
        #expect(HostileAnswer.isHostUntouched(limits: LuaLimits(time: .seconds(20))))
    }

    /// Loops whose work no budget sees, since one instruction of Lua does nearly all of it: keys that collide, texts of
    /// megabytes that are compared, a hundred thousand arguments that are passed on.
    ///
    /// Time alone stops them.
    private static let unseen: Set<String> = [
        "collide-after-callback.lua", "collide-doubles.lua", "collide-in-callback.lua",
        "collide-in-close.lua",
        "collide-in-coroutine.lua", "collide-in-pcall.lua", "collide-in-sort.lua",
        "collide-negative.lua", "collide-rawset.lua", "collide-table-move.lua",
        "compare-zeros.lua", "equal-long.lua", "hash-collision-amplify.lua",
        "string-compare-amplify.lua", "varargs-shifting.lua",
    ]

    /// Whether a script is stopped does not depend on the speed of the machine: the budget of instructions speaks first.
    @Test(arguments: HostileScript.all.filter { $0.expectations == ["error(budget)"] })
    func theBudgetSpeaksBeforeTheClock(_ script: HostileScript) {
        let isSeen = !HostileTests.unseen.contains(script.name)
        let limits = LuaLimits(
            instructions: isSeen ? 1_000_000 : 100_000_000,
            time: isSeen ? .seconds(60) : .milliseconds(100))
        let answer = HostileAnswer.of(script.source, named: script.name, limits: limits)
        guard case .failure(let code, _) = answer else {
            Issue.record("\(script.name) answered \(answer)")
            return
        }
        #expect(code == (isSeen ? "limit.instructions" : "limit.time"), "\(script.name)")
    }
}
