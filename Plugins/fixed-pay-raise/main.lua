-- 标准晚印发、早执行：新旧两段都在参数里，from 是执行的日子，announced 是知道的日子。
-- 公式只管一个月应得多少；补发是两次计算之差，不在公式里。
local township = require "township"

local function class(s) return s.param.post_class[s.post] end

local function kind_of(s)
  local kind = s.organization.kind
  if kind ~= "村" and kind ~= "社区" then
    township.error("fixed-pay-raise.kind", "单位类别要写“村”或“社区”，请在 organizations.csv 中补正")
  end
  return kind
end

township.scheme {
  id = "zhang-month",
  title = "村（社区）干部固定报酬",
  subject = "appointment",
  concurrent = "highest", -- 书记、主任一肩挑的只发一份
  inputs = {
    -- 绩效奖分档的表没有查到，按核定数填。
    performance = { title = "绩效奖（核定数）", type = "money", min = 0, default = 0 },
  },
  items = {
    { id = "fixed", title = "固定报酬",
      formula = function(s) return s.param.zhang_fixed[kind_of(s)][class(s)] end },
    { id = "integrity", title = "廉洁奖",
      formula = function(s) return s.param.zhang_integrity[class(s)] end },
    { id = "performance", title = "绩效奖", formula = function(s) return s.input.performance end },
  },
}

-- 保险直接缴到个人账户，不发到手里，所以是单位另外承担的。
township.scheme {
  id = "wenshang-month",
  title = "村干部月报酬（汶上县）",
  subject = "appointment",
  concurrent = "highest",
  items = {
    { id = "basic", title = "基本报酬", formula = function(s) return s.param.wenshang_basic end },
    { id = "insurance", title = "养老保险补助", kind = "employer",
      formula = function(s) return s.param.wenshang_insurance end },
  },
}

township.scheme {
  id = "wenshang-year",
  title = "村干部全年报酬（汶上县）",
  subject = "appointment",
  period = "year",
  concurrent = "highest",
  items = {
    { id = "basic", title = "基本报酬", formula = function(s) return s.param.wenshang_basic * 12 end },
    { id = "award", title = "年度考核奖", formula = function(s) return s.param.wenshang_award end },
    { id = "insurance", title = "养老保险补助", kind = "employer",
      formula = function(s) return s.param.wenshang_insurance * 12 end },
    { id = "total", title = "全年合计（含保险）", kind = "info",
      formula = function(s) return s.gross + s.item.insurance end },
  },
}
