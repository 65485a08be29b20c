local township = require "township"

township.scheme {
  id = "grid-allowance",
  title = "网格员补贴",
  inputs = { missed = { title = "缺会次数", type = "integer", min = 0, default = 0 } },
  items = {
    { id = "allowance", title = "补贴", prorate = "calendar-days",
      formula = function(s)
        -- 扣到零为止，不倒扣。
        return township.max(s.param.allowance[s.post] - s.param.missed_meeting * s.input.missed, 0)
      end },
  },
}
