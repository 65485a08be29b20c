-- 累计预扣法：每月把本年各月的余额加起来算一遍税，减去已经扣过的，就是本月该扣的。
local township = require "township"

local function taxed(s) return s.param.taxed[s.input.kind] end

local function bonus_merged(s)
  return s.input.bonus > 0 and s.input.bonus_method == "并入当月"
end

local function bonus_apart(s)
  return s.input.bonus > 0 and s.input.bonus_method == "单独计税"
end

-- 本月的余额可以是负数：扣不完的扣除留到以后各月接着扣。
local function balance(s)
  local income = s.input.income
  if bonus_merged(s) then income = income + s.input.bonus end
  return income - s.param.basic_deduction * s.input.months - s.input.insurance - s.input.additional
end

-- 先乘税率再减速算扣除数，和税务机关的表一个算法。
local function by_table(x, base, scale)
  return x * township.rate(base, scale) - township.rate(base, scale, "quick")
end

local function bonus_tax(s)
  if not s.param.bonus_apart then
    township.error("wage-income-tax.bonus-ended", "全年一次性奖金单独计税的政策已经到期，请并入当月，或查到新文件后改参数 bonus_apart")
  end
  if s.year_to_date.item.bonus_tax > 0 then
    township.error("wage-income-tax.bonus-twice", "单独计税一年只能用一次，本年已经用过，这一笔请并入当月")
  end
  return by_table(s.input.bonus, s.input.bonus / 12, s.param.monthly_rate)
end

township.scheme {
  id = "wage-income-tax",
  title = "工资（累计预扣个人所得税）",
  subject = "person",
  inputs = {
    income = { title = "本月收入", type = "money", min = 0 },
    kind = { title = "收入性质", type = "choice", choices = { "工资", "村干部补贴" }, default = "工资" },
    insurance = { title = "个人缴的三险一金", type = "money", min = 0, default = 0 },
    additional = { title = "本月专项附加扣除", type = "money", min = 0, default = 0 },
    -- 平时是 1。前几个月在职而没有进名单的，补上时填几个月。
    months = { title = "本月计入的任职月数", type = "integer", min = 0, max = 12, default = 1 },
    bonus = { title = "全年一次性奖金", type = "money", min = 0, default = 0 },
    bonus_method = {
      title = "奖金计税办法", type = "choice", choices = { "并入当月", "单独计税" }, default = "并入当月",
    },
  },
  items = {
    { id = "income", title = "本月收入", formula = function(s) return s.input.income end },
    { id = "bonus", title = "全年一次性奖金", when = function(s) return s.input.bonus > 0 end,
      formula = function(s) return s.input.bonus end },
    { id = "insurance", title = "三险一金", kind = "deduction",
      formula = function(s) return s.input.insurance end },
    { id = "balance", title = "减除后余额", kind = "info", when = taxed, formula = balance },
    { id = "taxable", title = "累计应纳税所得额", kind = "info", when = taxed,
      formula = function(s) return township.max(s.year_to_date.item.balance + s.item.balance, 0) end },
    -- 算出来是负数的本月不扣，也不退，年度汇算时再清。
    { id = "tax", title = "个人所得税", kind = "deduction", when = taxed,
      formula = function(s)
        local due = by_table(s.item.taxable, s.item.taxable, s.param.annual_rate)
        return township.max(due - s.year_to_date.item.tax, 0)
      end },
    { id = "bonus_tax", title = "奖金单独计税", kind = "deduction",
      when = function(s) return taxed(s) and bonus_apart(s) end, formula = bonus_tax },
    { id = "withheld", title = "本年累计已扣税", kind = "info",
      formula = function(s)
        return s.year_to_date.item.tax + s.year_to_date.item.bonus_tax + s.item.tax + s.item.bonus_tax
      end },
  },
}
