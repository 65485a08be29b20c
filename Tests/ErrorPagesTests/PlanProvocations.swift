import Foundation
import Governance
import TownshipOffice

/// Plans whose text, file or progress is wrong.
enum PlanProvocations {
    static let findings: [Provocation] =
        texts + units + files + progress

    // MARK: The text

    private static let texts: [Provocation] = [
        .init("plan.encoding", "计划的文本不是 UTF-8 也不是 GB18030") {
            try imported([0x32, 0x30, 0x32, 0x31, 0x0A, 0xFF, 0xFF])
        },
        text("plan.sections.missing", "文本里没有“一、”这样的标题", "今年要修路。\n"),
        text("plan.section.order", "部分的序号不连着", "一、甲\n1.事。做。\n责任单位:甲办\n三、乙\n2.事。做。\n责任单位:甲办\n"),
        text("plan.section.empty", "一个部分里什么也没有", "一、甲\n二、乙\n1.事。做。\n责任单位:甲办\n"),
        text("plan.title.missing", "措施没有标题", "一、甲\n1.\n责任单位:甲办\n"),
        text("plan.measure.duplicate", "两项措施一个序号", "一、甲\n1.事。做。\n责任单位:甲办\n1.又。做。\n责任单位:甲办\n"),
        text("plan.measure.gap", "漏了一项措施", "一、甲\n1.事。做。\n责任单位:甲办\n3.又。做。\n责任单位:甲办\n"),
        text("plan.measure.units", "一项措施没有责任单位", "一、甲\n1.事。做。\n2.又。做。\n责任单位:甲办\n"),
        text("plan.line.stray", "责任单位写在措施的前面", "一、甲\n责任单位:甲办\n1.事。做。\n责任单位:甲办\n"),
        .init("plan.year.missing", "文本里没有年份，也没有写 --year") {
            try imported(Array("一、甲\n1.事。做。\n责任单位:甲办\n".utf8), year: nil)
        },
        .init("plan.exists", "这一年的计划已经导入过") {
            let folder = try workspace()
            try folder.write("plan/2021.yaml", plan)
            let file = folder.path + "/要点.txt"
            try folder.write("要点.txt", "一、甲\n1.事。做。\n责任单位:甲办\n")
            return try told {
                let read = try PlanImport(file, workspace: folder.path, year: 2021)
                _ = try PlanFile.keep(read.plan, in: folder.path)
            }
        },
        .init("plan.reading.unknown", "读法表里的一行，文本里没有") {
            let folder = try workspace()
            try folder.write("要点.txt", "一、甲\n1.事。做。\n责任单位：甲办\n")
            try folder.write("读法.csv", "行,列,原文,采用\n9,9,服努,是\n")
            return try told {
                _ = try PlanImport(
                    folder.path + "/要点.txt", workspace: folder.path, year: 2021,
                    readings: folder.path + "/读法.csv")
            }
        },
    ]

    private static func text(_ code: String, _ cause: String, _ text: String) -> Provocation {
        .init(code, cause) { try imported(Array(text.utf8)) }
    }

    // MARK: Units

    private static let units: [Provocation] = [
        text("plan.unit.unknown", "责任单位不在单位表里（提醒）", "一、甲\n1.事。做。\n责任单位:甲村、党建办\n"),
        .init("plan.unit.ambiguous", "责任单位是几个单位的别名（提醒）") {
            try imported(
                Array("一、甲\n1.事。做。\n责任单位:合办\n".utf8),
                units: "编号,名称,类别,别名\nB1,甲办,办公室,合办\nB2,乙办,办公室,合办\n")
        },
        text("plan.unit.duplicate", "一项措施里同一个单位写了两次", "一、甲\n1.事。做。\n责任单位:甲办、甲办\n"),
        text(
            "plan.unit.alike", "两个名称像是同一个单位（提醒）",
            "一、甲\n1.事。做。\n责任单位:文化中心\n2.又。做。\n责任单位:文化服务中心\n"),
    ]

    // MARK: The file

    private static let files: [Provocation] = [
        file("plan.form", "plan/2021.yaml 写错了键", plan.replacing("title: 路", with: "titel: 路")),
        file("plan.task.number", "任务编号写成了小数以外的样子", plan.replacing("\"1.1\"", with: "一")),
        file("plan.task.duplicate", "两个任务一个编号", plan.replacing("\"1.2\"", with: "\"1.1\"")),
        file(
            "plan.task.reversed", "完成时限早于开始日期",
            plan.replacing("due: 2021-06-30", with: "due: 2021-02-01")),
        file(
            "plan.milestone.outside", "节点在任务的时限以后",
            plan.replacing("due: 2021-04-30", with: "due: 2021-07-31")),
        file(
            "plan.date.early", "日期在计划的年份以前",
            plan.replacing("start: 2021-03-01", with: "start: 2020-03-01")),
        file("plan.percent", "进度超过 100", plan.replacing("percent: 50", with: "percent: 150")),
    ]

    private static let plan = """
        year: 2021
        title: 计划
        sections:
          - title: 甲
            measures:
              - number: 1
                title: 路
                units: [甲村]
                tasks:
                  - id: "1.1"
                    text: 修路
                    start: 2021-03-01
                    due: 2021-06-30
                    milestones:
                      - title: 图纸
                        due: 2021-04-30
                        percent: 50
                  - id: "1.2"
                    text: 架桥

        """

    private static func file(_ code: String, _ cause: String, _ text: String) -> Provocation {
        .init(code, cause) {
            let folder = try workspace()
            try folder.write("plan/2021.yaml", text)
            return try told { _ = try OfficePlan(workspace: folder.path) }
        }
    }

    // MARK: Progress

    private static let progress: [Provocation] = [
        reported("plan.task.unknown", "填报的任务计划里没有", task: 9),
        reported("plan.milestone.unknown", "填报的节点任务里没有", milestone: "路基"),
        reported("plan.progress.correction", "要更正的一条不是这个任务的", corrects: 7),
        reported("plan.reporter.unknown", "填报人不在人员表里", by: "P9"),
        .init("plan.progress.duplicate", "进度表里两条一个序号") {
            let folder = try workspace()
            try folder.write("plan/2021.yaml", plan)
            try folder.write(
                "plan/2021-progress.csv",
                "序号,日期,任务,进度,填报人\n1,2021-03-05,1.1,10,P1\n1,2021-03-06,1.1,20,P1\n")
            return try told { _ = try OfficePlan(workspace: folder.path) }
        },
    ]

    private static func reported(
        _ code: String, _ cause: String, task: Int = 1, milestone: String? = nil,
        corrects: Int? = nil, by reporter: String = "P1"
    ) -> Provocation {
        .init(code, cause) {
            let folder = try workspace()
            try folder.write("plan/2021.yaml", plan)
            let report = ProgressReport(
                task: TaskNumber(measure: 1, place: task), day: try Day(text: "2021-03-05"),
                percent: 10, milestone: milestone, reporter: reporter, corrects: corrects)
            return try told {
                _ = try ProgressKeeping(workspace: folder.path, records: nil).add(report, time: "")
            }
        }
    }

    // MARK: Doing it

    private static func workspace() throws -> Folder { try FaultyWorkspace.folder() }

    private static func imported(_ bytes: [UInt8], year: Int? = 2021, units: String? = nil) throws
        -> [Provoked]
    {
        let folder = try workspace()
        if let units { try folder.write("directory/organizations.csv", units) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/要点.txt"))
        var doubts: [Provoked] = []
        let found = try told {
            doubts = try PlanImport(
                folder.path + "/要点.txt", workspace: folder.path, year: year
            ).doubts.map(FaultyWorkspace.provoked)
        }
        return found + doubts
    }

    private static func told(_ body: () throws -> Void) throws -> [Provoked] {
        do {
            try body()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map(FaultyWorkspace.provoked)
        }
    }
}
