import Governance
import PolicyEngine

/// What is told of an indicator whose value is one expression.
enum IndicatorDoor {
    /// A source with one register and no entries.
    private struct Nothing: IndicatorSource {
        func register(_ id: String) -> RegisterDefinition? {
            id == "t"
                ? RegisterDefinition(
                    id: "t", title: "台账",
                    fields: [RegisterField(InputDefinition(id: "a", title: "甲", type: .text))])
                : nil
        }
        func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int] {
            [:]
        }
        func organizations(of kind: String?, on day: Day) -> Int { 0 }
        func people(in posts: [String]?, on day: Day) -> Int { 0 }
        func tasks(of measure: Int?, in states: [TaskState], on day: Day) -> Int { 0 }
    }

    static func told(_ expression: String) throws -> [Provoked] {
        let folder = try FaultyPlugin.folder(
            main: """
                local township = require "township"
                township.register { id = "t", title = "台账", fields = { { id = "a", title = "甲", type = "text" } } }
                township.indicator { id = "a", title = "甲", value = function(q) return \(expression) end }
                """)
        do throws(SetAside) {
            let indicator = try? PolicyEngine(plugins: [folder.path]).indicator("a")
            let day = Day(year: 2020, month: 3, day: 31) ?? .earliest
            _ = try indicator?.value(on: day, from: Nothing())
            return []
        } catch {
            return [Provoked(code: error.code, message: error.message)]
        }
    }
}
