local township = require "township"

-- 到本月 1 日满几年：月中才满的，下个月起算。
local function years(s)
  if s.start == nil then
    township.error("cleaner-pay.start", "没有任职日期，算不出工龄，请补上")
  end
  return township.full_years(s.start, s.period.first_day)
end

-- 满龄的不再发；没有登记出生日期的照发，提醒补登记。
local function check_age(s)
  local birth = s.person.birth
  if birth == nil then
    township.warn("cleaner-pay.birth-missing", "没有登记出生日期，没有查年龄，请补上")
  elseif township.full_years(birth, s.period.first_day) >= s.param.age_limit then
    township.error("cleaner-pay.age", "已满年龄上限，不再发放，请从名单中移出")
  end
end

township.scheme {
  id = "cleaner-pay",
  title = "保洁员报酬",
  inputs = {
    area = { title = "片区", type = "choice", choices = { "场镇", "近郊", "边远" },
      of = "organization" },
    score = { title = "考核得分", type = "number", min = 0, max = 100, default = 100 },
  },
  items = {
    { id = "years", title = "工龄", kind = "info", round = "none", formula = years },
    { id = "base", title = "基本报酬", prorate = "calendar-days",
      formula = function(s)
        check_age(s)
        return s.param.base_pay[s.input.area] * s.input.score / 100
      end },
    { id = "seniority", title = "工龄补贴",
      formula = function(s)
        return township.rate(s.item.years, s.param.seniority_pay, "amount")
      end },
    { id = "heat", title = "高温津贴", prorate = "calendar-days",
      when = function(s)
        return s.period.month >= s.param.heat_months["首月"]
          and s.period.month <= s.param.heat_months["末月"]
      end,
      formula = function(s) return s.param.heat_pay end },
    { id = "insurance", title = "意外险", kind = "deduction",
      formula = function(s) return s.param.insurance end },
  },
}
