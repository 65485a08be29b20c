-- Compares the pattern functions of the sandbox with those of Lua 5.4.
--
-- Run this file under stock Lua and in the sandbox; both must print the same lines:
--
--     lua5.4 patterns.lua [CASES [SEED [FIRST LAST]]]
--
-- Each case is a random subject, pattern, start and replacement for find, match, gmatch and gsub, some of them malformed
-- on purpose. A line gives a checksum of 100 cases. Where two runs differ, name the cases (FIRST and LAST count from 1)
-- to see each of them in full. Nothing here depends on the clock, on addresses or on the order of tables.

local cases, seed, first, last = ...
cases, seed = math.tointeger(cases) or 20000, math.tointeger(seed) or 1
first, last = math.tointeger(first), math.tointeger(last)

-- MARK: - Chance

local state = seed * 2862933555777941757 + 3037000493

local function chance(n)
  state = state * 6364136223846793005 + 1442695040888963407
  return (state >> 33) % n + 1
end

local function one_of(list) return list[chance(#list)] end

-- MARK: - Cases

local letters = { "a", "b", "ab", "aab", "A", "1", "22", " ", "(", ")", "[", "]", "%", ".", "-", "^", "$", "\n", "\0",
  "x", "_", "\x80", "\xff", "é", "工", "aaaa", "((a)b)", "" }

local function subject()
  local pieces = {}
  for i = 1, chance(14) - 1 do pieces[i] = one_of(letters) end
  return table.concat(pieces)
end

local classes = { "%a", "%d", "%l", "%s", "%u", "%w", "%x", "%p", "%c", "%g", "%A", "%D", "%W", "%S", "%z", "%Z", "%.",
  "%%", "%(", "%]", "%-", "%\0", "%é", "%_", "%q" }
local sets = { "[ab]", "[^ab]", "[a-z]", "[^%s]", "[%w_]", "[]]", "[^]]", "[]a-]", "[a-]", "[-a]", "[%a-z]", "[a%]b]",
  "[%]-a]", "[^%-]", "[0-9a-f]", "[\0-\x7f]", "[\x80-\xff]", "[.]", "[^\0]", "[z-a]", "[(%)]", "[]", "[^]", "[a", "[%",
  "[%a", "[a-%%]", "[a-%]]", "[%d%", "[^^]", "[$]" }
local plain = { "a", "b", "A", "1", " ", ".", "x", "\n", "\0", "-", "]", "é", "aa", "ab", "\xff" }
local suffixes = { "", "", "", "", "*", "+", "-", "?", "*", "+", "-", "?", "^", "$" }
local others = { "()", "(", ")", "%b()", "%bab", "%b", "%ba", "%b((", "%f[%w]", "%f[^a]", "%f[\0]", "%f", "%f[a", "%fa",
  "%1", "%2", "%3", "%0", "%9", "$", "^", "%", "(()", "(a)%1", "%f[%z]", "%bxx" }

local function item()
  local kind = chance(12)
  if kind <= 4 then return one_of(plain) .. one_of(suffixes) end
  if kind <= 7 then return one_of(classes) .. one_of(suffixes) end
  if kind <= 9 then return one_of(sets) .. one_of(suffixes) end
  if kind <= 11 then return "(" .. one_of(plain) .. one_of(suffixes) .. ")" end
  return one_of(others)
end

-- Rare patterns that come near a limit of the matcher.
local function at_the_limit()
  local n = 190 + chance(20)
  return one_of {
    ("a?"):rep(n), ("()"):rep(n % 20 + 22), ("(a?)"):rep(n % 20 + 22), ("a-"):rep(n % 9) .. "$", ("a*"):rep(n),
    ("("):rep(n % 40) .. "a" .. (")"):rep(n % 40), ("%f[%w]"):rep(n), ("a"):rep(n), (".-"):rep(2) .. "b" },
    one_of { ("a"):rep(n), ("a"):rep(3), "", ("ab"):rep(20) }
end

local function pattern()
  local pieces = { one_of { "", "", "", "", "^" } }
  for i = 2, chance(6) do pieces[i] = item() end
  if chance(8) == 1 then pieces[#pieces + 1] = "$" end
  return table.concat(pieces)
end

local replacements = {
  "", "x", "%0", "%1", "%2", "<%0%%%1>", "%", "%a", "%9", "a\0b", "%0%0", 7, 1.5, true, false,
  { a = "1", ab = "2", [""] = "e", b = false, [1] = "one", [2] = 2, x = {} },
  function(...) return select("#", ...) end,
  function(a) return a end,
  function(_, b) return b end,
  function() return nil end,
  function() return {} end,
  function() error("stop", 0) end,
}
local replacement_names = {}
for i, replacement in ipairs(replacements) do
  replacement_names[i] = type(replacement) == "string" and ("%q"):format(replacement) or type(replacement) .. i
end

-- MARK: - Answers

local function show(ok, ...)
  local answer = { ok and "ok" or "error" }
  for i = 1, select("#", ...) do
    local value = select(i, ...)
    answer[#answer + 1] = type(value) == "string" and ("%q"):format(value) or tostring(value)
  end
  return table.concat(answer, " ")
end

local function all_matches(text, form, start)
  local answer, next_match = {}, text:gmatch(form, start)
  repeat
    answer[#answer + 1] = show(pcall(next_match))
  until answer[#answer] == "ok" or answer[#answer]:byte() == 101   -- "error"
  return #answer, table.concat(answer, ";")
end

local function run_case()
  local text, form = subject(), pattern()
  if chance(40) == 1 then form, text = at_the_limit() end
  local start = one_of { 1, 1, 1, 2, 3, 5, 100, 0, -1, -2, -5, -100, math.maxinteger, math.mininteger }
  local which, limit, is_plain = chance(#replacements), chance(4) - 1, chance(10) == 1
  if limit == 3 then limit = nil end
  return table.concat({
    ("%q %q %d %s %s"):format(text, form, start, replacement_names[which], tostring(limit)),
    show(pcall(string.find, text, form, start, is_plain)),
    show(pcall(string.match, text, form, start)),
    show(pcall(all_matches, text, form, start)),
    show(pcall(string.gsub, text, form, replacements[which], limit)),
  }, "\n  ")
end

-- MARK: - Checksums

local function add_to(sum, text)
  for i = 1, #text do sum = (sum ~ text:byte(i)) * 1099511628211 end
  return sum
end

local sum = -3750763034362895579
for case = 1, cases do
  local text = run_case()
  if first and case >= first and case <= (last or first) then print(case .. ": " .. text) end
  sum = add_to(sum, text)
  if case % 100 == 0 and not first then
    print(("%d %016x"):format(case, sum))
    sum = -3750763034362895579
  end
end
return cases
