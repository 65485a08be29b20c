-- 书记、主任按农民收入的倍数,一肩挑倍数更高,其他人是书记的八成。
-- 取整到百元还是到分是政策,不是算法,所以步长写在参数 step 里,由方案选用。
local township = require "township"

-- 本期第一天在不在任;跨年的变动按年初算。
local function holds(s, post)
  local day = s.period.first_day
  for _, appointment in ipairs(s.person.appointments or {}) do
    if appointment.post == post and appointment.start <= day
      and (appointment.finish == nil or appointment.finish >= day) then
      return true
    end
  end
  return false
end

-- 一肩挑:同一人既是书记又是主任。
local function head_multiple(s)
  if holds(s, "书记") and holds(s, "主任") then return s.param.multiple["一肩挑"] end
  return s.param.multiple["单任"]
end

local function annual(s, county)
  local income = s.param.income[county]
  if s.post == "书记" or s.post == "主任" then return income * head_multiple(s) end
  return income * s.param.multiple["单任"] * s.param.deputy_ratio
end

local function define(id, title, county, step)
  township.scheme {
    id = id,
    title = title,
    subject = "appointment",
    period = "year",
    concurrent = "highest", -- 一肩挑的倍数已含两职,不再发第二份
    items = {
      { id = "exact", title = "取整前", kind = "info",
        formula = function(s) return annual(s, county) end },
      { id = "pay", title = "年报酬",
        formula = function(s) return township.round(annual(s, county), s.param.step[step], "half-up") end },
    },
  }
end

define("zhenan", "镇安县村干部年报酬(取整到百元)", "镇安县", "镇安县")
define("zhenan-exact", "镇安县村干部年报酬(到分)", "镇安县", "精确")
define("baihe", "白河县村干部年报酬(取整到千元)", "白河县", "白河县")
define("baihe-exact", "白河县村干部年报酬(到分)", "白河县", "精确")

township.scheme {
  id = "zhenan-headcount",
  title = "镇安县村干部定员",
  subject = "organization",
  period = "year",
  items = {
    { id = "headcount", title = "定员上限", kind = "info", round = "none",
      formula = function(s)
        if s.organization.population == nil then
          township.error("income-multiple.population", "缺人口数,请在 organizations.csv 中补上")
        end
        return township.rate(s.organization.population, s.param.headcount, "count")
      end },
  },
}
