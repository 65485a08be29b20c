import Governance
import PolicyEngine

/// Entries that cannot be computed because of others.
extension SubjectList {
    /// Two rows that lead to one appointment would pay it twice: nobody knows which is meant, so neither is used.
    mutating func setAsideDoubles() {
        let groups = Dictionary(
            grouping: entries.indices.filter { entries[$0].seat != nil && entries[$0].row != nil },
            by: { entries[$0].seat })
        for group in groups.values where group.count > 1 {
            for index in group {
                let others = group.filter { $0 != index }.compactMap { entries[$0].row?.row }
                let rows = others.map { "第 \($0) 行" }.joined(separator: "、")
                setAside(index, .rowDuplicate, "与\(rows)是同一个任职，请留一行")
            }
        }
    }

    private mutating func setAside(_ index: Int, _ code: OfficeErrorCode, _ message: String) {
        entries[index].subject = .failure(
            SetAside(
                key: entries[index].person?.id.text, code: code.rawValue, message: message,
                place: entries[index].row))
    }

    /// Who shares a pool with somebody that cannot be computed is set aside, too: each share depends on all weights.
    ///
    /// Who serves on no day of the period has no share, and stands in nobody's way.
    mutating func setAsideSharers() {
        for pool in scheme.pools {
            let faulty = entries.filter { entry in
                guard case .failure(let reason) = entry.subject else { return false }
                return reason.code != OfficeErrorCode.appointmentOutside.rawValue
                    && reason.code != PolicyErrorCode.poolFailed.rawValue
            }
            for index in entries.indices {
                guard case .success(let subject) = entries[index].subject,
                    let cause = faulty.first(where: { shares(pool, $0, entries[index]) }),
                    case .failure(let reason) = cause.subject
                else { continue }
                let who = cause.person?.name ?? cause.written ?? ""
                entries[index].subject = .failure(
                    SetAside(
                        key: subject.key, code: PolicyErrorCode.poolFailed.rawValue,
                        message: "“\(pool.title)”的权重算不出来（\(who)），分享它的人都先搁置：\(reason.message)",
                        place: reason.place))
            }
        }
    }

    /// Whether two entries share a pool; one whose organization is not known may belong to any.
    private func shares(_ pool: PoolDefinition, _ a: Entry, _ b: Entry) -> Bool {
        guard pool.sharing == .organization, let left = a.organization else { return true }
        return left.id == b.organization?.id
    }
}
