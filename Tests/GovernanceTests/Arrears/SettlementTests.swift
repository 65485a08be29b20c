import ExactNumbers
import Governance
import Testing

/// Which arrears go into a run: all that is owed, and no more recovered than is paid.
@Suite struct SettlementTests {
    private static func line(_ id: String, _ month: Int, _ fen: Int64, post: String = "主任") throws
        -> ArrearsLine
    {
        ArrearsLine(
            payee: Payee(id: id, post: post, name: id, organization: ""),
            period: try .month(2020, month),
            items: [
                ArrearsItem(id: "base", title: "基本报酬", paid: .zero, due: Money(fen: fen))
            ], causes: [])
    }

    /// The raise of the district's notice of 2017 (domain P7): 700 a month for January to June come to 4,200.
    @Test func allThatIsOwedIsSettled() throws {
        let lines = try (1...6).map { try SettlementTests.line("P1", $0, 70000) }
        let settlement = Settlement(lines, net: [:])
        #expect(settlement.settled == lines)
        #expect(settlement.settled.reduce(Money.zero) { $0 + $1.difference } == Money(fen: 420000))
    }

    @Test func recoveriesStopWhereThePayEnds() throws {
        let lines = try (1...3).map { try SettlementTests.line("P1", $0, -40000) }
        let settlement = Settlement(lines, net: ["P1": Money(fen: 100000)])
        #expect(settlement.settled == Array(lines[0...1]))
        #expect(settlement.outstanding == [lines[2]])
    }

    @Test func aLeaverIsNotAskedToBringMoney() throws {
        let line = try SettlementTests.line("P9", 1, -1)
        let settlement = Settlement([line], net: [:])
        #expect(settlement.settled.isEmpty)
        #expect(settlement.outstanding == [line])
    }

    /// Paid as a deputy, and a secretary all along: the one is taken back from the other.
    @Test func aWrongPostIsRecoveredFromTheRightOne() throws {
        let lines = [
            try SettlementTests.line("P1", 1, -50000, post: "副职"),
            try SettlementTests.line("P1", 1, 90000, post: "书记"),
        ]
        #expect(Settlement(lines, net: [:]).settled == lines)
    }

    @Test(arguments: 0..<300) func everyLineIsInOneOfBothAndNobodyPays(seed: Int) throws {
        var random = Sequence32(seed)
        let people = ["A", "B", "C"]
        var lines: [ArrearsLine] = []
        var net: [String: Money] = [:]
        for person in people {
            net[person] = Money(fen: Int64(random.next(500)))
            for month in 1...random.next(7) + 1 {
                let fen = Int64(random.next(600)) - 300
                guard fen != 0 else { continue }
                lines.append(try SettlementTests.line(person, month, fen))
            }
        }
        let settlement = Settlement(lines, net: net)
        #expect(Set(settlement.settled + settlement.outstanding) == Set(lines))
        #expect(settlement.settled.count + settlement.outstanding.count == lines.count)
        for person in people {
            let own = settlement.settled.filter { $0.payee.id == person }
            let paid = own.reduce(net[person] ?? .zero) { $0 + $1.difference }
            #expect(paid.signum >= 0)
            // What is left outstanding would not have fitted.
            for line in settlement.outstanding where line.payee.id == person {
                #expect((paid + line.difference).signum < 0)
            }
        }
    }
}

/// Numbers that are the same in every run of a test.
private struct Sequence32 {
    private var state: UInt32

    init(_ seed: Int) { state = UInt32(truncatingIfNeeded: seed &* 2_654_435_761 &+ 12345) }

    /// A number from zero to below a bound.
    mutating func next(_ bound: Int) -> Int {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int(state >> 8) % bound
    }
}
