-- 公示：满几个自然日，期间没有属实的反映，才能公布。各项评选共用。
local publication = {}

--- 公示还差什么；没有差的是 nil。
function publication.reason(e, days)
  if e.day - e.since < days then return "公示不满 " .. days .. " 天，从 " .. e.since .. " 起算" end
  if e.objections > 0 and e.verified == nil then return "公示期间有反映，先要写明核实结果" end
  if e.verified == "属实" then return "反映属实，不能公布" end
end

return publication
