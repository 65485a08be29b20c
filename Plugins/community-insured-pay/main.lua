-- 六项相加是应发，单位和个人的社会保险都按应发的比例缴。
local township = require "township"

local POSTS = { "主任", "副主任", "委员", "工作人员" }

-- 只有社区的这几种职务算工龄；在村里、机关的任职不算。
local function counted(s)
  local list = {}
  for _, appointment in ipairs(s.person.appointments or {}) do
    for _, post in ipairs(POSTS) do
      if appointment.post == post then list[#list + 1] = appointment end
    end
  end
  return list
end

-- 满一年的次年起加，所以只看到上年末：年中满的，明年才算。
local function years(s)
  local end_of_last_year = township.date(tostring(s.period.year) .. "-01-01") - 1
  return township.service_months(counted(s), end_of_last_year) // 12
end

local function schooling(s)
  if s.person.education == nil then
    township.error("community-insured.education", "缺学历，无法定学历工资，请在 people.csv 中补上")
  end
  return s.param.schooling_pay[s.person.education]
end

local function monthly(s)
  return schooling(s) + s.param.work_pay + s.param.living_pay + s.param.rank_pay[s.input.rank]
    + s.param.post_pay[s.post] + s.param.seniority_pay * years(s)
end

local rank = { title = "职称", type = "choice", choices = { "无", "初级", "中级", "高级" }, default = "无" }

township.scheme {
  id = "community-insured",
  title = "社区工作者月报酬（含社会保险）",
  subject = "appointment",
  concurrent = "highest",
  inputs = { rank = rank },
  items = {
    { id = "schooling", title = "学历工资", formula = schooling },
    { id = "work", title = "工作补贴", formula = function(s) return s.param.work_pay end },
    { id = "living", title = "生活补贴", formula = function(s) return s.param.living_pay end },
    { id = "rank", title = "职称补贴", formula = function(s) return s.param.rank_pay[s.input.rank] end },
    { id = "post", title = "职务补贴", formula = function(s) return s.param.post_pay[s.post] end },
    { id = "years", title = "工龄", kind = "info", round = "none", formula = years },
    { id = "seniority", title = "工龄补贴",
      formula = function(s) return s.param.seniority_pay * s.item.years end },
    { id = "own_insurance", title = "个人保险", kind = "deduction",
      formula = function(s) return s.gross * s.param.insurance_rate["个人"] end },
    { id = "employer_insurance", title = "单位保险", kind = "employer",
      formula = function(s) return s.gross * s.param.insurance_rate["单位"] end },
  },
}

-- 考核优秀的，年末加发一个月的报酬。
township.scheme {
  id = "community-insured-award",
  title = "社区工作者年度考核奖",
  subject = "appointment",
  period = "year",
  concurrent = "highest",
  inputs = {
    rank = rank,
    grade = { title = "考核等次", type = "choice", choices = { "优秀", "合格", "基本合格", "不合格" } },
  },
  items = {
    { id = "award", title = "考核奖", when = function(s) return s.input.grade == "优秀" end,
      formula = monthly },
  },
}
