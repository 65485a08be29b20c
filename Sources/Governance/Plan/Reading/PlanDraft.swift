/// A plan on its way out of a text: takes one line after the other.
struct PlanDraft {
    private(set) var preamble: [PlacedText] = []
    private(set) var sections: [SectionDraft] = []
    private(set) var errors: [PlanError] = []
    /// What was taken, though not without doubt.
    private(set) var doubts: [PlanError] = []

    /// The number of the measure that comes next.
    var next: Int { (sections.flatMap(\.measures).last?.number ?? 0) + 1 }

    mutating func take(_ line: PlanLine) {
        switch line {
        case .section(let ordinal, let head, let title): begin(ordinal, head, title)
        case .measure(let number, let head, let body): begin(number, head, body: body)
        case .units(let units): add(units: units)
        case .body(let body): add(body)
        }
    }

    private mutating func begin(_ ordinal: Int, _ head: PlacedText, _ title: PlacedText) {
        let due = sections.count + 1
        if ordinal != (sections.last?.ordinal ?? 0) + 1 {
            errors.append(
                PlanError(
                    .sectionOrder, line: head.places.first?.line,
                    "这一部分写的是“\(ChineseOrdinal.text(ordinal))”，按顺序应是“\(ChineseOrdinal.text(due))”，请核对有没有漏掉或排错"
                ))
        }
        sections.append(SectionDraft(ordinal: ordinal, head: head, title: title))
    }

    private mutating func begin(_ number: Int, _ head: PlacedText, body: PlacedText) {
        guard !sections.isEmpty else {
            errors.append(
                PlanError(
                    .lineStray, line: head.places.first?.line,
                    "第 \(number) 项前面没有“一、”这样的标题，不知道属于哪一部分，请补上标题"))
            return
        }
        sections[sections.count - 1].measures.append(
            MeasureDraft(number: number, head: head, paragraph: body))
    }

    private mutating func add(units: PlacedText) {
        withMeasure { measure, draft in
            guard let measure else {
                draft.errors.append(
                    PlanError(
                        .lineStray, line: units.places.first?.line,
                        "责任单位前面没有措施，不知道是谁的，请核对这一行的位置"))
                return nil
            }
            var changed = measure
            changed.units =
                measure.units.map { first in
                    var all = first
                    all.append(units)
                    return all
                } ?? units
            return changed
        }
    }

    private mutating func add(_ body: PlacedText) {
        guard let section = sections.last else {
            preamble.append(body)
            return
        }
        let last = sections.count - 1
        if section.measures.isEmpty {
            if section.title.isEmpty {
                sections[last].title = body
                sections[last].isSplit = true
            } else {
                sections[last].text.append(body)
            }
            return
        }
        withMeasure { measure, draft in
            guard var changed = measure else { return nil }
            guard var units = changed.units else {
                changed.paragraph.append(body)
                return changed
            }
            if units.at(units.count - 1).map({ "、，,".contains($0) }) ?? false {
                units.append(body)
                changed.units = units
                return changed
            }
            draft.doubts.append(
                PlanError(
                    .lineStray, line: body.places.first?.line,
                    "这一段在责任单位的后面，算作第 \(changed.number) 项的内容，请核对"))
            changed.paragraph.append(body)
            return changed
        }
    }

    /// Changes the measure that came last, if there is one.
    private mutating func withMeasure(
        _ change: (MeasureDraft?, inout PlanDraft) -> MeasureDraft?
    ) {
        let section = sections.count - 1
        let measure = section >= 0 ? sections[section].measures.count - 1 : -1
        let current = measure >= 0 ? sections[section].measures[measure] : nil
        if let changed = change(current, &self) { sections[section].measures[measure] = changed }
    }
}
