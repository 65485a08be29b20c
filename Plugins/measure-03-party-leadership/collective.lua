-- 村集体经济：组织怎样运行，怎样发展壮大，中省扶持资金怎样用。
local township = require "township"

township.register {
  id = "collective-meetings", title = "集体经济组织运行记录",
  fields = {
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "date", title = "日期", type = "date", required = true },
    { id = "body", title = "会议", type = "choice", choices = { "成员大会", "成员代表会议", "理事会", "监事会" }, required = true },
    { id = "matter", title = "事项", type = "text", required = true },
    { id = "members", title = "应到", type = "integer", min = 1, required = true },
    { id = "present", title = "实到", type = "integer", min = 0, required = true },
    { id = "agreed", title = "同意", type = "integer", min = 0, required = true },
    { id = "passed", title = "通过", type = "boolean", compute = function(e) return e.agreed * 2 > e.present end },
  },
  unique = { { "village", "date", "body", "matter" } },
  check = function(e)
    if e.present > e.members or e.agreed > e.present then return "人数对不上：同意不多于实到，实到不多于应到" end
    if e.present * 3 < e.members * 2 then return "到会不足三分之二，会议无效" end
  end,
}

township.register {
  id = "collective-projects", title = "集体经济发展项目", writers = { "农业服务中心" },
  fields = {
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "project", title = "项目", type = "text", required = true },
    { id = "model", title = "模式", type = "choice", choices = { "资源开发", "物业租赁", "生产服务", "入股分红", "其他" }, required = true },
    { id = "invested", title = "投入（元）", type = "money", min = 0, required = true },
    { id = "expected", title = "预计年收益（元）", type = "money", min = 0, required = true },
    { id = "earned", title = "实际年收益（元）", type = "money" },
    { id = "rate", title = "收益率（%）", type = "number", compute = function(e)
      if e.earned == nil or e.invested == 0 then return nil end
      return township.round(e.earned / e.invested * 100, 0.01)
    end },
  },
  unique = { { "village", "project" } },
  procedure = {
    states = {
      { id = "applied", title = "已申报", days = 20, remind = 5 },
      { id = "approved", title = "已立项", days = 250, remind = 20 },
      { id = "accepted", title = "已验收" },
      { id = "earning", title = "已见收益", final = true },
      { id = "refused", title = "未立项", final = true },
    },
    moves = {
      { id = "approve", title = "立项", from = "applied", to = "approved", by = { "农业服务中心", "财政办" } },
      { id = "refuse", title = "不立项", from = "applied", to = "refused", by = { "农业服务中心", "财政办" }, reason = true },
      { id = "accept", title = "验收", from = "approved", to = "accepted", by = { "村建所", "农业服务中心" } },
      { id = "earn", title = "登记收益", from = "accepted", to = "earning", needs = "earned" },
    },
  },
}

township.register {
  id = "support-funds", title = "中省扶持资金台账", writers = { "财政办" },
  fields = {
    { id = "document", title = "指标文号", type = "text", required = true, unique = true },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "level", title = "级次", type = "choice", choices = { "中央", "省级" }, required = true },
    { id = "budget", title = "下达（元）", type = "money", min = 0, required = true },
    { id = "arrived", title = "到位（元）", type = "money", min = 0, default = 0 },
    { id = "spent", title = "支出（元）", type = "money", min = 0, default = 0 },
    { id = "purpose", title = "用途", type = "text", required = true },
    { id = "left", title = "结余（元）", type = "money", compute = function(e) return e.arrived - e.spent end },
    { id = "rate", title = "执行率（%）", type = "number", compute = function(e)
      if e.arrived == 0 then return 0 end
      return township.round(e.spent / e.arrived * 100, 0.01)
    end },
  },
  check = function(e)
    if e.arrived > e.budget then return "到位的多于下达的" end
    if e.spent > e.arrived then return "支出的多于到位的" end
  end,
  procedure = {
    states = {
      { id = "open", title = "使用中" },
      { id = "accepted", title = "已验收", days = 10, remind = 3 },
      { id = "closed", title = "已结清", final = true },
    },
    moves = {
      { id = "accept", title = "验收", from = "open", to = "accepted", by = { "财政办", "村建所" } },
      {
        id = "close", title = "结清", from = "accepted", to = "closed", by = { "财政办" },
        check = function(e)
          if e.left ~= 0 then return "还有结余 " .. e.left .. " 元没有处理" end
        end,
      },
    },
  },
}
