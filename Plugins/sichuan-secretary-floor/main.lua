-- 书记:上年度全县农村居民人均可支配收入的 2 倍除以 12 个月,不足保底数的按保底数;
-- 其他常职干部:按书记的一定比例。金额、倍数、比例都在 parameters/,这里只写算法。
local township = require "township"

local inputs = {
  -- 全县一个数,每村填一次即可,不必逐人填。
  income = {
    title = "上年度全县农村居民人均可支配收入", type = "money", min = 0, of = "organization",
  },
}

-- 只算不取整。取整放在哪一步,由下面两个方案各自写明。
local function by_income(s)
  return s.input.income * s.param.income_multiple / 12
end

local function secretary(s)
  return township.max(by_income(s), s.param.minimum)
end

local by_income_item = {
  id = "by_income", title = "按收入倍数折算", kind = "info", formula = by_income,
}
local secretary_item = {
  id = "secretary", title = "书记月报酬下限", kind = "info", formula = secretary,
}

-- 通常用这一个:从头算到尾,最后取整一次。
township.scheme {
  id = "secretary-floor",
  title = "村干部基本报酬下限(最后取整一次)",
  subject = "appointment",
  inputs = inputs,
  items = {
    by_income_item,
    secretary_item,
    { id = "base", title = "基本报酬下限",
      formula = function(s) return secretary(s) * s.param.post_ratio[s.post] end },
  },
}

-- 有的地方先把书记的数取整到分,再折算别人,会差 1 分,所以单列一个方案。
township.scheme {
  id = "secretary-floor-rounded-first",
  title = "村干部基本报酬下限(书记先取整再折算)",
  subject = "appointment",
  inputs = inputs,
  items = {
    by_income_item,
    secretary_item,
    { id = "base", title = "基本报酬下限",
      formula = function(s) return s.item.secretary * s.param.post_ratio[s.post] end },
  },
}
