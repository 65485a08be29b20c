import LuaSandbox

/// Both Lua modules have limits of their own; here the sandbox's are meant.
typealias LuaLimitsOfSandbox = LuaLimits
