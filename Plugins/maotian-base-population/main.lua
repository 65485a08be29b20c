-- 先算出书记一年的数(基数+人口+绩效),扣分以后再按比例折给主任和专干。
local township = require "township"

local function population_part(s)
  return s.input.insured * s.param.per_head
end

-- 扣到 0 为止;分数可以带小数,按实际分数扣。
local function performance_part(s)
  local rule = s.param.performance
  local missing = township.max(rule.full_score - s.input.score, 0)
  return township.max(rule.full - missing * rule.per_point, 0)
end

-- 报账员不单独发报酬：兼任的写在主任、专干那一行，自己的一行不发。
local function paid_post(s) return s.post ~= "报账员" end

-- 任职表里兼着报账员，录入表却没有填“是”，多半是漏了。
local function check_accountant(s)
  for _, appointment in ipairs(s.person.appointments or {}) do
    if appointment.post == "报账员" and appointment.start <= s.period.last_day
      and (appointment.finish == nil or appointment.finish >= s.period.first_day) then
      township.warn("maotian.accountant", "任职表里兼报账员，录入表没有填“是”，没有按书记标准发，请核对")
      return
    end
  end
end

-- 主任、专干兼报账员的,不另发一份,改按书记的标准。
local function ratio(s)
  if s.input.accountant then return s.param.post_ratio["书记"] end
  check_accountant(s)
  return s.param.post_ratio[s.post]
end

township.scheme {
  id = "maotian",
  title = "村干部年报酬",
  subject = "appointment",
  period = "year",
  concurrent = "highest-overlapping", -- 兼职不兼薪;年中换职务的前后两任各发各的
  inputs = {
    insured = { title = "上年度参保人口", type = "integer", min = 0, of = "organization" },
    score = { title = "千分考核得分", type = "number", min = 0, max = 1000, of = "organization" },
    accountant = { title = "兼任报账员", type = "boolean", default = false },
  },
  items = {
    -- 前两项是书记的数,列出来好核对;比例只在最后乘一次,所以只取整一次。
    { id = "population", title = "书记标准:人口部分", kind = "info", formula = population_part },
    { id = "performance", title = "书记标准:绩效部分", kind = "info", formula = performance_part },
    -- 年中到任、离任的按在任的整月数折算。
    { id = "pay", title = "年报酬", prorate = "full-months", when = paid_post,
      formula = function(s)
        return (s.param.base + population_part(s) + performance_part(s)) * ratio(s)
      end },
  },
}
