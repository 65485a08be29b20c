local township = require "township"
local host = require "host"

township.scheme {
  id = "seconded-pay",
  title = "下派干部工资",
  inputs = {
    grade = { title = "级别", type = "integer", min = 1, max = 27 },
    step = { title = "档次", type = "integer", min = 1, max = 14 },
  },
  items = {
    -- 标准在工资系统里，由运行插件的程序提供。
    { id = "grade", title = "级别工资",
      formula = function(s) return host.grade_pay(s.input.grade, s.input.step) end },
    { id = "village", title = "驻村补贴",
      formula = function(s) return s.item.grade * s.param.village_share end },
  },
}
