-- 定员看人口(村)或户数(社区),定额看职务。人数界限和金额都在 parameters/。
local township = require "township"

-- 定员按这个先后占用:人口少的村只有前三职,多一人才加副主任。
-- 社区第三人起报酬相同,先后不影响总额。
local POSTS = {
  ["村"] = { "书记", "主任", "文书", "副主任" },
  ["社区"] = { "书记", "主任", "副主任", "文书", "专职委员" },
}
local LEADER = { ["村"] = "村民小组长", ["社区"] = "居民小组长" }

local function kind_of(s)
  local kind = s.organization.kind
  if kind ~= "村" and kind ~= "社区" then
    township.error("jianyang.kind", "单位类别要写“村”或“社区”,请在 organizations.csv 中补正")
  end
  return kind
end

-- 村按人口定员,社区按户数定员;缺了就搁置,不猜。
local function headcount(s)
  local kind = kind_of(s)
  local size
  if kind == "村" then size = s.organization.population else size = s.organization.households end
  if size == nil then
    township.error("jianyang.size", "缺少定员用的数:村要有人口,社区要有户数,请在 organizations.csv 中补上")
  end
  return township.rate(size, s.param.headcount[kind], "count")
end

local function cadres_per_month(s)
  local kind, total = kind_of(s), township.exact(0)
  for place = 1, headcount(s) do
    total = total + s.param.monthly_pay[kind][POSTS[kind][place]]
  end
  return total
end

local function leaders_per_month(s)
  local kind = kind_of(s)
  return s.input.groups * s.param.monthly_pay[kind][LEADER[kind]]
end

-- 小组长不占定员;不认识的职务放过去,让查标准那一步报错并列出相近的职务。
local function within_headcount(s)
  for place, post in ipairs(POSTS[kind_of(s)]) do
    if post == s.post then
      local funded = place <= headcount(s)
      if not funded then
        township.warn("jianyang.over-headcount", "按人口或户数定员不含这个职务,不发")
      end
      return funded
    end
  end
  return true
end

township.scheme {
  id = "jianyang-post",
  title = "村(社区)干部月报酬",
  subject = "appointment",
  items = {
    { id = "pay", title = "月报酬", when = within_headcount,
      formula = function(s) return s.param.monthly_pay[kind_of(s)][s.post] end },
  },
}

local groups = { title = "小组数", type = "integer", min = 0, default = 0, of = "organization" }

township.scheme {
  id = "jianyang-month",
  title = "一村(社区)每月所需报酬",
  subject = "organization",
  inputs = { groups = groups },
  items = {
    { id = "headcount", title = "定员人数", kind = "info", round = "none", formula = headcount },
    { id = "cadres", title = "干部报酬", formula = cadres_per_month },
    { id = "leaders", title = "小组长报酬", formula = leaders_per_month },
  },
}

-- 一年按 12 个月;办公经费不是报酬,只列出,不计入合计。
township.scheme {
  id = "jianyang-year",
  title = "一村(社区)全年所需报酬",
  subject = "organization",
  period = "year",
  inputs = { groups = groups },
  items = {
    { id = "cadres", title = "干部报酬",
      formula = function(s) return cadres_per_month(s) * 12 end },
    { id = "leaders", title = "小组长报酬",
      formula = function(s) return leaders_per_month(s) * 12 end },
    { id = "office", title = "办公经费", kind = "info",
      formula = function(s) return s.param.office_funds[kind_of(s)] end },
  },
}
