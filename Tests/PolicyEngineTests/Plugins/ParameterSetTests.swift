import ExactNumbers
import Governance
import PolicyEngine
import Testing

@Suite struct ParameterSetTests {
    private let text = """
        base_pay:
          values:
            - { from: 2020-01-01, value: 3000 }
            - { from: 2020-07-01, announced: 2020-09-15, value: 3166 }
            - { from: 2021-01-01, value: 3200 }
        growth_cap: { values: [ { from: 2020-01-01, value: 5 } ] }
        """

    private func set() throws -> ParameterSet {
        try ParameterSet([ParameterFile(Array(text.utf8), file: "parameters/a.yaml")])
    }

    private func day(_ text: String) throws -> Day {
        try Day(text: text)
    }

    @Test(
        arguments: [
            ("2020-01-01", nil, 3000), ("2020-06-30", nil, 3000), ("2020-07-01", nil, 3166),
            ("2020-12-31", nil, 3166), ("2021-01-01", nil, 3200), ("2035-01-01", nil, 3200),
            ("2020-08-01", "2020-09-14", 3000), ("2020-08-01", "2020-09-15", 3166),
            ("2021-02-01", "2020-01-01", 3200),
        ] as [(String, String?, Int)])
    func findsTheValueOfADay(on: String, known: String?, amount: Int) throws {
        let entry = try set().value("base_pay", on: day(on), known: known.map(day))
        #expect(entry.value.value.number?.int == amount)
    }

    @Test func findsTheChangesInAPeriod() throws {
        let year = try Period(text: "2020").range
        #expect(try set().changes("base_pay", in: year).map(\.description) == ["2020-07-01"])
        #expect(try set().changes("base_pay", in: year, known: day("2020-08-01")) == [])
        #expect(try set().changes("growth_cap", in: year) == [])
    }

    @Test func knowsItsNames() throws {
        let set = try set()
        #expect(set.names == ["base_pay", "growth_cap"])
        #expect(set["base_pay"]?.name == "base_pay")
        #expect(set["x"] == nil)
        #expect(set.parameters.count == 2)
    }

    @Test func saysWhichNameWasMeant() throws {
        do throws(PolicyError) {
            _ = try set0().value("base_pya", on: .earliest)
            Issue.record("there is no such parameter")
        } catch {
            #expect(error.code == .parameterUnknown)
            #expect(error.message.contains("是不是 base_pay？"))
        }
    }

    private func set0() throws(PolicyError) -> ParameterSet {
        do { return try set() } catch { throw PolicyError(.parameterName, "\(error)") }
    }

    @Test func refusesDaysBeforeTheFirstValue() throws {
        let day = try day("2019-12-31")
        do throws(PolicyError) {
            _ = try set0().value("base_pay", on: day)
            Issue.record("there is no value yet")
        } catch {
            #expect(error.code == .parameterNoValue)
            #expect(error.place == "parameters/a.yaml:1")
            #expect(error.message.contains("2020-01-01"))
        }
    }

    @Test func refusesNamesTwice() throws {
        let first = try ParameterFile(Array(text.utf8), file: "parameters/a.yaml")
        let other = "\ngrowth_cap: { values: [ { from: 2020-01-01, value: 6 } ] }\n"
        let second = try ParameterFile(Array(other.utf8), file: "parameters/b.yaml")
        let message = Refusals.message { () throws(PolicyFindings) in
            _ = try ParameterSet([first, second])
        }
        #expect(message.hasPrefix("parameters/b.yaml:2: parameter.duplicate: "))
        #expect(message.contains("parameters/a.yaml:6"))
    }
}
