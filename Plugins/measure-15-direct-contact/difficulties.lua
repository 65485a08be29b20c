-- 群众难题：收集、处置、办结、回访。村里办不了的上报到镇，镇里办不了的上报到县。
local township = require "township"

local offices = { "党政办", "党建办", "社事办", "社会治理和应急管理办" }

township.register {
  id = "difficulties", title = "群众难题",
  fields = {
    { id = "received", title = "收到日期", type = "date", required = true },
    {
      id = "source", title = "来源", type = "choice", required = true,
      choices = { "网格巡查", "坐班接待", "联系下访", "热线", "来信来访" },
    },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "asker", title = "诉求人", type = "text", personal = true },
    { id = "phone", title = "联系电话", type = "text", personal = true },
    { id = "kind", title = "类别", type = "choice", choices = { "民生", "矛盾纠纷", "人居环境", "政策咨询", "其他" }, required = true },
    { id = "matter", title = "诉求", type = "text", required = true },
    { id = "handler", title = "承办人", type = "person" },
    { id = "outcome", title = "处置结果", type = "text" },
    { id = "visited", title = "回访日期", type = "date" },
    { id = "satisfied", title = "满意度", type = "choice", choices = { "满意", "基本满意", "不满意" } },
    { id = "days", title = "用时（天）", type = "integer", compute = function(e) return e.day - e.received end },
  },
  check = function(e)
    if e.received > e.day then return "收到日期在登记之后" end
  end,
  procedure = {
    states = {
      { id = "collected", title = "已收集", days = 1 },
      { id = "village", title = "村级处置", days = 3, remind = 1, escalate = "to-township" },
      { id = "township", title = "镇级处置", days = 7, remind = 2, escalate = "to-county" },
      { id = "county", title = "县级处置", days = 15, remind = 3 },
      { id = "closed", title = "已办结", days = 5, remind = 1 },
      { id = "done", title = "已回访", final = true },
      { id = "withdrawn", title = "已撤回", final = true },
    },
    moves = {
      { id = "assign", title = "交办", from = "collected", to = "village", needs = "handler" },
      { id = "to-township", title = "上报到镇", from = { "collected", "village" }, to = "township", reason = true },
      { id = "to-county", title = "上报到县", from = "township", to = "county", by = offices, reason = true },
      { id = "close", title = "办结", from = { "village", "township", "county" }, to = "closed", needs = { "handler", "outcome" } },
      {
        id = "visit", title = "回访", from = "closed", to = "done", needs = { "visited", "satisfied" },
        check = function(e)
          if e.visited < e.since then return "回访早于办结的 " .. e.since end
          if e.satisfied == "不满意" then return "群众不满意，请退回重办" end
        end,
      },
      { id = "again", title = "退回重办", from = "closed", to = "township", by = offices, reason = true },
      { id = "withdraw", title = "撤回", from = { "collected", "village", "township" }, to = "withdrawn", reason = true },
    },
  },
}
