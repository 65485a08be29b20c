import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// Signatures of steps, held against the keys that held when they were made.
@Suite struct SignatureTests {
    private let fixture: OfficeFixture
    private let run: FiledRun

    init() throws {
        fixture = try OfficeFixture(enrolling: ["zhang", "wang"])
        run = try fixture.file()
    }

    /// Takes a step past all rules, as another program with the key of the records could.
    private func take(
        _ position: Int, _ action: RunAction = .checked, by id: String,
        signed: (String) throws -> String
    ) throws {
        let store = try fixture.store()
        let step = RunStep(
            run: run.number, position: position, action: action, officer: id,
            time: OfficeFixture.time, digest: run.result, head: try store.head())
        try store.take(step.signed(try signed(step.canonicalText)), claims: [])
    }

    private func key(_ id: String) throws -> OfficerKey {
        try OfficerKey(
            at: try fixture.records().keyPath(of: id, in: fixture.keys),
            passphrase: OfficeFixture.passphrase)
    }

    private func findings() throws -> [String] {
        try fixture.records().audit().map(\.description)
    }

    @Test func aStepThatIsSignedIsFine() throws {
        try take(2, by: "zhang") { try key("zhang").signature(of: $0) }
        #expect(try findings().isEmpty)
    }

    @Test func whatIsNotSignedOrNotByTheOfficerIsNamed() throws {
        try take(2, by: "zhang") { _ in "" }
        try take(3, by: "zhang") { try key("wang").signature(of: $0) }
        try take(4, by: "zhang") { try key("zhang").signature(of: $0 + " ") }
        try take(5, by: "li") { try key("zhang").signature(of: $0) }
        #expect(
            try findings() == [
                "第 1 号发放第 2 步手续：zhang 没有签名", "第 1 号发放第 3 步手续：签名不是 zhang 的",
                "第 1 号发放第 4 步手续：签名不是 zhang 的",
                "第 1 号发放第 5 步手续：li 当时还没有登记密钥，签名无从核对",
            ])
    }

    /// A signature made with the old key stays good; one made with it afterwards is none.
    @Test func eachKeyHoldsForItsTime() throws {
        let old = try key("zhang")
        try take(2, by: "zhang") { old.signature(of: $0) }
        _ = try fixture.enrol("zhang", approvedBy: try fixture.signer("wang"))
        #expect(try findings().isEmpty)
        try take(3, by: "zhang") { try key("zhang").signature(of: $0) }
        #expect(try findings().isEmpty)
        try take(4, by: "zhang") { old.signature(of: $0) }
        #expect(try findings() == ["第 1 号发放第 4 步手续：签名不是 zhang 的"])
    }

    /// An office that has no officers yet does not sign; what it did then stays good when it has some.
    @Test func stepsBeforeTheFirstOfficerNeedNoSignature() throws {
        let fixture = try OfficeFixture(enrolling: [])
        let township = try fixture.files.text("township.yaml")
        try fixture.settings("")
        let run = try fixture.file()
        let store = try fixture.store()
        try store.take(
            RunStep(
                run: run.number, position: 1, action: .checked, officer: "张会计",
                time: OfficeFixture.time, digest: run.result, head: try store.head()), claims: [])
        try fixture.files.write("township.yaml", township)
        _ = try fixture.enrol("zhang")
        #expect(try fixture.records().audit().isEmpty)
    }
}
