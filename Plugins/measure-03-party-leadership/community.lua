-- 社区减负：工作职责清单，和社区工作“准入备案”。清单里没有的事要先准入，费随事转。
local township = require "township"

township.register {
  id = "community-duties", title = "社区工作职责清单", writers = { "党建办", "社事办" },
  fields = {
    { id = "matter", title = "事项", type = "text", required = true, unique = true },
    { id = "kind", title = "类别", type = "choice", choices = { "履职", "协助", "负面" }, required = true },
    { id = "basis", title = "依据", type = "text", required = true },
    { id = "department", title = "牵头部门", type = "organization" },
    { id = "content", title = "协助内容", type = "text" },
    { id = "from", title = "执行日期", type = "date", required = true },
    { id = "to", title = "退出日期", type = "date" },
  },
  check = function(e)
    if e.kind == "协助" and (e.department == nil or e.content == nil) then
      return "协助事项要写明牵头部门和协助内容"
    end
    if e.to ~= nil and e.to < e.from then return "退出日期早于执行日期" end
  end,
}

township.register {
  id = "community-admission", title = "社区工作准入备案",
  fields = {
    { id = "matter", title = "事项", type = "text", required = true },
    { id = "basis", title = "依据", type = "text", required = true },
    { id = "department", title = "申请部门", type = "organization", required = true },
    { id = "content", title = "协助内容", type = "text", required = true },
    { id = "start", title = "拟开始日期", type = "date", required = true },
    { id = "fee", title = "工作经费", type = "money", min = 0, required = true },
    { id = "communities", title = "涉及社区数", type = "integer", min = 1, required = true },
    { id = "opinion", title = "审批意见", type = "text" },
    { id = "document", title = "准入文号", type = "text" },
    { id = "each", title = "每个社区经费", type = "number", compute = function(e) return e.fee / e.communities end },
  },
  unique = { { "matter", "department", "start" } },
  check = function(e)
    if e.start < e.day then return "拟开始日期已经过了" end
  end,
  procedure = {
    states = {
      { id = "applied", title = "已申请", days = 15, remind = 5 },
      { id = "admitted", title = "已准入" },
      { id = "refused", title = "不予准入", final = true },
      { id = "withdrawn", title = "已退出", final = true },
    },
    moves = {
      {
        id = "admit", title = "准入", from = "applied", to = "admitted", by = { "党建办", "社事办" }, needs = { "opinion", "document" },
        check = function(e)
          if e.fee <= 0 then return "没有工作经费的不予准入：费随事转" end
        end,
      },
      { id = "refuse", title = "不予准入", from = "applied", to = "refused", by = { "党建办", "社事办" }, reason = true },
      { id = "withdraw", title = "退出", from = "admitted", to = "withdrawn", reason = true },
    },
  },
}
