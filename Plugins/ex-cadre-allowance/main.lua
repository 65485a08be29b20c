-- 三种办法,一个资格口径。按届(某县样本)、按年(白河县)、按年限分档(安龙县)。
local township = require "township"
local service = require "service"

local function retirement_age(s)
  if s.person.gender == nil then
    township.error("ex-cadre.gender", "缺性别,无法判断领取年龄,请在 people.csv 中补上")
  end
  return s.param.pension_age[s.person.gender]
end

local function terms(s)
  return service.years(s) // s.param.years_per_term
end

township.scheme {
  id = "ex-cadre",
  title = "离任村干部月补助(按届)",
  subject = "person",
  inputs = service.inputs,
  items = {
    { id = "years", title = "任职满年数", kind = "info", round = "none", formula = service.years },
    { id = "terms", title = "届数", kind = "info", round = "none", formula = terms },
    { id = "allowance", title = "生活补助",
      when = function(s)
        return service.in_good_standing(s) and service.has_left(s)
          and service.highest_post(s) ~= nil
          and service.old_enough(s, retirement_age(s))
      end,
      formula = function(s)
        return s.param.term_allowance[service.highest_post(s)] * terms(s)
      end },
  },
}

-- 以下两种按年发:上年末已经离任、已经到龄的,才在本年发。
township.scheme {
  id = "ex-cadre-baihe",
  title = "离任村干部年补助(白河县,按年)",
  subject = "person",
  period = "year",
  inputs = service.inputs,
  items = {
    { id = "years", title = "任职满年数", kind = "info", round = "none", formula = service.years },
    { id = "allowance", title = "生活补助",
      when = function(s)
        return service.in_good_standing(s) and service.has_left(s)
          and service.old_enough(s, s.param.baihe_age)
      end,
      formula = function(s) return service.years(s) * s.param.baihe_per_year end },
  },
}

township.scheme {
  id = "ex-cadre-anlong",
  title = "离任村干部年补助(安龙县,按年限分档)",
  subject = "person",
  period = "year",
  inputs = service.inputs,
  items = {
    { id = "years", title = "任职满年数", kind = "info", round = "none", formula = service.years },
    { id = "allowance", title = "生活补助",
      when = function(s) return service.in_good_standing(s) and service.has_left(s) end,
      formula = function(s)
        local years = service.years(s)
        if years < s.param.anlong_min_years then
          township.error("ex-cadre.anlong-tier", "任职年限低于收录的最低一档,原文这几档看不清,请查文件后补进参数")
        end
        return township.rate(years, s.param.anlong_allowance, "amount")
      end },
  },
}
