-- 第一种办法：岗位工资 + 一肩挑 + 级别 + 职称 + 固定绩效，各项直接相加。
local township = require "township"

township.scheme {
  id = "community-points",
  title = "社区工作者月薪酬（岗位级别职称）",
  subject = "appointment",
  inputs = {
    level = { title = "级别", type = "integer", min = 1, max = 12 },
    rank = { title = "职称", type = "choice", choices = { "无", "初级", "中级", "高级" }, default = "无" },
    both_posts = { title = "书记主任一肩挑", type = "boolean", default = false },
  },
  items = {
    { id = "post", title = "岗位工资", formula = function(s) return s.param.post_pay[s.post] end },
    { id = "both_posts", title = "一肩挑补贴", when = function(s) return s.input.both_posts end,
      formula = function(s)
        if s.post ~= "正职" then
          township.error("community-points.both-posts", "只有正职才有一肩挑补贴，请核对岗位")
        end
        return s.param.both_posts_pay
      end },
    { id = "level", title = "级别工资",
      formula = function(s)
        return s.param.level_pay.first + s.param.level_pay.step * (s.input.level - 1)
      end },
    { id = "rank", title = "职称补贴", formula = function(s) return s.param.title_pay[s.input.rank] end },
    { id = "fixed_performance", title = "固定绩效",
      formula = function(s) return s.param.fixed_performance end },
  },
}

-- 年度绩效各档的金额没有查到，所以填核定数；不合格的没有，这一条是原文写明的。
township.scheme {
  id = "community-points-year",
  title = "社区工作者年度绩效",
  subject = "appointment",
  period = "year",
  inputs = {
    grade = { title = "考核等次", type = "choice", choices = { "优秀", "良好", "合格", "不合格" } },
    amount = { title = "这一等次的核定数", type = "money", min = 0 },
  },
  items = {
    { id = "performance", title = "年度绩效", when = function(s) return s.input.grade ~= "不合格" end,
      formula = function(s) return s.input.amount end },
  },
}
