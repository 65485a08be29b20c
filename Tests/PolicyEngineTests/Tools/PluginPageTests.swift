import Governance
import PolicyEngine
import Testing

/// What the finance office reads of a plugin.
@Suite struct PluginPageTests {
    private func words(_ document: Document) -> [String] {
        document.blocks.compactMap { block in
            switch block {
            case .heading(_, let text), .paragraph(let text): text
            default: nil
            }
        }
    }

    @Test func aShippedPluginReadsAsWords() throws {
        let page = try PluginPage("\(ShippedPlugins.folder)/village-cadre-pay")
        let document = try page.document()
        #expect(document.title == "村干部报酬说明")
        let words = words(document)
        #expect(words.contains("方案 village-cadre：按月发，每个任职一份。一人几职的只发最高的一份。"))
        #expect(words.contains("考核绩效（应发，按日历天数折算，四舍五入到分）"))
        #expect(words.contains("算式：绩效标准(考核 100 分时)[职务] × 考核得分 ÷ 100"))
        #expect(words.contains("条件：村集体经济净增收 > 0"))
        #expect(words.contains("算式：基本报酬 × 查档(基本报酬, 在职党员党费比例(全部基数按一档))"))
        // A formula of several statements keeps its lines, without its comments.
        #expect(words.contains("　require_village(s)"))
        #expect(words.contains("　得 书记基本报酬标准 × 基本报酬相当于书记的比例[职务]"))
        #expect(words.contains("　如果 party ＝ 空 ："))
        #expect(words.contains("require_village(s)"))
        #expect(!words.contains { $0.contains("--") })
        let standards = try #require(document.tables.last)
        #expect(standards.rows.contains { $0.cells.map(\.shown).contains("2020-01-01") })
    }

    @Test(arguments: ShippedPlugins.all)
    func everyShippedPluginHasAPage(_ folder: String) throws {
        let document = try PluginPage(folder).document()
        #expect(!document.blocks.isEmpty)
        for text in words(document) {
            #expect(!text.contains("s.param.") && !text.contains("s.input."), "\(folder): \(text)")
            #expect(!text.contains("：见 "), "\(folder): \(text)")
        }
        #expect(document == (try PluginPage(folder).document()))
    }

    @Test func valuesAndInputsAreWrittenOut() throws {
        let fixture = try PluginFixture(
            scheme: """
                inputs = { score = { title = "得分", type = "number", min = 0, max = 100, default = 100 } },
                items = { { id = "a", title = "甲", formula = function(s)
                  return s.item.b and township.rate(s.input.score, s.param.p) end },
                  { id = "b", title = "乙", kind = "info", formula = function(s) return 1 end } }
                """,
            parameters: """
                p:
                  title: 比例
                  values:
                    - from: 2020-01-01
                      announced: 2020-03-05
                      basis: 文〔2020〕1号
                      value: [ { upto: 60, rate: 0.5 }, { rate: 1 } ]
                """)
        let document = try PluginPage(fixture.folder).document()
        #expect(words(document).contains("算式：乙 且 查档(得分, 比例)"))
        #expect(
            document.tables[0].rows.map { $0.cells.map(\.shown) } == [
                ["得分", "score", "每一个", "数，0 到 100", "按 100"]
            ])
        #expect(
            document.tables[1].rows.map { $0.cells.map(\.shown) } == [
                [
                    "比例", "", "2020-01-01", "2020-03-05", "不超过 60：0.5；以上：1", "文〔2020〕1号",
                    "parameters/p.yaml:4",
                ]
            ])
    }

    /// Statements keep their lines, with the words of the language in Chinese where they stand alone.
    @Test func statementsReadAsWords() throws {
        let fixture = try PluginFixture(
            scheme: """
                items = { { id = "a", title = "甲", formula = function(s)
                  -- 一句说明
                  if s.period.month == 1 then return 1
                  elseif not s.post and s.gross == nil then
                    return helper(s) * 2 -- 又一句
                  else
                    local x = township.max(1, 2)
                    return x
                  end
                end } }
                """,
            prelude: "local function helper(s) return s.item.a ~= 1 end")
        let words = words(try PluginPage(fixture.folder).document())
        let start = try #require(words.firstIndex(of: "算式："))
        #expect(
            words[start...] == [
                "算式：", "　如果 本期月份 ＝ 1 ： 得 1", "　否则如果 不是 职务 且 应发合计 ＝ 空 ：",
                "　　得 helper(s) × 2", "　否则：", "　　设 x = 取大(1, 2)", "　　得 x", "算式里用到的",
                "helper(s)", "　甲 ≠ 1",
            ])
    }

    @Test func aBrokenPluginHasNoPage() throws {
        let fixture = try PluginFixture(main: "x = = 1")
        #expect(throws: PolicyFindings.self) { try PluginPage(fixture.folder) }
    }
}
