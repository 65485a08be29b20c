-- 工作要点第 17 条:基本报酬 + 考核绩效 + 集体经济发展创收奖励。
-- 金额、比例、文号都在 parameters/;标准是示例数据,自拟。
local township = require "township"

-- 机关、站所也有“主任”,混进名单会按村干部发钱,所以先看单位类别。
local function require_village(s)
  local kind = s.organization.kind
  if kind ~= nil and kind ~= "村" and kind ~= "社区" then
    township.error("village-cadre.not-village", "这个任职不在村或社区,不归村干部报酬发放,请从名单中移出")
  end
end

-- 只有党员和预备党员交党费;没有登记的不扣,但要提醒补登记。
local function pays_dues(s)
  local party = s.person.party
  if party == nil then
    township.warn("village-cadre.party-missing", "没有登记政治面貌,未扣党费")
  end
  return party == "中共党员" or party == "中共预备党员"
end

township.scheme {
  id = "village-cadre",
  title = "村干部报酬",
  subject = "appointment",
  period = "month",
  concurrent = "highest", -- 兼职不兼薪:一人几职只发最高的一份
  inputs = {
    score = { title = "考核得分", type = "number", min = 0, max = 100 },
    growth = {
      title = "村集体经济净增收", type = "money", of = "organization", default = 0,
    },
  },
  items = {
    -- 三部分都按实际任职的日历天数折算:月中换人,前后两任合起来还是一份。
    { id = "base", title = "基本报酬", prorate = "calendar-days",
      formula = function(s)
        require_village(s)
        return s.param.secretary_base * s.param.base_ratio[s.post]
      end },
    { id = "performance", title = "考核绩效", prorate = "calendar-days",
      formula = function(s) return s.param.performance_pay[s.post] * s.input.score / 100 end },
    -- 奖励总额封顶,各人份额去尾,合起来不会超过总额。
    { id = "reward", title = "创收奖励", prorate = "calendar-days", round = "fen", mode = "down",
      when = function(s) return s.input.growth > 0 end,
      formula = function(s)
        local village = township.min(s.input.growth * s.param.reward_rate, s.param.reward_cap)
        return village * s.param.reward_share[s.post]
      end },
    -- 党费基数是相对固定的收入,即实发的基本报酬,不含绩效和奖励。
    { id = "dues", title = "党费", kind = "deduction", when = pays_dues,
      formula = function(s) return s.item.base * township.rate(s.item.base, s.param.dues) end },
  },
}
