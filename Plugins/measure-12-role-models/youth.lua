-- 未成年人思想道德建设：“扣好人生第一粒扣子”主题教育实践，评选表扬新时代好少年。未成年人的姓名加密保存。
local township = require "township"
local publication = require "publication"

local days = 5

township.register {
  id = "first-button", title = "“扣好人生第一粒扣子”活动", writers = { "团委", "党政办", "宣传文化中心" },
  fields = {
    { id = "date", title = "日期", type = "date", required = true },
    { id = "place", title = "学校或村（社区）", type = "text", required = true },
    { id = "theme", title = "主题", type = "text", required = true },
    { id = "kind", title = "形式", type = "choice", choices = { "宣讲", "参观", "志愿服务", "征文", "其他" }, required = true },
    { id = "children", title = "参加未成年人", type = "integer", min = 1, required = true },
    { id = "grown", title = "参加家长、教师", type = "integer", min = 0, default = 0 },
    { id = "people", title = "参加人数", type = "integer", compute = function(e) return e.children + e.grown end },
  },
  unique = { { "date", "place", "theme" } },
  check = function(e)
    if e.date > e.day then return "活动日期在登记之后" end
  end,
}

township.register {
  id = "good-youths", title = "新时代好少年",
  fields = {
    { id = "name", title = "姓名", type = "text", personal = true, required = true },
    { id = "birth", title = "出生日期", type = "date", personal = true, required = true },
    { id = "school", title = "学校", type = "text", required = true },
    { id = "deeds", title = "事迹", type = "text", personal = true, required = true },
    { id = "consent", title = "监护人同意公示", type = "boolean", default = false },
    { id = "objections", title = "公示期间反映", type = "integer", min = 0, default = 0 },
    { id = "verified", title = "核实结果", type = "choice", choices = { "属实", "不属实" } },
  },
  check = function(e)
    if township.full_years(e.birth, e.day) >= 18 then return "已满十八周岁" end
  end,
  procedure = {
    states = {
      { id = "recommended", title = "已推荐", days = 10, remind = 3 },
      { id = "published", title = "公示中", days = 10, remind = 2 },
      { id = "praised", title = "已表扬", final = true },
      { id = "dropped", title = "未入选", final = true },
    },
    moves = {
      {
        id = "publish", title = "公示", from = "recommended", to = "published", by = { "团委", "党政办" },
        check = function(e)
          if not e.consent then return "公示未成年人，先要监护人同意" end
        end,
      },
      {
        id = "praise", title = "表扬", from = "published", to = "praised", by = { "团委", "党政办" },
        check = function(e) return publication.reason(e, days) end,
      },
      { id = "drop", title = "不入选", from = { "recommended", "published" }, to = "dropped", reason = true },
    },
  },
}
