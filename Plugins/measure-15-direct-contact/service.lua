-- 结对帮扶、认领服务项目、党员义工日、公益活动：一小时记一分，一次最多记两小时，有投诉的不记。
local township = require "township"

local function points(e)
  if e.complaint then return 0 end
  return township.min(e.hours, 2)
end

township.register {
  id = "party-service", title = "党员服务活动",
  fields = {
    { id = "member", title = "党员", type = "person", required = true },
    { id = "date", title = "日期", type = "date", required = true },
    { id = "kind", title = "方式", type = "choice", choices = { "结对帮扶", "认领项目", "党员义工日", "公益活动" }, required = true },
    { id = "place", title = "地点", type = "organization", required = true },
    { id = "project", title = "服务内容", type = "text", required = true },
    { id = "hours", title = "时长（小时）", type = "number", min = 0, max = 12, required = true },
    { id = "complaint", title = "有投诉", type = "boolean", default = false },
    { id = "points", title = "积分", type = "number", compute = points },
  },
  unique = { { "member", "date", "project" } },
  check = function(e)
    if e.date > e.day then return "活动日期在登记之后" end
  end,
}
