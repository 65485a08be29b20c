import Governance
import TownshipOffice

extension PayRun {
    /// Says on standard error who is set aside, for papers that go elsewhere.
    func tellSetAside() {
        guard !setAside.isEmpty else { return }
        Terminal.complain("搁置 \(setAside.count) 人（不影响其他人发放；审批前须处理）")
        Terminal.complain(
            lines: setAside.compactMap { line in
                line.outcome.setAside.map {
                    "  \(line.person?.name ?? line.organization?.name ?? "")  \($0.message)  \($0.place?.description ?? $0.at)"
                }
            })
    }
}
