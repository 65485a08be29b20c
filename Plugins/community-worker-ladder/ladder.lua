-- 第二种办法：三岗十八级。月薪 = 基数 × 等级系数；一部分按月发，其余考核后发。
local township = require "township"

local level = { title = "岗位等级", type = "integer", min = 1, max = 18 }

-- 等级要落在本岗位的范围里，录错岗位或等级的在这里拦下。
local function standard(s)
  local range = s.param.level_range[s.post]
  if s.input.level < range.lowest or s.input.level > range.highest then
    township.error("community-ladder.level", "这个岗位的等级是 " .. tostring(range.lowest) .. " 至 "
      .. tostring(range.highest) .. "，请核对岗位和等级")
  end
  return s.param.base_pay * s.param.coefficient[s.input.level]
end

local function define(id, title, place)
  township.scheme {
    id = id,
    title = title,
    subject = "appointment",
    inputs = {
      level = level,
      certificate = {
        title = "社会工作职业资格", type = "choice", default = "无",
        choices = { "无", "助理社会工作师", "社会工作师", "高级社会工作师" },
      },
    },
    items = {
      { id = "standard", title = "月薪标准", kind = "info", formula = standard },
      { id = "monthly", title = "按月发放",
        formula = function(s) return standard(s) * s.param.monthly_share[place] end },
      -- 用标准减去按月发的，两部分合起来一分不差。
      { id = "performance", title = "绩效部分（考核后发）", kind = "info",
        formula = function(s) return s.item.standard - s.item.monthly end },
      { id = "certificate", title = "职业资格补贴",
        formula = function(s) return s.param.certificate_pay[s.input.certificate] end },
    },
  }
end

define("ladder-benxi", "社区工作者月薪酬（八二开）", "本溪市")
define("ladder-mingshan", "社区工作者月薪酬（九一开）", "明山区")

-- 明山区的绩效部分半年发一次；不合格的没有。
township.scheme {
  id = "ladder-mingshan-half",
  title = "社区工作者半年绩效",
  subject = "appointment",
  period = "half",
  inputs = {
    level = level,
    grade = { title = "考核等次", type = "choice", choices = { "优秀", "合格", "基本合格", "不合格" } },
  },
  items = {
    { id = "performance", title = "半年绩效", prorate = "full-months",
      when = function(s) return s.input.grade ~= "不合格" end,
      formula = function(s)
        local month = township.round(standard(s), "fen")
        return (month - township.round(month * s.param.monthly_share["明山区"], "fen")) * 6
      end },
  },
}

-- 等级核定：岗位的最低级 + 学历高定 + 每满三年一级，不超过岗位的最高级。
township.scheme {
  id = "ladder-grading",
  title = "社区工作者等级核定",
  subject = "appointment",
  period = "year",
  inputs = {
    unqualified = { title = "考核不合格的年数", type = "integer", min = 0, default = 0 },
  },
  items = {
    -- 看到上年末为止；不合格的年度不算工作年限。
    { id = "years", title = "计入晋级的满年数", kind = "info", round = "none",
      formula = function(s)
        local months = township.service_months(s.person.appointments or {}, s.period.first_day - 1)
        return township.max(months // 12 - s.input.unqualified, 0)
      end },
    { id = "level", title = "核定等级", kind = "info", round = "none",
      formula = function(s)
        if s.person.education == nil then
          township.error("community-ladder.education", "缺学历，无法核定等级，请在 people.csv 中补上")
        end
        local range = s.param.level_range[s.post]
        local level = range.lowest + s.param.education_levels[s.person.education]
          + s.item.years // s.param.years_per_level
        return township.min(level, range.highest)
      end },
  },
}
