import LuaSandbox
import SandboxTrials
import Testing

/// Generated programs and calls, the same ones each time.
///
/// `make fuzz` goes on for as long as one likes; what it finds becomes a script of the corpus.
@Suite struct FuzzReplayTests {
    @Test func programsAnswerTheSameTwice() {
        var compared = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            var generator = ProgramGenerator(seed: seed)
            let source = generator.program()
            let limits = LuaLimits(
                instructions: 20_000, time: .seconds(20), memory: .mebibytes(32))
            let first = HostileAnswer.of(source, named: "fuzz.lua", limits: limits)
            if case .failure("limit.memory", _) = first { continue }
            compared += 1
            let again = HostileAnswer.of(source, named: "fuzz.lua", limits: limits)
            #expect(first == again, "seed \(seed)")
        }
        #expect(compared > 150)
        #expect(HostileAnswer.isHostUntouched(limits: LuaLimits(time: .seconds(20))))
    }

    @Test func callsInAnyOrder() {
        for seed in 1...60 as ClosedRange<UInt64> {
            var sequence = CallSequence(seed: seed)
            #expect(sequence.run() == nil, "seed \(seed)")
        }
    }
}
