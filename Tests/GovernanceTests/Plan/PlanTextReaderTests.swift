import Governance
import Testing

/// A plan is read out of its text as it is.
@Suite struct PlanTextReaderTests {
    @Test func sectionsMeasuresAndUnitsAreFound() throws {
        let plan = try SamplePlan.read().plan
        #expect(plan.title == "青石镇2021年工作要点")
        #expect(plan.year == 2021)
        #expect(plan.preamble.count == 1)
        #expect(plan.sections.map(\.title) == ["夯实基层基础", "做实服务群众", "守牢安全底线"])
        #expect(plan.sections.map { $0.measures.map(\.number) } == [[1, 2], [3, 4], [5, 6]])
        #expect(
            plan.measures.map(\.title) == [
                "理顺组织架构", "选好用好骨干", "办好政务服努", "繁荣乡村文化", "健全应急机制", "保障经费投入",
            ])
        #expect(
            plan.measures.map(\.lead) == ["党建办", "党建办", "便民中心", "文化站", "应急办", "财政办"])
        #expect(plan.measures[0].cooperating == ["民政办", "文化服务站"])
        #expect(plan.measures[2].cooperating == ["党政办", "文化站"])
    }

    /// A unit line that goes on below, one in brackets behind the text, a text over two lines.
    @Test func brokenLinesAreJoined() throws {
        let plan = try SamplePlan.read().plan
        #expect(plan.measures[5].units == ["财政办", "党建办", "应急办"])
        #expect(plan.measures[4].units == ["应急办", "派出所"])
        #expect(plan.measures[4].text.hasSuffix("值班,山洪沟道逐条落实责任人"))
    }

    /// What stands behind the units is kept, as a doubt; a letter is no number where that number is not due.
    @Test func whatStandsBehindTheUnitsIsKeptAndDoubted() throws {
        let read = try SamplePlan.read()
        #expect(read.doubts.map(\.code) == [.lineStray])
        #expect(read.doubts.map(\.line) == [12])
        #expect(read.plan.measures[2].text.hasSuffix("l.这一行开头是字母,不是序号。"))
    }

    @Test func eachSentenceIsATask() throws {
        let plan = try SamplePlan.read().plan
        #expect(plan.measures[0].tasks.map(\.number.description) == ["1.1", "1.2"])
        #expect(plan.measures[0].tasks[1].text == "开展“亮身份”行动,持续开展“红旗窗口’’评选。")
        #expect(plan.task(TaskNumber(measure: 4, place: 1))?.text.hasPrefix("探索") == true)
        let short = try PlanTextReader().read("一、甲\n1.只有标题\n责任单位:乙办", year: 2021).plan
        #expect(short.tasks.map(\.text) == ["只有标题"])
    }

    @Test func aNumberOfLettersIsReadWhereItIsDue() throws {
        let text = "一、甲\n" + (1...9).map { "\($0).事\n责任单位:乙办\n" }.joined() + "IO.事\n责任单位:乙办"
        let plan = try PlanTextReader().read(text, year: 2021).plan
        #expect(plan.measures.last?.number == 10)
        #expect(plan.measures.last?.readings.map(\.proposed) == ["10."])
    }

    @Test func sectionsMayHaveTextInPlaceOfMeasures() throws {
        let plan = try PlanTextReader().read(
            "一、总体要求\n坚持稳中求进。\n二、任务\n1.修路。修通。\n牵头单位：村建所；配合单位：财政办", year: 2021
        ).plan
        #expect(plan.sections[0].text == "坚持稳中求进。")
        #expect(plan.measures.map(\.units) == [["村建所", "财政办"]])
    }

    @Test func allFaultsAreToldAtOnce() {
        let text = """
            1.没有部分的事。
            责任单位:甲办
            二、乙
            1.事。做。
            3.事。做。
            责任单位:甲办、甲办
            3.又一件。做。
            责任单位:甲办
            四、丙
            """
        #expect(
            SamplePlan.findings(text) == [
                "1 plan.line.stray", "2 plan.line.stray", "3 plan.section.order",
                "4 plan.measure.units", "5 plan.measure.gap", "5 plan.unit.duplicate",
                "7 plan.measure.duplicate", "9 plan.section.order", "9 plan.section.empty",
            ])
        #expect(SamplePlan.findings("今天天气很好。") == ["1 plan.sections.missing"])
        #expect(
            SamplePlan.findings("一、甲\n1.事。做。\n责任单位:乙办", year: nil) == ["1 plan.year.missing"])
        #expect(SamplePlan.findings("一、甲\n1.。做。\n责任单位:乙办") == ["2 plan.title.missing"])
    }

    @Test func anEmptyTextAndOddCharactersAreNoPlan() {
        for text in ["", "\n\n", "一、", "1.", "责任单位:", "“", "|", "一、\n", "十百、\n1."] {
            #expect(!SamplePlan.findings(text).isEmpty, "\(text)")
        }
    }

    /// No text makes the reader fail in another way than with findings.
    @Test func piecesOfAPlanAreReadOrRefused() throws {
        let characters = Array(SamplePlan.text)
        for start in stride(from: 0, to: characters.count, by: 7) {
            let text = String(characters[start...])
            if let plan = try? PlanTextReader().read(text, year: 2021).plan {
                #expect(plan.problems().isEmpty)
            }
            _ = SamplePlan.findings(String(characters[..<start]))
        }
    }
}
