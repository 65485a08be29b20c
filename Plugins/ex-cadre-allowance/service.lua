-- 任职年限和领取资格:几个方案共用,所以放在一个模块里。
local township = require "township"

local service = {}

-- 从高到低。没有列出的职务不算村干部任职,不计年限。
local POSTS = { "书记", "主任", "文书" }

-- 不再发给:转为公职人员的、被免职开除的、去世的、户口迁出的。
service.STATUSES = { "正常", "录用为公职人员", "免职或开除", "去世", "户口迁出" }

service.inputs = {
  -- 不设默认值:每期都要有人确认过,不会接着发给不该发的人。
  status = { title = "资格状态", type = "choice", choices = service.STATUSES },
}

local function counted(s)
  local list = {}
  for _, appointment in ipairs(s.person.appointments or {}) do
    for _, post in ipairs(POSTS) do
      if appointment.post == post then list[#list + 1] = appointment end
    end
  end
  return list
end

-- 任过的最高职务;没有任过时为 nil。
function service.highest_post(s)
  for _, post in ipairs(POSTS) do
    for _, appointment in ipairs(counted(s)) do
      if appointment.post == post then return post end
    end
  end
  return nil
end

-- 满 12 个月算一年,各段合起来算;同一时期兼几职只算一次。
function service.years(s)
  return township.service_months(counted(s), s.period.last_day) // 12
end

-- 还在任(或到本期才离任)的,不是离任干部。
function service.has_left(s)
  for _, appointment in ipairs(counted(s)) do
    if appointment.finish == nil or appointment.finish >= s.period.first_day then return false end
  end
  return true
end

-- 满龄的次月起:满龄那天必须早于本期第一天。
function service.old_enough(s, age)
  if s.person.birth == nil then
    township.error("ex-cadre.birth", "缺出生日期,无法判断是否到龄,请在 people.csv 中补上")
  end
  return township.add_months(s.person.birth, age * 12) < s.period.first_day
end

function service.in_good_standing(s)
  return s.input.status == "正常"
end

return service
