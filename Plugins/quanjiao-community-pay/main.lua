-- 基本报酬 + 补贴 + 资格补贴按月发；奖金一年一次，按人数提总额，按得分分到人。
local township = require "township"

local UNSET = "9999-12-31" -- 没有填登记日期

local inputs = {
  certificate = {
    title = "社会工作资格", type = "choice", choices = { "无", "助理社工师", "社工师" }, default = "无",
  },
  registered = { title = "资格登记日期", type = "date", default = UNSET },
}

local function has_certificate(s) return s.input.certificate ~= "无" end

-- 资格补贴从登记的当月起；有资格而没有登记日期的搁置，不猜。
local function registered(s)
  if s.input.registered == township.date(UNSET) then
    township.error("quanjiao.registered", "有社会工作资格，但没有填登记日期，请在录入表里补上")
  end
  return s.input.registered
end

-- 本年里在任、而且在 day 当月或以后的月数；有一天在任就算一个月。
local function months_from(s, day)
  local count = 0
  for month = 1, 12 do
    local first = township.add_months(s.period.first_day, month - 1)
    local last = township.add_months(first, 1) - 1
    local serving = (s.start == nil or s.start <= last) and (s.finish == nil or s.finish >= first)
    if serving and day <= last then count = count + 1 end
  end
  return count
end

township.scheme {
  id = "quanjiao-month",
  title = "社区工作者月报酬（全椒县）",
  subject = "appointment",
  concurrent = "highest",
  inputs = inputs,
  items = {
    { id = "base", title = "基本报酬", formula = function(s) return s.param.base_pay[s.post] end },
    { id = "allowance", title = "岗位和年限补贴",
      formula = function(s) return s.param.allowance[s.post] end },
    { id = "certificate", title = "资格补贴",
      when = function(s) return has_certificate(s) and registered(s) <= s.period.last_day end,
      formula = function(s) return s.param.certificate_pay[s.input.certificate] end },
  },
}

inputs.score = { title = "年度考核得分", type = "number", min = 0 }

township.scheme {
  id = "quanjiao-year",
  title = "社区工作者全年报酬（全椒县）",
  subject = "appointment",
  period = "year",
  inputs = inputs,
  pools = {
    bonus = {
      title = "奖金", by = "run", -- 全县一个总额；各社区分各的，改成 by = "organization"
      total = function(r) return r.param.bonus_per_head * r.count end,
      weight = function(s) return s.input.score end,
    },
  },
  items = {
    { id = "base", title = "基本报酬",
      formula = function(s)
        return s.param.base_pay[s.post] * months_from(s, s.period.first_day)
      end },
    { id = "allowance", title = "岗位和年限补贴",
      formula = function(s)
        return s.param.allowance[s.post] * months_from(s, s.period.first_day)
      end },
    { id = "certificate", title = "资格补贴", when = has_certificate,
      formula = function(s)
        return s.param.certificate_pay[s.input.certificate] * months_from(s, registered(s))
      end },
    { id = "before_bonus", title = "奖金以外合计", kind = "info",
      formula = function(s) return s.item.base + s.item.allowance + s.item.certificate end },
    { id = "bonus", title = "奖金", formula = function(s) return s.pool.bonus end },
  },
}

-- 做预算用：几个人，奖金总额多少。
township.scheme {
  id = "quanjiao-pot",
  title = "社区年度奖金总额（全椒县）",
  subject = "organization",
  period = "year",
  inputs = { count = { title = "参加分配人数", type = "integer", min = 0, of = "organization" } },
  items = {
    { id = "pot", title = "奖金总额", formula = function(s) return s.param.bonus_per_head * s.input.count end },
  },
}
