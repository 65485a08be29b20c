/// What is wrong with a plan as a whole, wherever it was read from.
struct PlanCheck {
    private let plan: WorkPlan

    init(_ plan: WorkPlan) { self.plan = plan }

    /// Everything, in the order of the plan.
    func errors() -> [PlanError] {
        sections() + numbers()
            + plan.measures.flatMap { measure in
                units(measure) + tasks(measure)
            }
    }

    // MARK: Sections and measures

    private func sections() -> [PlanError] {
        var errors: [PlanError] = []
        for section in plan.sections {
            let name = "第\(ChineseOrdinal.text(section.ordinal))部分"
            if section.title.isEmpty {
                errors.append(PlanError(.titleMissing, line: section.line, "\(name)没有标题，请补上"))
            }
            if section.measures.isEmpty, section.text.isEmpty {
                errors.append(
                    PlanError(.sectionEmpty, line: section.line, "\(name)下面没有“1.”这样的措施，请核对"))
            }
            for measure in section.measures where measure.title.isEmpty {
                errors.append(
                    PlanError(.titleMissing, line: measure.line, "第 \(measure.number) 项没有标题，请补上"))
            }
        }
        return errors
    }

    private func numbers() -> [PlanError] {
        var errors: [PlanError] = []
        var seen: [Int: Int?] = [:]
        var highest = 0
        for measure in plan.measures {
            if let first = seen[measure.number] {
                let place = first.map { "（前一个在第 \($0) 行）" } ?? ""
                errors.append(
                    PlanError(
                        .measureDuplicate, line: measure.line,
                        "有两个第 \(measure.number) 项\(place)，请核对序号"))
                continue
            }
            if measure.number != highest + 1 {
                errors.append(
                    PlanError(
                        .measureGap, line: measure.line,
                        "第 \(highest) 项后面是第 \(measure.number) 项，应是第 \(highest + 1) 项，请核对有没有漏掉或排错"))
            }
            seen[measure.number] = measure.line
            highest = max(highest, measure.number)
        }
        return errors
    }

    private func units(_ measure: PlanMeasure) -> [PlanError] {
        guard !measure.units.isEmpty else {
            return [
                PlanError(
                    .measureUnits, line: measure.line,
                    "第 \(measure.number) 项没有责任单位，请补上“责任单位：”一行，排在第一的为牵头单位")
            ]
        }
        return duplicates(measure.units).map {
            PlanError(
                .unitDuplicate, line: measure.line,
                "第 \(measure.number) 项的责任单位里\(QuotedText($0))写了两次，请去掉一个")
        }
    }

    private func duplicates(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }

    // MARK: Tasks

    private func tasks(_ measure: PlanMeasure) -> [PlanError] {
        var errors: [PlanError] = []
        var seen: Set<TaskNumber> = []
        for task in measure.tasks {
            if task.number.measure != measure.number {
                errors.append(
                    PlanError(
                        .taskNumber, line: task.line,
                        "任务 \(task.number) 写在第 \(measure.number) 项下面，编号应以“\(measure.number).”开头"))
            }
            if !seen.insert(task.number).inserted {
                errors.append(
                    PlanError(.taskDuplicate, line: task.line, "有两个任务 \(task.number)，请改一个编号"))
            }
            errors += duplicates(task.units).map {
                PlanError(
                    .unitDuplicate, line: task.line,
                    "任务 \(task.number) 的责任单位里\(QuotedText($0))写了两次，请去掉一个")
            }
            errors += dates(task)
        }
        return errors
    }

    private func dates(_ task: PlanTask) -> [PlanError] {
        var errors: [PlanError] = []
        func early(_ day: Day?, _ what: String, _ line: Int?) {
            guard let day, day < plan.firstDay else { return }
            errors.append(
                PlanError(
                    .dateEarly, line: line,
                    "任务 \(task.number) 的\(what) \(day) 在计划的 \(plan.year) 年以前，请核对"))
        }
        early(task.start, "开始日期", task.line)
        early(task.due, "完成时限", task.line)
        if let start = task.start, let due = task.due, due < start {
            errors.append(
                PlanError(
                    .taskReversed, line: task.line,
                    "任务 \(task.number) 的完成时限 \(due) 早于开始日期 \(start)，请核对"))
        }
        for milestone in task.milestones {
            errors += milestoneErrors(milestone, of: task)
        }
        return errors
    }

    private func milestoneErrors(_ milestone: Milestone, of task: PlanTask) -> [PlanError] {
        let name = "任务 \(task.number) 的节点\(QuotedText(milestone.title))"
        var errors: [PlanError] = []
        let isBefore = milestone.due < task.start ?? plan.firstDay
        let isAfter = task.due.map { $0 < milestone.due } ?? false
        if isBefore || isAfter {
            errors.append(
                PlanError(
                    .milestoneOutside, line: milestone.line,
                    "\(name)的日期 \(milestone.due) 不在任务的起止日期之内，请核对"))
        }
        if let percent = milestone.percent, !(0...100).contains(percent) {
            errors.append(
                PlanError(
                    .percent, line: milestone.line, "\(name)的进度 \(percent) 应在 0 到 100 之间"))
        }
        return errors
    }
}
