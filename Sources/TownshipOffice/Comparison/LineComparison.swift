import ExactNumbers
import Governance

/// Says of one line why it differs, or why it is in one of the periods only.
struct LineComparison {
    let from: PayRun
    let to: PayRun
    private let scales: [TierScale: FigureSource]

    init(from: PayRun, to: PayRun) {
        self.from = from
        self.to = to
        scales = from.scales.merging(to.scales) { $1 }
    }

    func compared(_ before: PayLine?, _ after: PayLine?) -> ComparedLine {
        ComparedLine(before: before, after: after, changes: changes(before, after))
    }

    private func changes(_ before: PayLine?, _ after: PayLine?) -> [ItemChange] {
        switch (before, after) {
        case (let before?, let after?):
            guard let old = before.outcome.statement, let new = after.outcome.statement,
                let earlier = before.subject, let later = after.subject
            else { preconditionFailure("only computed lines are compared") }
            return StatementComparison(
                from: ComparedStatement(old, of: earlier), to: ComparedStatement(new, of: later),
                definition: to.scheme, scales: scales
            ).changes
        case (nil, let line?): return whole(line, isNew: true, because: whyItCame(line))
        case (let line?, nil): return whole(line, isNew: false, because: whyItLeft(line))
        case (nil, nil): return []
        }
    }

    private func whole(_ line: PayLine, isNew: Bool, because cause: ChangeCause) -> [ItemChange] {
        line.outcome.statement.map {
            ItemChange.whole($0, of: to.scheme, isNew: isNew, cause: cause)
        } ?? []
    }

    // MARK: In one period only

    private func whyItCame(_ line: PayLine) -> ChangeCause {
        if let cause = setAside(line, in: from, "上期") { return cause }
        if let appointment = line.appointment, appointment.start > from.period.lastDay {
            return ChangeCause(
                kind: .appointment,
                text: "\(appointment.start) 任职",
                basis: appointment.document ?? "", place: line.subject?.places["start"])
        }
        return ChangeCause(kind: .list, text: "上期名单里没有这一条", place: line.row)
    }

    private func whyItLeft(_ line: PayLine) -> ChangeCause {
        if let cause = setAside(line, in: to, "本期") { return cause }
        if let appointment = line.appointment, let finish = appointment.finish,
            finish < to.period.firstDay
        {
            return ChangeCause(
                kind: .appointment, text: "\(finish) 离任",
                basis: appointment.endDocument ?? "", place: line.subject?.places["finish"])
        }
        return ChangeCause(kind: .list, text: "本期名单里没有这一条", place: line.row)
    }

    /// Why the same person is set aside in the other period: in the same post, or else in any.
    private func setAside(_ line: PayLine, in run: PayRun, _ when: String) -> ChangeCause? {
        let own = run.setAside.filter { LineMatch.who($0) == LineMatch.who(line) }
        guard let other = own.first(where: { $0.post == line.post }) ?? own.first,
            let reason = other.outcome.setAside
        else { return nil }
        return ChangeCause(
            kind: .setAside, text: "\(when)搁置：\(reason.message)", place: reason.place)
    }
}
