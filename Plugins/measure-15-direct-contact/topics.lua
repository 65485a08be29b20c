-- 调研法：群众出题、集体议题、个人领题、干部答题。答题以后要回到出题的群众那里。
local township = require "township"

township.register {
  id = "topics", title = "调研题目",
  fields = {
    { id = "date", title = "出题日期", type = "date", required = true },
    { id = "village", title = "村（社区）", type = "organization", required = true },
    { id = "topic", title = "题目", type = "text", required = true },
    { id = "asked_by", title = "出题群众", type = "text", personal = true },
    { id = "present", title = "议题应到", type = "integer", min = 1 },
    { id = "agreed", title = "议题赞成", type = "integer", min = 0 },
    { id = "taker", title = "领题干部", type = "person" },
    { id = "answer", title = "答题要点", type = "text" },
    { id = "satisfied", title = "群众评价", type = "choice", choices = { "满意", "基本满意", "不满意" } },
  },
  unique = { { "village", "date", "topic" } },
  procedure = {
    states = {
      { id = "asked", title = "群众出题", days = 10, remind = 2 },
      { id = "chosen", title = "集体议题", days = 5, remind = 1 },
      { id = "taken", title = "个人领题", days = 30, remind = 5 },
      { id = "answered", title = "干部答题", days = 5, remind = 1 },
      { id = "settled", title = "群众认可", final = true },
      { id = "declined", title = "议而不立", final = true },
    },
    moves = {
      {
        id = "choose", title = "立题", from = "asked", to = "chosen", by = { "党政办" }, needs = { "present", "agreed" },
        check = function(e)
          if e.agreed > e.present then return "赞成的多于应到的" end
          if e.agreed * 2 <= e.present then return "赞成的没有过半，不能立题" end
        end,
      },
      { id = "decline", title = "不立", from = "asked", to = "declined", by = { "党政办" }, reason = true },
      { id = "take", title = "领题", from = "chosen", to = "taken", needs = "taker" },
      { id = "answer", title = "答题", from = "taken", to = "answered", needs = "answer" },
      {
        id = "settle", title = "认可", from = "answered", to = "settled", needs = "satisfied",
        check = function(e)
          if e.satisfied == "不满意" then return "群众不满意，请退回重答" end
        end,
      },
      { id = "again", title = "退回重答", from = "answered", to = "taken", reason = true },
    },
  },
}
