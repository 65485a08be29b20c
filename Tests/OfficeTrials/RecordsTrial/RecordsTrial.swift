import CFaultyFiles
import Foundation
import Governance
import GovernanceStore
import TownshipOffice

/// Lives through the records of a small office, in a process that may be ended at any change of a file.
///
///     records-trial live FOLDER [kill|tear|full|broken AT]    takes every step that was not taken yet
///     records-trial state FOLDER                              what the records hold, and whether they are whole
///     records-trial crowd FOLDER COUNT                        files and approves as somebody else does at the same time
///     records-trial histories FOLDER FIRST COUNT              years in which things turn out late, held against what is due
@main enum RecordsTrial {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(2) }
        let office = TrialOffice(folder: arguments[2])
        do {
            switch arguments[1] {
            case "live":
                let fault = arguments.count > 4 ? arguments[3] : "none"
                install(fault, at: arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0)
                try office.live()
                print("changes \(faulty_count())")
            case "state": try office.tell()
            case "crowd": try office.crowd(Int(arguments.count > 3 ? arguments[3] : "") ?? 1)
            case "histories": try histories(arguments)
            default: exit(2)
            }
        } catch {
            print("error \(error)")
            exit(3)
        }
    }

    private static func histories(_ arguments: [String]) throws {
        guard arguments.count == 5, let first = Int(arguments[3]), let count = Int(arguments[4])
        else { exit(2) }
        var wrong = 0
        for seed in first..<first + count {
            let faults = try TrialHistory(in: arguments[2]).told(seed)
            faults.forEach { print("history \(seed): \($0)") }
            wrong += faults.isEmpty ? 0 : 1
        }
        print("\(count) histories tried, \(count - wrong) right")
        if wrong > 0 { exit(1) }
    }

    private static func install(_ fault: String, at change: Int) {
        let kinds: [String: faulty_kind] = [
            "none": FAULTY_NONE, "kill": FAULTY_KILL, "tear": FAULTY_TEAR, "full": FAULTY_FULL,
            "broken": FAULTY_BROKEN,
        ]
        guard let kind = kinds[fault], faulty_install(kind, change) == 0 else { exit(2) }
    }
}
