-- 村级组织运行规则的修订；村级重要事项、重大问题由村党组织研究决定。
local township = require "township"

township.register {
  id = "village-rules", title = "村级组织运行规则",
  fields = {
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "title", title = "规则名称", type = "text", required = true },
    { id = "version", title = "第几版", type = "integer", min = 1, required = true },
    { id = "changes", title = "修订内容", type = "text", required = true },
    { id = "opinions", title = "征求意见条数", type = "integer", min = 0 },
    { id = "present", title = "到会", type = "integer", min = 0 },
    { id = "agreed", title = "同意", type = "integer", min = 0 },
    { id = "effective", title = "施行日期", type = "date" },
  },
  unique = { { "village", "title", "version" } },
  procedure = {
    states = {
      { id = "drafted", title = "已起草", days = 20, remind = 5 },
      { id = "consulted", title = "已征求意见", days = 20, remind = 5 },
      { id = "passed", title = "已通过", days = 10, remind = 3 },
      { id = "filed", title = "已备案", final = true },
      { id = "dropped", title = "未通过", final = true },
    },
    moves = {
      { id = "consult", title = "征求意见", from = "drafted", to = "consulted", needs = "opinions" },
      {
        id = "pass", title = "表决通过", from = "consulted", to = "passed", needs = { "present", "agreed" },
        check = function(e)
          if e.agreed > e.present then return "同意的多于到会的" end
          if e.agreed * 2 <= e.present then return "同意的没有过半" end
        end,
      },
      { id = "drop", title = "不通过", from = "consulted", to = "dropped", reason = true },
      { id = "file", title = "备案", from = "passed", to = "filed", by = { "党建办" }, needs = "effective" },
    },
  },
}

township.register {
  id = "party-studies", title = "村党组织研究",
  fields = {
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "date", title = "会议日期", type = "date", required = true },
    { id = "matter", title = "议题", type = "text", required = true },
    { id = "members", title = "应到", type = "integer", min = 1, required = true },
    { id = "present", title = "实到", type = "integer", min = 0, required = true },
    { id = "agreed", title = "同意", type = "integer", min = 0, required = true },
    { id = "passed", title = "通过", type = "boolean", compute = function(e) return e.agreed * 2 > e.members end },
  },
  unique = { { "village", "date", "matter" } },
  check = function(e)
    if e.present > e.members then return "实到的多于应到的" end
    if e.agreed > e.present then return "同意的多于实到的" end
    if e.present * 2 <= e.members then return "到会没有过半，不能研究" end
  end,
}

township.register {
  id = "village-matters", title = "村级重要事项",
  fields = {
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "matter", title = "事项", type = "text", required = true },
    { id = "kind", title = "类别", type = "choice", choices = { "重大决策", "重要人事", "重大项目", "大额资金", "其他" }, required = true },
    { id = "study", title = "村党组织研究", type = "register", of = "party-studies" },
    { id = "decision", title = "决定", type = "text" },
    { id = "result", title = "实施结果", type = "text" },
  },
  unique = { { "village", "matter" } },
  procedure = {
    states = {
      { id = "proposed", title = "已提出" },
      { id = "decided", title = "已决定", days = 60, remind = 10 },
      { id = "carried", title = "已实施", final = true },
      { id = "dropped", title = "不予实施", final = true },
    },
    moves = {
      {
        id = "decide", title = "决定", from = "proposed", to = "decided", needs = { "study", "decision" },
        check = function(e)
          if e.study.village ~= e.village.id then return "研究的是另一个村的事" end
          if not e.study.passed then return "村党组织研究没有通过，不能决定" end
        end,
      },
      { id = "drop", title = "不予实施", from = "proposed", to = "dropped", reason = true },
      { id = "carry", title = "实施", from = "decided", to = "carried", needs = "result" },
    },
  },
}
