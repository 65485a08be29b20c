-- 党费按全部基数乘一档比例,不分段累进;各档含上限。
local township = require "township"

local inputs = {
  income = { title = "计算基数(税后月收入或离退休费)", type = "money", min = 0 },
  retired = { title = "离退休", type = "boolean", default = false },
  -- 预备党员从支部大会接收之日起交,接收前的填否。
  admitted = { title = "支部大会已接收", type = "boolean", default = true },
  -- 确有困难的经支部研究可以少交或免交,100 就是免交。
  reduction = { title = "减免比例(%)", type = "number", min = 0, max = 100, default = 0 },
}

-- 一个月的党费,不取整。
local function monthly(s)
  local rates
  if s.input.retired then rates = s.param.retired_rate else rates = s.param.in_post_rate end
  local full = s.input.income * township.rate(s.input.income, rates)
  return full * (100 - s.input.reduction) / 100
end

local function admitted(s) return s.input.admitted end

township.scheme {
  id = "party-dues",
  title = "党员党费",
  subject = "person",
  inputs = inputs,
  items = {
    { id = "dues", title = "党费", kind = "deduction", when = admitted, formula = monthly },
  },
}

-- 支部的返还款由一名经手人代领:合计全部落在经手人那一行,没有经手人就全部搁置。
local branch_inputs = {
  receiver = { title = "返还款经手人", type = "boolean", default = false },
}
for name, input in pairs(inputs) do branch_inputs[name] = input end

local function branch_pool()
  return {
    title = "本支部应返还党费",
    by = "organization",
    total = function(r)
      local collected = r.sum(function(s) return s.item.dues end)
      return township.round(collected * r.param.return_rate, "fen", "down")
    end,
    weight = function(s)
      if s.input.receiver then return 1 end
      return 0
    end,
  }
end

township.scheme {
  id = "party-dues-branch",
  title = "支部党费收缴与返还(月)",
  subject = "person",
  inputs = branch_inputs,
  pools = { branch = branch_pool() },
  items = {
    { id = "dues", title = "党费", kind = "deduction", when = admitted, formula = monthly },
    { id = "returned", title = "返还支部", when = function(s) return s.input.receiver end,
      formula = function(s) return s.pool.branch end },
  },
}

-- 每年核定一次、月额不变的支部用这个:先按月取整,再乘 12 个月。
township.scheme {
  id = "party-dues-branch-year",
  title = "支部党费收缴与返还(年)",
  subject = "person",
  period = "year",
  inputs = branch_inputs,
  pools = { branch = branch_pool() },
  items = {
    { id = "monthly", title = "月额", kind = "info", when = admitted, formula = monthly },
    { id = "dues", title = "全年党费", kind = "deduction",
      formula = function(s) return s.item.monthly * 12 end },
    { id = "returned", title = "返还支部", when = function(s) return s.input.receiver end,
      formula = function(s) return s.pool.branch end },
  },
}

-- 已知全年实缴数时,直接算一个支部该返还多少。
township.scheme {
  id = "party-dues-return",
  title = "退休党支部党费返还",
  subject = "organization",
  period = "year",
  inputs = {
    collected = {
      title = "全年上缴党费", type = "money", min = 0, of = "organization",
    },
  },
  items = {
    { id = "returned", title = "返还党费", mode = "down",
      formula = function(s) return s.input.collected * s.param.return_rate end },
  },
}
