import Governance
import TownshipOffice

extension PayRun {
    /// Says on standard error who is set aside and what is wrong with the files, for papers that go elsewhere.
    func tellSetAside() {
        if !setAside.isEmpty {
            Terminal.complain("搁置 \(setAsideCount) 人（不影响其他人发放；审批前须处理）")
        }
        Terminal.complain(
            lines: setAside.compactMap { line in
                line.outcome.setAside.map {
                    "  \(line.name)  \($0.message)  \($0.place?.description ?? $0.at)"
                }
            })
        Terminal.complain(lines: faults.map(\.description))
    }
}
