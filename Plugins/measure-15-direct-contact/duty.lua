-- 村（社区）干部轮流坐班：每天至少一人，坐班不少于六小时，交接要写清。
local township = require "township"

township.register {
  id = "office-duty", title = "坐班表",
  fields = {
    { id = "date", title = "日期", type = "date", required = true },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "person", title = "坐班干部", type = "person", required = true },
    { id = "hours", title = "坐班小时", type = "number", min = 0, max = 24 },
    { id = "received", title = "接待人次", type = "integer", min = 0 },
    { id = "emergency", title = "突发事件处置", type = "text" },
    { id = "handover", title = "交接", type = "text" },
  },
  unique = { { "date", "village", "person" } },
  procedure = {
    states = {
      { id = "planned", title = "已排班", days = 31 },
      { id = "served", title = "已坐班", final = true },
      { id = "swapped", title = "已换班", final = true },
    },
    moves = {
      {
        id = "serve", title = "坐班", from = "planned", to = "served", needs = { "hours", "received", "handover" },
        check = function(e)
          if e.day < e.date then return "还没有到坐班的日子" end
          if e.hours < 6 then return "坐班不足六小时，请写明由谁接着坐，另排一班" end
        end,
      },
      { id = "swap", title = "换班", from = "planned", to = "swapped", reason = true },
    },
  },
}
