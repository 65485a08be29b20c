-- 第15条的指标：从台账算出来，可以追到每一条。
local township = require "township"

local open = { "collected", "village", "township", "county" }

local function year(q)
  return { from = q.day - 364, to = q.day }
end

township.indicator {
  id = "difficulties-closed", title = "群众难题办结率（一年内）", unit = "%", target = 95,
  value = function(q)
    local all = q.count { register = "difficulties", days = { received = year(q) } }
    local withdrawn = q.count { register = "difficulties", days = { received = year(q) }, state = "withdrawn" }
    if all == withdrawn then return nil end
    local closed = q.count { register = "difficulties", days = { received = year(q) }, state = { "closed", "done" } }
    return closed / (all - withdrawn) * 100
  end,
}

township.indicator {
  id = "difficulties-satisfied", title = "群众难题回访满意率（一年内）", unit = "%", target = 90,
  value = function(q)
    local asked = q.count { register = "difficulties", days = { visited = year(q) } }
    if asked == 0 then return nil end
    local pleased = q.count {
      register = "difficulties", days = { visited = year(q) }, where = { satisfied = { "满意", "基本满意" } },
    }
    return pleased / asked * 100
  end,
}

township.indicator {
  id = "difficulties-open", title = "在办的群众难题", unit = "件", direction = "down",
  value = function(q) return q.count { register = "difficulties", state = open } end,
}

township.indicator {
  id = "party-service-points", title = "党员服务积分（一年内）", unit = "分",
  value = function(q)
    return q.sum({ register = "party-service", days = { date = year(q) } }, "points")
  end,
}

township.indicator {
  id = "villages-contacted", title = "有领导干部联系的村（社区）占比", unit = "%", target = 100,
  value = function(q)
    local villages = q.organizations("村") + q.organizations("社区")
    if villages == 0 then return nil end
    local points = q.count { register = "contact-points", empty = "to" }
    return township.min(points, villages) / villages * 100
  end,
}
