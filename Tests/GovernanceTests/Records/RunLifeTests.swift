import ExactNumbers
import Governance
import Testing

/// What may be done with a kept run, by whom, and what may not.
@Suite struct RunLifeTests {
    private static let digest = ContentDigest(bytes: [UInt8](repeating: 1, count: 32))
    private static let time = "2020-04-02T09:12:00+08:00"

    private static func officer(_ id: String, _ roles: OfficeRole...) -> Officer {
        Officer(id: id, name: id, roles: Set(roles))
    }

    /// Somebody with every role: only four eyes can stand in the way.
    private static func all(_ id: String) -> Officer {
        Officer(id: id, name: id, roles: Set(OfficeRole.allCases))
    }

    private static let run = FiledRun(
        number: 3, scheme: "t", period: "2020-03", version: 1, paid: 1, setAside: 0,
        total: Money(fen: 9000), engine: "0", actor: "a", time: time, result: digest, files: [])

    private static func life(_ taken: [(RunAction, String)]) -> RunLife {
        RunLife(
            run,
            steps: taken.enumerated().map { index, step in
                RunStep(
                    run: 3, position: index + 1, action: step.0, officer: step.1, time: time,
                    digest: digest, head: digest)
            })
    }

    private static func refusal(_ life: RunLife, _ action: RunAction, _ officer: Officer)
        -> RunErrorCode?
    {
        do throws(RunError) {
            _ = try life.step(action, by: officer, time: time, digest: digest, head: digest)
            return nil
        } catch {
            return error.code
        }
    }

    /// Every action in every state: those named here are possible, no other is.
    @Test func nothingIsPossibleButTheNextSteps() {
        let possible: [RunState: [RunAction: RunState]] = [
            .draft: [.filed: .draft, .excluded: .draft, .checked: .checked, .voided: .voided],
            .checked: [.approved: .approved, .returned: .draft, .voided: .voided],
            .approved: [.paid: .paid, .returned: .draft, .voided: .voided],
            .paid: [:], .voided: [:],
        ]
        for state in RunState.allCases {
            for action in RunAction.allCases {
                #expect(
                    state.after(action) == possible[state]?[action], "\(state) \(action)")
            }
        }
    }

    @Test func theStateFollowsFromTheSteps() {
        let way: [(RunAction, String)] = [
            (.filed, "a"), (.checked, "b"), (.returned, "b"), (.checked, "b"), (.approved, "c"),
            (.paid, "d"),
        ]
        let states: [RunState] = [.draft, .checked, .draft, .checked, .approved, .paid]
        for count in 1...way.count {
            #expect(RunLifeTests.life(Array(way.prefix(count))).state == states[count - 1])
        }
    }

    /// Of three people in three parts, all assignments: only those with three different people go through.
    @Test func preparerCheckerAndApproverAreThreePeople() {
        let people = ["a", "b", "c"]
        for preparer in people {
            for checker in people {
                let draft = RunLifeTests.life([(.filed, preparer)])
                let answer = RunLifeTests.refusal(draft, .checked, RunLifeTests.all(checker))
                #expect(answer == (preparer == checker ? .fourEyes : nil))
                guard preparer != checker else { continue }
                let checked = RunLifeTests.life([(.filed, preparer), (.checked, checker)])
                for approver in people {
                    let isThird = approver != preparer && approver != checker
                    #expect(
                        RunLifeTests.refusal(checked, .approved, RunLifeTests.all(approver))
                            == (isThird ? nil : .fourEyes))
                }
            }
        }
    }

    /// Whoever checked before a return is no checker any more when somebody else checks afterwards.
    @Test func aReturnMakesTheCheckOpenAgain() {
        let life = RunLifeTests.life([
            (.filed, "a"), (.checked, "b"), (.returned, "b"), (.checked, "c"),
        ])
        #expect(life.officer(of: .checked) == "c")
        #expect(RunLifeTests.refusal(life, .approved, RunLifeTests.all("b")) == nil)
        #expect(RunLifeTests.refusal(life, .approved, RunLifeTests.all("c")) == .fourEyes)
    }

    /// For each action, whoever has every role but the right ones is refused.
    @Test func everyActionAsksForItsRole() {
        let needed: [(RunAction, Set<OfficeRole>, RunLife)] = [
            (.excluded, [.preparer], RunLifeTests.life([(.filed, "a")])),
            (.checked, [.checker], RunLifeTests.life([(.filed, "a")])),
            (.approved, [.approver], RunLifeTests.life([(.filed, "a"), (.checked, "b")])),
            (
                .paid, [.cashier],
                RunLifeTests.life([(.filed, "a"), (.checked, "b"), (.approved, "c")])
            ),
            (
                .returned, [.checker, .approver],
                RunLifeTests.life([(.filed, "a"), (.checked, "b")])
            ),
            (.voided, [.preparer, .approver], RunLifeTests.life([(.filed, "a")])),
        ]
        for (action, roles, life) in needed {
            let without = Officer(
                id: "d", name: "丁", roles: Set(OfficeRole.allCases).subtracting(roles))
            #expect(RunLifeTests.refusal(life, action, without) == .role, "\(action)")
            for role in roles {
                let officer = RunLifeTests.officer("d", role)
                #expect(RunLifeTests.refusal(life, action, officer) == nil, "\(action) \(role)")
            }
        }
    }

    @Test func aRunWithoutASignatureHasNoLife() {
        let life = RunLife(RunLifeTests.run, steps: [])
        #expect(RunLifeTests.refusal(life, .checked, RunLifeTests.all("b")) == .unsigned)
    }

    @Test func stepsOfOtherRunsAreNone() {
        let other = RunStep(
            run: 4, position: 1, action: .voided, officer: "a", time: RunLifeTests.time,
            digest: RunLifeTests.digest, head: RunLifeTests.digest)
        #expect(RunLife(RunLifeTests.run, steps: [other]).state == .draft)
    }
}
