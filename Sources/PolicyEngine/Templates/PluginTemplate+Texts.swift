/// What stands in the files of a new plugin.
extension PluginTemplate {
    var manifest: String {
        """
        # 是谁，做什么。每个键见“插件接口”第一节。
        id: \(id)
        title: \(title)
        version: 1.0.0
        api: 1
        author: 请写上谁负责
        basis: 请写上依据的文件和条款
        permissions: []

        """
    }

    var main: String {
        """
        -- 金额、比例、文号都写在 parameters/ 里，这里只写怎么算。改完在上一层敲：
        --   township plugin check \(id)        township plugin test \(id)
        local township = require "township"

        -- 几个公式共用的算法写成 local function，放在最前面。缺少的不猜：搁置这一个，说清楚要怎么办，别人照发。
        local function standard(s)
          if s.post == nil then
            township.error("\(id).post", "没有写职务，不知道按哪一档发，请补上")
          end
          return s.param.allowance[s.post]
        end

        township.scheme {
          id = "\(id)",
          title = "\(title)",
          subject = "appointment", -- 一个任职一份；还有 person、organization
          period = "month",
          -- 每期要填的数。title 就是表格的列名；没有 default 的必须填，不填就搁置这一个。
          inputs = {
            absent = { title = "缺勤天数", type = "integer", min = 0, max = 31, default = 0 },
          },
          items = {
            -- 月中到任、离任的按天折算，公式只管一整月的数；每一项算完四舍五入到分。
            { id = "allowance", title = "补贴", prorate = "calendar-days", formula = standard },
            -- when 不成立时没有这一项。扣款返回正数，程序去减；读别的项目得到的是已经折算、取舍过的。
            { id = "absence", title = "缺勤扣款", kind = "deduction",
              when = function(s) return s.input.absent > 0 end,
              formula = function(s)
                return township.min(s.param.absent_day * s.input.absent, s.item.allowance)
              end },
          },
        }

        """
    }

    var parameters: String {
        """
        # 有日期的标准，财政办自己改。涨标准时在 values 末尾加一段新的 from，旧的留着。
        allowance:
          title: 月补贴标准
          unit: 元/月
          basis: 示例，自拟；请换成文号
          values:
            - from: 2020-01-01
              value: { "组长": 300, "组员": 200 }
        absent_day:
          title: 缺勤一天扣减
          unit: 元/天
          basis: 示例，自拟；请换成文号
          values:
            - from: 2020-01-01
              value: 15

        """
    }

    var tests: String {
        """
        # 给这些，应当得那些。金额先用计算器算好再写，不要从程序的结果里抄。
        - name: 组长，没有缺勤
          scheme: \(id)
          period: 2020-03
          subject: { post: 组长 }
          expect: { allowance: 300.00, absence: 0, net: 300.00 }
        - name: 组员缺勤两天，200 − 15 × 2
          scheme: \(id)
          period: 2020-03
          subject: { post: 组员 }
          inputs: { absent: 2 }
          expect: { allowance: 200.00, absence: 30.00, net: 170.00 }
        - name: 扣到零为止，15 × 20 = 300 多于 200
          scheme: \(id)
          period: 2020-03
          subject: { post: 组员 }
          inputs: { absent: 20 }
          expect: { absence: 200.00, net: 0.00 }
        - name: 16 日到任，300 × 16 ÷ 31
          scheme: \(id)
          period: 2020-03
          subject: { start: 2020-03-16, post: 组长 }
          expect: { allowance: 154.84 }
        - name: 没有写职务，搁置
          scheme: \(id)
          period: 2020-03
          expect_error: \(id).post
        - name: 没有这个职务的标准，搁置
          scheme: \(id)
          period: 2020-03
          subject: { post: 队长 }
          expect_error: formula.unknown_name

        """
    }

    var readme: String {
        """
        # \(title)

        写给用的人：这条规则发什么、依据哪份文件、每期要填什么、边上的情形怎么算。

        | 文件 | |
        |---|---|
        | `plugin.yaml` | 是谁，做什么 |
        | `main.lua` | 规则 |
        | `parameters/standards.yaml` | 有日期的标准，财政办自己改 |
        | `tests/\(id).yaml` | 用例：给什么，应当算出什么 |
        | `.luarc.json`、`.luacheckrc`、`.types/` | 给编辑器看的；`.types/` 用 `township plugin types --output .types` 更新 |

        改完敲 `township plugin check`、`township plugin test --coverage`，后面写这个文件夹。

        """
    }

    static let languageServer = """
        {
          "runtime.version": "Lua 5.4",
          "runtime.builtin": { "io": "disable", "os": "disable", "debug": "disable" },
          "workspace.library": [".types"],
          "workspace.checkThirdParty": false
        }

        """

    static let luacheck = """
        -- 沙箱里没有的，不当作全局变量。
        std = "lua54"
        max_line_length = 120
        not_globals = { "io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage" }
        exclude_files = { ".types" }

        """
}
