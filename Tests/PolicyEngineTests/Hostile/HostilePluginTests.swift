import Foundation
import PolicyEngine
import Testing

/// Whatever a plugin or its data tries, the answer is one of those in its header, in time, and the next subject and the
/// next plugin are computed as if nothing had happened.
@Suite(.serialized) struct HostilePluginTests {
    /// What may be stopped by time is stopped soon; everything else has all the time it needs.
    private static func limits(_ trial: HostilePlugin) -> EvaluationLimits {
        let mayRunForEver = trial.expectations.contains("error(budget)")
        return EvaluationLimits(time: mayRunForEver ? .milliseconds(150) : .seconds(20))
    }

    @Test func everyDoorIsTried() {
        let doors = Dictionary(grouping: HostilePlugin.all, by: \.door).mapValues(\.count)
        #expect(doors.count == 9)
        for (door, count) in doors { #expect(count >= 10, "\(door) has only \(count) trials") }
    }

    @Test(arguments: HostilePlugin.all)
    func getsTheAnswerOfItsHeader(_ trial: HostilePlugin) throws {
        let start = ContinuousClock.now
        let answers = try answers(trial)
        let duration = ContinuousClock.now - start
        let first = try #require(answers.first)
        #expect(
            trial.expectations.contains { first.fits($0) },
            "\(trial.testDescription): expected \(trial.expectations), got \(first)")
        #expect(duration < .seconds(15), "\(trial.testDescription) took \(duration)")
        // The other subject of a pool shares the failure: its part cannot be known.
        if answers.count > 1, !["weight", "total"].contains(trial.door) {
            #expect(answers.last == .computed, "\(trial.testDescription): the next subject failed")
        }
        let innocent = try PluginFixture(
            scheme: "items = { { id = 'a', title = '甲', formula = function(s) return 1.5 end } }")
        #expect(try innocent.summary() == "a=1.50 net=1.50")
    }

    private func answers(_ trial: HostilePlugin) throws -> [HostilePluginAnswer] {
        let plugin = try trial.plugin()
        do {
            let lines = try plugin.evaluate(
                trial.lines, workers: 1, limits: HostilePluginTests.limits(trial)
            ).lines
            #expect(lines.count == 2)
            return try lines.map { line in
                var reader = JSONReader()
                guard let error = try reader.dataValue(line)["error"] else { return .computed }
                return .failed(
                    code: error["code"]?.text ?? "", message: error["message"]?.text ?? "")
            }
        } catch let findings as PolicyFindings {
            return [.of(findings)]
        }
    }
}
