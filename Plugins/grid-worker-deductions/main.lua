-- 从当月的奖励报酬里扣，扣到零为止；不够扣的不转到下个月。
local township = require "township"

-- B 账户和手机各有各的任务，一边多报的不能抵另一边。
local function missing(s)
  local due = s.param.monthly_items
  return township.max(due["B账户"] - s.input.b_items, 0)
    + township.max(due["手机"] - s.input.mobile_items, 0)
end

-- 事件要件件办结，样本没有写扣多少，所以只提醒。
local function check_closure(s)
  if s.input.closed > s.input.events then
    township.error("grid-worker.closed", "办结的事件比上报的还多，请核对")
  end
  if s.input.closed < s.input.events then
    township.warn("grid-worker.open-events", "有事件没有办结，样本要求办结率 100%，请跟进")
  end
end

township.scheme {
  id = "grid-worker",
  title = "网格员奖励报酬",
  subject = "appointment",
  inputs = {
    missed = { title = "缺会次数", type = "integer", min = 0, default = 0 },
    b_items = { title = "B账户上报条数", type = "integer", min = 0 },
    mobile_items = { title = "手机上报条数", type = "integer", min = 0 },
    handbook = { title = "手册检查不合格", type = "boolean", default = false }, -- 每季查一次，查的那个月填
    events = { title = "上报事件数", type = "integer", min = 0, default = 0 },
    closed = { title = "办结事件数", type = "integer", min = 0, default = 0 },
  },
  items = {
    { id = "reward", title = "奖励报酬",
      formula = function(s)
        check_closure(s)
        return s.param.reward_pay
      end },
    { id = "meetings", title = "缺会应扣", kind = "info",
      formula = function(s) return s.param.missed_meeting * s.input.missed end },
    { id = "missing", title = "少报条数", kind = "info", round = "none", formula = missing },
    { id = "items", title = "少报应扣", kind = "info",
      formula = function(s) return s.param.missing_item * s.item.missing end },
    { id = "handbook", title = "手册应扣", kind = "info",
      when = function(s) return s.input.handbook end,
      formula = function(s) return s.param.failed_handbook end },
    { id = "deduction", title = "考核扣款", kind = "deduction",
      formula = function(s)
        return township.min(s.item.meetings + s.item.items + s.item.handbook, s.item.reward)
      end },
    { id = "uncollected", title = "不够扣的（不结转）", kind = "info",
      formula = function(s)
        return s.item.meetings + s.item.items + s.item.handbook - s.item.deduction
      end },
  },
}

-- 砖窑湾镇：定额补贴，分两级负担。
township.scheme {
  id = "zhuanyaowan",
  title = "网格员补贴（砖窑湾镇）",
  subject = "appointment",
  items = {
    { id = "district", title = "区级补贴", formula = function(s) return s.param.zhuanyaowan["区级"] end },
    { id = "town", title = "镇级补贴", formula = function(s) return s.param.zhuanyaowan["镇级"] end },
  },
}

township.scheme {
  id = "zhuanyaowan-year",
  title = "网格员全年补贴（砖窑湾镇）",
  subject = "appointment",
  period = "year",
  items = {
    { id = "district", title = "区级补贴",
      formula = function(s) return s.param.zhuanyaowan["区级"] * 12 end },
    { id = "town", title = "镇级补贴",
      formula = function(s) return s.param.zhuanyaowan["镇级"] * 12 end },
  },
}
