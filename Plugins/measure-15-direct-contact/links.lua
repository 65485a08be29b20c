-- 领导干部联系指导基层；部门包街、网格管控；党员“双报到”。
local township = require "township"

township.register {
  id = "contact-points", title = "领导干部联系点", writers = { "党政办" },
  fields = {
    { id = "leader", title = "领导干部", type = "person", required = true },
    { id = "village", title = "联系村（社区）", type = "organization", required = true },
    { id = "from", title = "开始日期", type = "date", required = true },
    { id = "to", title = "结束日期", type = "date" },
    { id = "document", title = "文号", type = "text", required = true },
  },
  unique = { { "leader", "village", "from" } },
  check = function(e)
    if e.to ~= nil and e.to < e.from then return "结束日期早于开始日期" end
  end,
}

township.register {
  id = "contact-visits", title = "联系下访记录",
  fields = {
    { id = "point", title = "联系点", type = "register", of = "contact-points", required = true },
    { id = "date", title = "日期", type = "date", required = true },
    { id = "matter", title = "指导内容", type = "text", required = true },
    { id = "found", title = "发现问题数", type = "integer", min = 0, default = 0 },
    { id = "solved", title = "当场解决数", type = "integer", min = 0, default = 0 },
  },
  check = function(e)
    if e.date > e.day then return "下访日期在登记之后" end
    if e.date < e.point.from then return "下访早于联系开始的 " .. e.point.from end
    if e.point.to ~= nil and e.date > e.point.to then return "这个联系点已于 " .. e.point.to .. " 结束" end
    if e.solved > e.found then return "当场解决的多于发现的问题" end
  end,
}

township.register {
  id = "area-links", title = "部门包街、网格管控责任表", writers = { "党政办", "基层治理办" },
  fields = {
    { id = "area", title = "街区或网格", type = "text", required = true, unique = true },
    { id = "kind", title = "种类", type = "choice", choices = { "街区", "网格" }, required = true },
    { id = "village", title = "所在村（社区）", type = "organization", required = true },
    { id = "office", title = "包联部门", type = "organization", required = true },
    { id = "keeper", title = "专职网格员", type = "person" },
    { id = "households", title = "户数", type = "integer", min = 0, required = true },
    { id = "helpers", title = "兼职力量", type = "integer", min = 0, default = 0 },
  },
  check = function(e)
    if e.kind == "网格" and e.keeper == nil then return "网格要写明专职网格员" end
  end,
}

township.register {
  id = "double-check-in", title = "机关党员“双报到”", writers = { "党建办" },
  fields = {
    { id = "member", title = "党员", type = "person", required = true },
    { id = "community", title = "报到村（社区）", type = "organization", required = true },
    { id = "date", title = "报到日期", type = "date", required = true },
    { id = "group", title = "编入的服务队", type = "text" },
  },
  unique = { { "member", "community" } },
  check = function(e)
    if e.date > e.day then return "报到日期在登记之后" end
  end,
}
