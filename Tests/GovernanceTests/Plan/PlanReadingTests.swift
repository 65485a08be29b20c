import Governance
import Testing

/// Scanning errors have a proposed reading, and nothing is changed until it is confirmed.
@Suite struct PlanReadingTests {
    private func proposals(_ plan: WorkPlan) -> [String] {
        plan.allReadings.filter { !$0.isEverywhere }.map {
            "\($0.place) \($0.written.replacing("\n", with: "⏎"))→\($0.proposed)"
        }
    }

    @Test func everyErrorOfTheSampleIsFound() throws {
        let plan = try SamplePlan.read().plan
        #expect(
            proposals(plan) == [
                "2:36 “I4五→“14五", "3:3 一、⏎夯实基层基础→一、夯实基层基础", "5:59 口’’评→口”评",
                "7:14 人回弓|工→人回引工", "7:26 名带头入→名带头人", "7:42 镇管,等办→镇管”等办",
                "7:54 课堂,走→课堂”,走", "7:65 于IO场→于10场", "10:7 政务服努→政务服务",
                "10:15 动上门燃”→动上门”", "10:38 的1O件→的10件", "10:49 注册,招募→注册、招募",
                "10:62 分发捍村→分发挥村", "12:1 l.这一→1.这一", "13:18 庭院十民宿→庭院+民宿",
                "13:28 “传裔青→“传奇青", "13:43 宜居城。→宜居城镇。", "17:11 实责任人→实责任人。",
                "18:29 活牢、助标→活补助标", "18:43 适岗能为→适岗能力", "18:54 列入预算→列入预算。",
            ])
    }

    @Test func doubtfulOnesSayWhatElseTheyMayBe() throws {
        let plan = try SamplePlan.read().plan
        let unsure = plan.allReadings.filter { $0.sureness == .unsure }
        #expect(unsure.map(\.proposed) == ["“14五", "动上门”", "1.这一", "“传奇青", "宜居城镇。"])
        #expect(unsure.map(\.alternatives) == [[], ["动上门办”"], [], [], ["宜居城市。"]])
        #expect(plan.allReadings.allSatisfy { !$0.reason.isEmpty && $0.decision == .open })
    }

    @Test func halfWidthPunctuationIsOneReadingForEachMark() throws {
        let plan = try SamplePlan.read().plan
        let everywhere = plan.allReadings.filter(\.isEverywhere)
        #expect(everywhere.map(\.proposed) == ["，", "：", "（", "）"])
        #expect(everywhere.allSatisfy { $0.count > 1 })
    }

    @Test func nothingChangesWithoutConfirmation() throws {
        let plan = try SamplePlan.read().plan
        #expect(plan.confirmed() == plan)
        let declined = plan.deciding { reading in
            var reading = reading
            reading.decision = .declined
            return reading
        }
        #expect(declined.confirmed().measures.map(\.text) == plan.measures.map(\.text))
        #expect(declined.openReadings.isEmpty)
    }

    @Test func confirmedReadingsStandOnTopOfTheText() throws {
        let plan = try SamplePlan.read().plan
        let accepted = plan.deciding { reading in
            var reading = reading
            reading.decision = .accepted
            return reading
        }
        let read = accepted.confirmed()
        #expect(accepted.measures.map(\.text) == plan.measures.map(\.text))
        #expect(read.measures[2].title == "办好政务服务")
        #expect(
            read.measures[1].text
                == "实施能人回引工程，每村储备2名带头人。推行“镇聘村用、村聘镇管”等办法，办好“板凳课堂”，走进院落，全年不少于10场。")
        #expect(read.measures[1].tasks.map(\.text).joined() == read.measures[1].text)
        #expect(read.measures[3].text == "探索“菜园+庭院+民宿”路子，推出“传奇青石”专栏，打造整洁的美丽宜居城镇。")
        #expect(read.measures[5].text.hasSuffix("适岗能力培训经费列入预算。"))
        #expect(read.preamble == ["2021年，全镇工作的思路是：把基础打牢，把服务做细，把人心聚拢，为“14五”开好局。"])
        #expect(read.confirmed() == read)
    }

    /// Whoever mends the text by hand and confirms the reading as well does not get it twice.
    @Test func whatWasMendedByHandIsNotMendedTwice() throws {
        var plan = try SamplePlan.read().plan.deciding { reading in
            var reading = reading
            reading.decision = .accepted
            return reading
        }
        plan.sections[2].measures[1].text += "。"
        plan.sections[0].measures[1].text = "实施能人回引工程。"
        let read = plan.confirmed()
        #expect(read.measures[5].text.hasSuffix("列入预算。"))
        #expect(!read.measures[5].text.hasSuffix("。。"))
        #expect(read.measures[1].text == "实施能人回引工程。")
    }

    @Test func aTownshipAddsItsOwnConfusions() throws {
        let reader = PlanTextReader(confusions: [
            KnownConfusion("石合", "合石", sureness: .unsure, reason: "常见")
        ])
        let plan = try reader.read("一、甲\n1.事。在石合村做。\n责任单位:乙办", year: 2021).plan
        #expect(plan.measures[0].readings.map(\.proposed) == ["在合石村"])
        #expect(plan.measures[0].readings.map(\.place) == [TextPlace(line: 2, column: 6)])
    }

    private func readings(_ sentence: String) throws -> [String] {
        let plan = try PlanTextReader().read("一、甲\n1.事。\(sentence)\n责任单位：乙办", year: 2021).plan
        return plan.measures[0].readings.map { "\($0.proposed) \($0.sureness.rawValue)" }
    }

    @Test func soundTextIsNotDoubted() throws {
        for sentence in [
            "开展“一村一品”“一户一策”行动，做到“两不愁、三保障”。", "拨打12348热线，覆盖率达到100%。", "建成Wi-Fi站点3个。",
            "推广“党建+治理”“十户联防”模式。", "他说：“今年要修路。明年要架桥。”大家都同意。", "发放图书2000册，受益1,200人。",
            "发展O2O模式，换装LED灯，用好OA系统。", "学习贯彻党的十九大精神，注册、招募志愿者。",
        ] {
            #expect(try readings(sentence) == [], "\(sentence)")
        }
    }

    @Test func rulesFindWhatIsNotInTheTable() throws {
        #expect(try readings("完成3O户改造。") == ["成30户 sure"])
        #expect(try readings("推广“甲法，取得实效。") == ["甲法”，取 sure"])
        #expect(try readings("推广甲法”，取得实效。") == ["甲法，取 unsure"])
        #expect(try readings("水渠|疏通。") == ["水渠疏通 unsure"])
        #expect(try readings("加强收集,处置、办结、回访。") == ["收集、处置 unsure"])
        #expect(try readings("“茶园+民宿士研学”。") == ["民宿+研学 sure"])
    }
}
