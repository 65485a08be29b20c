/// Lua that gives standard functions their meaning in the dialect.
///
/// It runs once in each machine, before anything else.
enum Prelude {
    /// Frames of chunks whose names begin with `=*` are the host's own: errors name the script's line instead.
    static let name = "=*township"

    static let source = #"""
        local host, math = ...
        local raw_load, raw_tonumber, raw_type = load, tonumber, type
        local select, error, concat, setmetatable = select, error, table.concat, setmetatable
        local math_type, maxinteger = math.type, math.maxinteger
        local is_exact, bound = host.is_exact, host.bound

        local function equal(a, b) return a == b or host.equal(a, b) end

        local function nothing() end

        -- Counting rounds beforehand keeps a loop up to the largest integer from running over.
        local function integers(first, last, step)
          if step > 0 and first > last or step < 0 and first < last then return nothing end
          local distance = step > 0 and last - first or first - last
          local rounds = distance < 0 and maxinteger or distance // (step > 0 and step or -step)
          local i = first - step
          return function()
            if rounds < 0 then return nil end
            rounds = rounds - 1
            i = i + step
            return i
          end
        end

        local function exacts(first, last, step)
          local i = first
          return function()
            local value = i
            if host.beyond(value, last, step) then return nil end
            i = value + step
            return value
          end
        end

        local function range(first, last, step)
          if step == nil then step = 1 end
          first, last, step = bound(first, "initial"), bound(last, "limit"), bound(step, "step")
          if host.is_zero(step) then error("'for' step is zero", 2) end
          if math_type(first) == "integer" and math_type(step) == "integer" then
            return integers(first, host.integer_limit(last, step), step)
          end
          return exacts(first, last, step)
        end

        local function pieces(reader)
          local list, size = {}, 0
          while true do
            local piece = reader()
            if piece == nil or piece == "" then return concat(list) end
            if raw_type(piece) ~= "string" then error("reader function must return a string", 0) end
            size = size + #piece
            if size > 1048576 then error("源代码超过 1024 KiB", 0) end
            list[#list + 1] = piece
          end
        end

        function load(chunk, name, mode, ...)
          if mode ~= nil and not ("" .. mode):find("t", 1, true) then
            return nil, "attempt to load a text chunk (mode is '" .. mode .. "')"
          end
          local text = raw_type(chunk) == "function" and pieces(chunk) or chunk
          if raw_type(text) ~= "string" then error("bad argument #1 to 'load' (function expected)", 2) end
          local source = host.translate(text)
          local shown = raw_type(name) == "string" and name or "=load"
          if source.message then
            return nil, (shown:gsub("^[=@]", "")) .. ":" .. source.line .. ": " .. source.message
          end
          local outer, message = raw_load(source.text, shown, "t", ...)
          if not outer then return nil, message end
          return outer(source.constants, equal, host.key, range)
        end

        function tonumber(x, ...)
          if select("#", ...) > 0 then return raw_tonumber(x, ...) end
          if raw_type(x) == "string" then return host.parse(x) end
          if is_exact(x) then return x end
          return raw_tonumber(x)
        end

        local function any_exact(...)
          for i = 1, select("#", ...) do
            if is_exact((select(i, ...))) then return true end
          end
          return false
        end

        for _, name in ipairs { "floor", "ceil", "abs", "tointeger", "type" } do
          local plain, exact = math[name], host["math_" .. name]
          math[name] = function(x, ...)
            if is_exact(x) then return exact(x) end
            return plain(x, ...)
          end
        end

        for _, name in ipairs { "min", "max" } do
          local plain, exact = math[name], host[name]
          math[name] = function(...)
            if any_exact(...) then return exact(...) end
            return plain(...)
          end
        end

        local fmod, modf = math.fmod, math.modf

        function math.fmod(x, y)
          if not any_exact(x, y) then return fmod(x, y) end
          return x - y * host.truncate(x / y)
        end

        function math.modf(x)
          if not is_exact(x) then return modf(x) end
          local whole = host.truncate(x)
          return whole, x - whole
        end

        return { equal = equal, range = range }
        """#
}
