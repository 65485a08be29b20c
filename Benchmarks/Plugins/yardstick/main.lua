local township = require "township"

township.scheme {
  id = "yardstick",
  title = "基准",
  inputs = {
    score = { title = "考核得分", type = "number", min = 0, max = 100 },
    growth = { title = "净增收", type = "money" },
  },
  items = {
    { id = "base", title = "基本报酬", formula = function(s) return s.param.base[s.post] end },
    { id = "performance", title = "考核绩效",
      formula = function(s) return s.param.performance[s.post] * s.input.score / 100 end },
    { id = "reward", title = "创收奖励",
      formula = function(s)
        return township.min(township.max(s.input.growth, 0) * s.param.rate * s.param.share[s.post], s.param.cap)
      end },
    { id = "dues", title = "党费", kind = "deduction",
      formula = function(s)
        local whole = s.item.base + s.item.performance
        return whole * township.rate(whole, s.param.dues)
      end },
  },
}
