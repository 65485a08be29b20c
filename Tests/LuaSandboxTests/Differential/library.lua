-- Compares string.format, string.pack and the other functions of the libraries with those of Lua 5.4.
--
-- Run this file under stock Lua and in the sandbox; both must print the same lines:
--
--     lua5.4 library.lua [CASES [SEED [FIRST LAST]]]
--
-- Each case calls one function with random arguments, wrong ones among them. A line gives a checksum of 100 cases.
-- Where two runs differ, name the cases (FIRST and LAST count from 1) to see each of them in full.
-- Left out is what differs on purpose: addresses, the sign of nan, the order of pairs, and utf8.codes on stray bytes; and
-- errors of table.remove and math.atan, where Lua 5.4.4 as Debian builds it names another argument and another function.

local cases, seed, first, last = ...
cases, seed = math.tointeger(cases) or 40000, math.tointeger(seed) or 1
first, last = math.tointeger(first), math.tointeger(last)

-- MARK: - Chance

local state = seed * 2862933555777941757 + 3037000493

local function chance(n)
  state = state * 6364136223846793005 + 1442695040888963407
  return (state >> 33) % n + 1
end

local function one_of(list) return list[chance(#list)] end

local function some_of(list, most, between)
  local pieces = {}
  for i = 1, chance(most + 1) - 1 do pieces[i] = one_of(list) end
  return table.concat(pieces, between)
end

-- MARK: - Arguments

local texts = { "", "a", "abc", "Hello World", "a\0b", "工资", "\xff\x80", "10", " 0x1F ", "-7", "1e2", "z", "\n\"\\\r\0019",
  ("x"):rep(120), "é1" }
local integers = { 0, 1, 2, 3, 5, -1, -2, -3, 10, 16, 36, 100, 127, 128, 255, 256, 65535, -128, 1 << 31, 1 << 32, -1 << 40,
  math.maxinteger, math.mininteger, math.maxinteger - 1 }
local floats = { 0.0, -0.0, 1.0, 1.5, -2.5, 0.1, 1e15, 1e16, 1e100, -1e-5, 123456.789, 2^53, 2^63, -2^63, 1/0, -1/0, 3.0, 1e308,
  5e-324 }

local function small() return chance(12) - 4 end

local function value()
  local kind = chance(10)
  if kind <= 3 then return one_of(texts) end
  if kind <= 6 then return one_of(integers) end
  if kind <= 8 then return one_of(floats) end
  return one_of { true, false, {}, print }
end

local function number() return chance(2) == 1 and one_of(integers) or one_of(floats) end

local function list(most)
  local items = {}
  for i = 1, chance(most) - 1 do items[i] = chance(6) == 1 and one_of(texts) or number() end
  return items
end

-- MARK: - Calls

local calls = {}

local function call(name, arguments) calls[#calls + 1] = { name = name, arguments = arguments } end

local flags, widths, precisions = { "-", "+", " ", "#", "0" }, { "", "", "5", "12", "99", "1", "123" },
  { "", "", ".", ".0", ".3", ".12", ".99", ".100" }

for letter in ("cdiuaAeEfgGoxXsqs%FbD"):gmatch "." do
  call("string.format", function()
    local form = "%" .. some_of(flags, 2) .. one_of(widths) .. one_of(precisions) .. letter
    if chance(3) == 1 then form = "%" .. letter end
    local argument = value()
    if type(argument) == "table" or type(argument) == "function" then argument = true end
    return one_of(texts) .. form .. "|", argument
  end)
end
call("string.format", function()
  return some_of({ "%d", "%s", "%5.1f", "x", "%%", "%" }, 5), one_of(integers), one_of(texts), number(), number()
end)

local options = { "b", "B", "h", "H", "i3", "I4", "j", "J", "T", "f", "d", "n", "s1", "s2", "s", "z", "x", "Xi4", "X", "!", "!4",
  "<", ">", "=", " ", "c5", "c", "i16", "I9", "i17", "l", "L", "!8", "Xd" }
call("string.pack", function()
  return some_of(options, 5), value(), value(), value(), value(), value()
end)
call("string.pack", function() return some_of(options, 4), number(), number(), number(), number() end)
call("string.packsize", function() return some_of(options, 6) end)
call("string.unpack", function()   -- may make a nan
  return some_of(options, 4), some_of({ "\0", "\1", "\xff", "\x80", "abc", "\4\0\0\0" }, 14), chance(3) == 1 and small() or nil
end)

call("string.rep", function() return one_of(texts), small(), one_of { nil, ",", "--" } end)
call("string.rep", function() return one_of { "x", "xx", "" }, one_of { math.mininteger, -1, 0, 1, 17, 1000 }, one_of { nil, "" } end)
call("string.rep", function() return one_of { "xx", "abc" }, one_of { math.maxinteger, 1 << 31, 1 << 62 }, one_of { nil, "y" } end)
call("string.sub", function() return one_of(texts), chance(2) == 1 and small() or one_of(integers), small() end)
call("string.byte", function() return one_of(texts), small(), one_of { nil, nil, small(), one_of(integers) } end)
call("string.char", function() return one_of(integers), one_of { 65, 0, 255, 200 }, one_of { 1, 2, 10.0, "66" } end)
for _, name in ipairs { "len", "upper", "lower", "reverse" } do call("string." .. name, function() return value() end) end

local characters = { "a", "é", "工", "😀", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xfd\xbf\xbf\xbf\xbf\xbf", "\0" }
local bad = { "\x80", "\xff", "\xc3", "\xe5\xb7", "\xc0\x80", "\xe0\x80\x80", "\xfe" }
local function utf8_text()
  return some_of(characters, 5) .. (chance(3) == 1 and one_of(bad) or "") .. some_of(characters, 2)
end
call("utf8.len", function() return utf8_text(), small(), one_of { nil, small(), -1 }, chance(2) == 1 end)
call("utf8.codepoint", function() return utf8_text(), one_of { 1, small() }, one_of { nil, -1, small() }, chance(2) == 1 end)
call("utf8.offset", function() return utf8_text(), small(), one_of { nil, small() } end)
call("utf8.char", function() return one_of(integers), one_of { 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000 }, one_of { 0x1fffff,
  0x200000, 0x3ffffff, 0x4000000, 0x7fffffff, 0x80000000 } end)

call("tostring", function()
  local argument = value()
  if type(argument) == "table" or type(argument) == "function" then return true end
  return argument
end)
call("tonumber", function() return value() end)
call("tonumber", function() return some_of({ "1", "0", "x", ".", "e", "-", "+", " ", "f", "p", "0x", "\0", "inf", "nan" }, 6) end)
call("tonumber", function() return some_of({ "1", "z", "A", "-", " ", "7", "\n" }, 5), one_of { 2, 10, 16, 36, 1, 37, 8 } end)
call("select", function() return one_of { 1, 2, -1, -3, "#", 0, 5, -9, "x", 2.0 }, "a", nil, "c" end)
call("type", function() return value() end)
call("rawequal", function() return value(), value() end)
call("rawlen", function() return value() end)

for _, name in ipairs { "abs", "ceil", "floor", "sqrt", "exp", "sin", "cos", "tan", "asin", "acos", "atan", "log", "tointeger", "type",
  "modf", "deg", "rad" } do
  call("math." .. name, function()
    local argument = value()
    if name == "asin" or name == "acos" or name == "log" or name == "sqrt" then
      return type(argument) == "number" and 1 / (1 + math.abs(argument + 0.0)) or argument
    end
    if argument == 1/0 or argument == -1/0 then argument = 1 end   -- nan is shown without its sign
    return argument
  end)
end
for _, name in ipairs { "fmod", "ult", "max", "min", "atan", "log" } do
  call("math." .. name, function()
    if name == "log" then return 1.5 + chance(100), one_of { 2, 10, 3, 2.5, 100 } end
    if name == "fmod" then return one_of(integers), one_of { 1, -1, 0, 7, 2.5, -3, math.mininteger } end
    return number(), number()
  end)
end
call("math.max", function() return number(), number(), one_of { 1, "5" } end)

call("table.concat", function() return list(8), one_of { nil, ",", "" }, one_of { nil, small() }, one_of { nil, small() } end)
call("table.concat", function() return { 1, 2.5, {}, "x" }, "-", chance(3), chance(5) end)
call("table.unpack", function() return list(8), one_of { nil, small() }, one_of { nil, small() } end)
call("table.unpack", function() return {}, one_of { 1, math.mininteger }, one_of { math.maxinteger, 1e8 } end)
call("table.pack", function() return value(), nil, value() end)
call("table.insert", function() return list(6), small(), 1 end)
call("table.insert", function() return list(6), one_of(texts) end)
call("table.insert", function() return value(), 1, 2, one_of { nil, 3 } end)
call("table.remove", function() return list(6), one_of { nil, small() } end)
call("table.move", function() return list(8), small(), small(), small() end)
call("table.move", function() return list(8), small(), small(), small(), list(5) end)
call("table.move", function() return { 7 }, one_of { 0, -1, -9 }, math.maxinteger, chance(2) end)
call("table.move", function() return { 7, 8 }, one_of { 1, 2 }, 3, math.maxinteger - chance(3) end)

local function numbers(most)
  local items = {}
  for i = 1, chance(most) - 1 do items[i] = chance(100) end
  return items
end
call("table.sort", function() return numbers(60) end)
call("table.sort", function() return numbers(60), function(a, b) return a > b end end)
call("table.sort", function()
  local items = {}
  for i = 1, chance(30) do items[i] = one_of(texts) end
  return items
end)
call("table.sort", function() return { 3, 1, 2 }, one_of { 1, "x", true } end)

-- MARK: - Answers

local function show(shown)
  if type(shown) == "string" then return ("%q"):format(shown) end
  if shown ~= shown then return "nan" end
  if type(shown) ~= "table" then return type(shown) == "function" and "function" or tostring(shown) end
  local items = {}
  for i = -5, 70 do
    local item = rawget(shown, i)
    if item ~= nil then items[#items + 1] = i .. "=" .. (type(item) == "table" and "table" or show(item)) end
  end
  return "{" .. table.concat(items, ",") .. ",n=" .. tostring(shown.n) .. "}"
end

local function show_all(...)
  local shown = {}
  for i = 1, select("#", ...) do shown[i] = show((select(i, ...))) end
  return table.concat(shown, " ")
end

local function find(name)
  local library, field = name:match "^(%w+)%.(%w+)$"
  if library then return _G[library][field] end
  return _G[name]
end

local function run_case()
  local case = one_of(calls)
  local arguments = table.pack(case.arguments())
  local before = show_all(table.unpack(arguments, 1, arguments.n))
  local answer = show_all(pcall(find(case.name), table.unpack(arguments, 1, arguments.n)))
  local after = type(arguments[1]) == "table" and show(arguments[1]) or ""
  if answer:sub(1, 5) == "false" then
    -- Lua's own sort has begun to move elements when it finds that they cannot be compared.
    if case.name == "table.sort" then after = "" end
    if case.name == "table.sort" or case.name == "table.remove" or case.name == "math.atan" then answer = "false" end
  end
  return case.name .. " " .. before .. "\n  " .. answer .. "\n  " .. after
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
