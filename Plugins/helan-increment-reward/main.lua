-- 增量落在哪一档,全部增量就按那一档的比例(不分段),总额封顶,书记的份额再封顶。
-- 2021 年和 2023 年的差别只在兑现条件,写在参数 conditions 里,按年度自动取用。
local township = require "township"

-- 一村的奖励总额,不取整。
local function uncapped(s)
  return s.input.increment * township.rate(s.input.increment, s.param.reward_rate)
end

local function pot(s)
  return township.min(uncapped(s), s.param.reward_cap)
end

-- 收入不够是不该发;该走的程序没走完是还不能发,所以搁置,不当作 0。
local function income_suffices(s)
  return s.input.income >= s.param.conditions.income
end

local function require_decision(s)
  if s.param.conditions.decision > 0 and not s.input.decided then
    township.error("helan.not-decided", "奖励方案须经“四议两公开”和镇党委审定,办完后把“已经集体决定”填为是")
  end
end

local function allowed(s)
  if not income_suffices(s) then return false end
  require_decision(s)
  return true
end

local village_inputs = {
  increment = { title = "集体经营性收入增量", type = "money", of = "organization" },
  income = {
    title = "当年集体经营性收入", type = "money", min = 0, default = 0, of = "organization",
  },
  decided = { title = "已经集体决定", type = "boolean", default = false, of = "organization" },
}

township.scheme {
  id = "helan-pot",
  title = "村集体经济增量奖励总额",
  subject = "organization",
  period = "year",
  inputs = village_inputs,
  items = {
    { id = "uncapped", title = "封顶前", kind = "info", formula = uncapped },
    { id = "pot", title = "奖励总额", when = allowed, formula = pot },
    -- “不得超过”的数只能去尾:四舍五入会多出 1 分,就超过了。
    { id = "secretary_cap", title = "其中书记最多", kind = "info", mode = "down",
      formula = function(s) return s.item.pot * s.param.secretary_share end },
  },
}

-- 算到年末,已离任的算到最后在任那天(含当天,所以加 1 天)。
local function months_served(s)
  local day = s.period.last_day
  if s.finish and s.finish < day then day = s.finish end
  return township.months_between(s.start, day + 1)
end

local function long_enough(s)
  if months_served(s) >= s.param.conditions.months then return true end
  township.warn("helan.too-short", "任职不满规定月数,不参加分配")
  return false
end

local cadre_inputs = {
  share = { title = "本人分配比例(%)", type = "number", min = 0, max = 100 },
}
for name, input in pairs(village_inputs) do cadre_inputs[name] = input end

township.scheme {
  id = "helan-cadre",
  title = "村集体经济增量奖励分配",
  subject = "appointment",
  period = "year",
  inputs = cadre_inputs,
  items = {
    -- 先按村里的总额取整到分,各人从这个数里分。
    { id = "pot", title = "本村奖励总额", kind = "info", when = allowed, formula = pot },
    { id = "reward", title = "增量奖励", mode = "down", when = long_enough,
      formula = function(s)
        local reward = s.item.pot * s.input.share / 100
        if s.post == "书记" then
          return township.min(reward, s.item.pot * s.param.secretary_share)
        end
        return reward
      end },
  },
}
