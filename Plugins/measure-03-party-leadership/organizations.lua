-- “两新”组织的政治引领；社会组织“党建入章”。
local township = require "township"

township.register {
  id = "two-new-guidance", title = "“两新”组织政治引领", writers = { "党建办" },
  fields = {
    { id = "organization", title = "组织名称", type = "text", required = true },
    { id = "kind", title = "类别", type = "choice", choices = { "非公企业", "社会组织" }, required = true },
    { id = "instructor", title = "党建指导员", type = "person", required = true },
    { id = "date", title = "日期", type = "date", required = true },
    { id = "activity", title = "活动", type = "text", required = true },
    { id = "people", title = "参加人数", type = "integer", min = 1, required = true },
  },
  unique = { { "organization", "date", "activity" } },
  check = function(e)
    if e.date > e.day then return "活动日期在登记之后" end
  end,
}

township.register {
  id = "charter-clauses", title = "社会组织“党建入章”",
  fields = {
    { id = "organization", title = "社会组织", type = "text", required = true, unique = true },
    { id = "clause", title = "章程里的党建条款", type = "text" },
    { id = "approved", title = "核准日期", type = "date" },
  },
  procedure = {
    states = {
      { id = "without", title = "未入章", days = 60, remind = 10 },
      { id = "amended", title = "已修改章程", days = 20, remind = 5 },
      { id = "within", title = "已入章", final = true },
    },
    moves = {
      { id = "amend", title = "修改章程", from = "without", to = "amended", needs = "clause" },
      {
        id = "approve", title = "核准", from = "amended", to = "within", by = { "社事办", "党建办" }, needs = "approved",
        check = function(e)
          if e.approved < e.since then return "核准早于修改章程的 " .. e.since end
        end,
      },
    },
  },
}
