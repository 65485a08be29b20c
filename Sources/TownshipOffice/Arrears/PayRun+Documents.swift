import Governance
import PolicyEngine

extension PayRun {
    /// The run in which nobody is paid whose appointment has no document: a card that was drawn on for years without one is how
    /// ghost cadres are paid.
    func settingUndocumentedAside() -> PayRun {
        var run = self
        run.lines = lines.map { line in
            guard let appointment = line.appointment, let statement = line.outcome.statement,
                statement.isPaid, (appointment.document ?? "").isEmpty
            else { return line }
            let reason = SetAside(
                key: statement.key, code: OfficeErrorCode.appointmentUndocumented.rawValue,
                message: "任职没有文号，不能发放；请在任职表里补上任职文号", place: line.row)
            return line.with(.setAside(reason))
        }
        return run
    }
}
