extension WorkPlan {
    /// Everything that is wrong with a list of progress, held against the plan.
    ///
    /// - Parameter entries: The entries, in the order of the list.
    /// - Returns: The findings with codes `plan.*`, each with the index of its entry.
    public func problems(with entries: [ProgressEntry]) -> [PlanError] {
        var problems: [PlanError] = []
        var known: [Int: ProgressEntry] = [:]
        for (index, entry) in entries.enumerated() {
            problems += self.problems(with: entry, at: index, after: known)
            if known.updateValue(entry, forKey: entry.number) != nil {
                problems.append(
                    PlanError(.entryDuplicate, entry: index, "序号 \(entry.number) 前面已经用过，请改一个"))
            }
        }
        return problems
    }

    private func problems(
        with entry: ProgressEntry, at index: Int, after known: [Int: ProgressEntry]
    ) -> [PlanError] {
        var problems: [PlanError] = []
        func add(_ code: PlanErrorCode, _ message: String) {
            problems.append(PlanError(code, entry: index, message))
        }
        if entry.day < firstDay {
            add(.dateEarly, "日期 \(entry.day) 在计划的 \(year) 年以前，请核对")
        }
        if let percent = entry.percent, !(0...100).contains(percent) {
            add(.percent, "进度 \(percent) 应在 0 到 100 之间")
        } else if entry.isDone, entry.percent != 100 {
            add(.percent, "填了完成，进度应是 100")
        } else if entry.percent == nil, entry.corrects == nil {
            add(.percent, "没有填进度；只有更正别的填报、把它作废时才空着")
        }
        if let corrected = entry.corrects {
            if known[corrected]?.task != entry.task {
                add(.correction, "要更正的第 \(corrected) 条不是这个任务前面的填报，请核对序号")
            }
        }
        guard let task = task(entry.task) else {
            add(.taskUnknown, "计划里没有任务 \(entry.task)；township plan show 列出全部任务")
            return problems
        }
        if let milestone = entry.milestone,
            !task.milestones.contains(where: { $0.title == milestone })
        {
            let names = task.milestones.map { "“\($0.title)”" }.joined(separator: "、")
            add(
                .milestoneUnknown,
                "任务 \(task.number) 没有节点\(QuotedText(milestone))\(names.isEmpty ? "，它没有节点" : "，它的节点有：\(names)")"
            )
        }
        return problems
    }
}
