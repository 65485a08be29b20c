-- 第四届县级文明家庭创建评选：自评、镇上考评、公示、上报。有一票否决情形的不能上报。
local township = require "township"
local publication = require "publication"

local days = 7

local function total(e)
  return e.virtue + e.neighbors + e.health + e.study + e.service
end

township.register {
  id = "civilized-families", title = "文明家庭",
  fields = {
    { id = "session", title = "第几届", type = "integer", min = 1, required = true },
    { id = "household", title = "户主", type = "text", personal = true, required = true },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "virtue", title = "家庭美德（30）", type = "number", min = 0, max = 30, default = 0 },
    { id = "neighbors", title = "邻里和谐（20）", type = "number", min = 0, max = 20, default = 0 },
    { id = "health", title = "卫生整洁（20）", type = "number", min = 0, max = 20, default = 0 },
    { id = "study", title = "学习向上（15）", type = "number", min = 0, max = 15, default = 0 },
    { id = "service", title = "公益奉献（15）", type = "number", min = 0, max = 15, default = 0 },
    { id = "veto", title = "一票否决", type = "choice", choices = { "无", "违法违纪", "大操大办", "不赡养老人", "其他" }, default = "无" },
    { id = "score", title = "得分", type = "number", compute = total },
    { id = "grade", title = "等次", type = "text", compute = function(e)
      if e.veto ~= "无" then return "否决" end
      if e.score >= 90 then return "推荐" end
      if e.score >= 80 then return "入围" end
      return "未入围"
    end },
    { id = "objections", title = "公示期间反映", type = "integer", min = 0, default = 0 },
    { id = "verified", title = "核实结果", type = "choice", choices = { "属实", "不属实" } },
    { id = "document", title = "命名文号", type = "text" },
  },
  procedure = {
    states = {
      { id = "applied", title = "已申报", days = 15, remind = 5 },
      { id = "published", title = "公示中", days = 10, remind = 2 },
      { id = "reported", title = "已上报县级", days = 30, remind = 5 },
      { id = "named", title = "已命名", final = true },
      { id = "dropped", title = "未入选", final = true },
    },
    moves = {
      {
        id = "publish", title = "公示", from = "applied", to = "published", by = { "党政办", "妇联" },
        check = function(e)
          if e.grade ~= "推荐" then return "等次是“" .. e.grade .. "”，只有“推荐”的公示" end
        end,
      },
      {
        id = "report", title = "上报", from = "published", to = "reported", by = { "党政办", "妇联" },
        check = function(e) return publication.reason(e, days) end,
      },
      { id = "name", title = "命名", from = "reported", to = "named", needs = "document" },
      { id = "drop", title = "不入选", from = { "applied", "published", "reported" }, to = "dropped", reason = true },
    },
  },
}
