-- “我推荐·评议身边好人”：推荐、评议、公示、公布；道德先进典型的选树、宣传、表扬。
local township = require "township"
local publication = require "publication"

local days = 7

township.register {
  id = "good-people", title = "身边好人",
  fields = {
    { id = "name", title = "推荐对象", type = "text", personal = true, required = true },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "kind", title = "类别", type = "choice", choices = { "助人为乐", "见义勇为", "诚实守信", "敬业奉献", "孝老爱亲" }, required = true },
    { id = "deeds", title = "事迹", type = "text", personal = true, required = true },
    { id = "by", title = "推荐方式", type = "choice", choices = { "群众推荐", "组织推荐", "自荐" }, required = true },
    { id = "members", title = "评议应到", type = "integer", min = 1 },
    { id = "present", title = "评议实到", type = "integer", min = 0 },
    { id = "votes", title = "赞成", type = "integer", min = 0 },
    { id = "objections", title = "公示期间反映", type = "integer", min = 0, default = 0 },
    { id = "verified", title = "核实结果", type = "choice", choices = { "属实", "不属实" } },
  },
  procedure = {
    states = {
      { id = "recommended", title = "已推荐", days = 10, remind = 3 },
      { id = "reviewed", title = "评议通过", days = 3 },
      { id = "published", title = "公示中", days = 10, remind = 2 },
      { id = "honored", title = "已公布", final = true },
      { id = "dropped", title = "未通过", final = true },
    },
    moves = {
      {
        id = "review", title = "评议", from = "recommended", to = "reviewed", needs = { "members", "present", "votes" },
        check = function(e)
          if e.present > e.members or e.votes > e.present then return "人数对不上：赞成不多于实到，实到不多于应到" end
          if e.present * 3 < e.members * 2 then return "到会不足三分之二" end
          if e.votes * 2 <= e.present then return "赞成没有过半" end
        end,
      },
      { id = "drop", title = "不通过", from = { "recommended", "reviewed", "published" }, to = "dropped", reason = true },
      { id = "publish", title = "公示", from = "reviewed", to = "published", by = { "党政办", "宣传文化中心" } },
      {
        id = "honor", title = "公布", from = "published", to = "honored", by = { "党政办", "宣传文化中心" },
        check = function(e) return publication.reason(e, days) end,
      },
    },
  },
}

township.register {
  id = "moral-models", title = "道德先进典型", writers = { "党政办", "宣传文化中心" },
  fields = {
    { id = "person", title = "身边好人", type = "register", of = "good-people", required = true, unique = true },
    { id = "level", title = "级别", type = "choice", choices = { "镇级", "县级", "市级", "省级", "国家级" }, required = true },
    { id = "award", title = "称号", type = "text", required = true },
    { id = "document", title = "表扬文号", type = "text" },
    { id = "media", title = "宣传媒体", type = "text" },
    { id = "times", title = "宣传次数", type = "integer", min = 0, default = 0 },
  },
  procedure = {
    states = {
      { id = "chosen", title = "已选树", days = 20, remind = 5 },
      { id = "praised", title = "已表扬", days = 20, remind = 5 },
      { id = "told", title = "已宣传", final = true },
    },
    moves = {
      {
        id = "praise", title = "表扬", from = "chosen", to = "praised", needs = "document",
        check = function(e)
          if e.person.state ~= "honored" then return "推荐对象还没有公布" end
        end,
      },
      {
        id = "tell", title = "宣传", from = "praised", to = "told", needs = "media",
        check = function(e)
          if e.times < 1 then return "至少要宣传一次" end
        end,
      },
    },
  },
}
