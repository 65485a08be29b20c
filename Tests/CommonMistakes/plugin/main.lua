local township = require "township"

township.scheme {
  id = "village-pay",
  title = "村干部报酬",
  inputs = {
    score = { title = "考核得分", type = "number", min = 0, max = 100 },
    grade = { title = "等次", type = "choice", choices = { "优秀", "合格" }, default = "合格" },
  },
  items = {
    { id = "base", title = "基本报酬", prorate = "calendar-days",
      formula = function(s) return s.param.base_pay[s.post] end },
    { id = "bonus", title = "奖金", when = function(s) return s.input.grade == "优秀" end,
      formula = function(s)
        return s.item.base * s.param.bonus_rate * s.input.score / 100
      end },
  },
}
