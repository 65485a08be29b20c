// The library math, without random numbers.
#include <float.h>
#include <math.h>
#include "guards.h"

#define LG_PI 3.141592653589793238462643383279502884

// A float with a whole value that fits becomes an integer.
static void push_whole(lua_State *L, lua_Number value) {
    lua_Integer whole;
    if (lua_numbertointeger(value, &whole)) lua_pushinteger(L, whole);
    else lua_pushnumber(L, value);
}

// Is argument 1 an integer, or a whole host number? Then it is pushed.
static bool push_if_integer(lua_State *L) {
    int64_t whole;
    if (lua_isinteger(L, 1)) whole = lua_tointeger(L, 1);
    else if (!lua_isuserdata(L, 1) || !lb_is_host_number(L, 1) || !lb_host_integer(L, 1, &whole)) return false;
    lua_pushinteger(L, whole);
    return true;
}

static int math_abs(lua_State *L) {
    if (push_if_integer(L)) {
        lua_Integer n = lua_tointeger(L, -1);
        lua_pushinteger(L, n < 0 ? (lua_Integer)(0 - (lua_Unsigned)n) : n);
    } else {
        lua_pushnumber(L, fabs(lg_check_number(L, 1)));
    }
    return 1;
}

static int math_floor(lua_State *L) {
    if (!push_if_integer(L)) push_whole(L, floor(lg_check_number(L, 1)));
    return 1;
}

static int math_ceil(lua_State *L) {
    if (!push_if_integer(L)) push_whole(L, ceil(lg_check_number(L, 1)));
    return 1;
}

static int math_modf(lua_State *L) {
    if (lua_isinteger(L, 1)) {
        lua_pushvalue(L, 1);
        lua_pushnumber(L, 0);
        return 2;
    }
    lua_Number n = lg_check_number(L, 1), whole = n < 0 ? ceil(n) : floor(n);
    push_whole(L, whole);
    lua_pushnumber(L, n == whole ? 0 : n - whole);   // an infinity has no fraction
    return 2;
}

static int math_fmod(lua_State *L) {
    if (!lua_isinteger(L, 1) || !lua_isinteger(L, 2)) {
        lua_pushnumber(L, fmod(lg_check_number(L, 1), lg_check_number(L, 2)));
        return 1;
    }
    lua_Integer divisor = lua_tointeger(L, 2);
    luaL_argcheck(L, divisor != 0, 2, "zero");
    // The smallest integer divided by -1 would overflow.
    lua_pushinteger(L, divisor == -1 ? 0 : lua_tointeger(L, 1) % divisor);
    return 1;
}

static int math_tointeger(lua_State *L) {
    int whole;
    if (push_if_integer(L)) return 1;
    lua_Integer n = lua_tointegerx(L, 1, &whole);
    if (whole) {
        lua_pushinteger(L, n);
    } else {
        luaL_checkany(L, 1);
        luaL_pushfail(L);
    }
    return 1;
}

static int math_type(lua_State *L) {
    luaL_checkany(L, 1);
    if (lua_type(L, 1) != LUA_TNUMBER) luaL_pushfail(L);
    else lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
    return 1;
}

static int math_ult(lua_State *L) {
    lua_Unsigned a = (lua_Unsigned)lb_check_integer(L, 1), b = (lua_Unsigned)lb_check_integer(L, 2);
    lua_pushboolean(L, a < b);
    return 1;
}

// MARK: - Smallest and largest

static int extreme(lua_State *L, bool largest) {
    int count = lua_gettop(L), found = 1;
    luaL_argcheck(L, count >= 1, 1, "value expected");
    lg_charge_values(L, (size_t)count);
    // As in Lua, whatever has an order will do: host numbers, too.
    for (int i = 2; i <= count; i++) {
        lg_charge_comparison(L, i, found);
        if (lua_compare(L, largest ? found : i, largest ? i : found, LUA_OPLT)) found = i;
    }
    lua_pushvalue(L, found);
    return 1;
}

static int math_max(lua_State *L) { return extreme(L, true); }

static int math_min(lua_State *L) { return extreme(L, false); }

// MARK: - Functions of floats

#define LG_FLOAT_FUNCTION(name, expression)              \
    static int math_##name(lua_State *L) {               \
        lua_Number x = lg_check_number(L, 1);            \
        lua_pushnumber(L, expression);                   \
        return 1;                                        \
    }

LG_FLOAT_FUNCTION(sqrt, sqrt(x))
LG_FLOAT_FUNCTION(exp, exp(x))
LG_FLOAT_FUNCTION(sin, sin(x))
LG_FLOAT_FUNCTION(cos, cos(x))
LG_FLOAT_FUNCTION(tan, tan(x))
LG_FLOAT_FUNCTION(asin, asin(x))
LG_FLOAT_FUNCTION(acos, acos(x))
LG_FLOAT_FUNCTION(deg, x * (180.0 / LG_PI))
LG_FLOAT_FUNCTION(rad, x * (LG_PI / 180.0))

static int math_atan(lua_State *L) {
    lua_Number y = lg_check_number(L, 1), x = lua_isnoneornil(L, 2) ? 1 : lg_check_number(L, 2);
    lua_pushnumber(L, atan2(y, x));
    return 1;
}

static int math_log(lua_State *L) {
    lua_Number x = lg_check_number(L, 1), result;
    if (lua_isnoneornil(L, 2)) {
        result = log(x);
    } else {
        lua_Number base = lg_check_number(L, 2);
        result = base == 2 ? log2(x) : base == 10 ? log10(x) : log(x) / log(base);
    }
    lua_pushnumber(L, result);
    return 1;
}

void lg_push_math(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"abs", math_abs}, {"acos", math_acos}, {"asin", math_asin}, {"atan", math_atan}, {"ceil", math_ceil},
        {"cos", math_cos}, {"deg", math_deg}, {"exp", math_exp}, {"floor", math_floor}, {"fmod", math_fmod},
        {"log", math_log}, {"max", math_max}, {"min", math_min}, {"modf", math_modf}, {"rad", math_rad},
        {"sin", math_sin}, {"sqrt", math_sqrt}, {"tan", math_tan}, {"tointeger", math_tointeger},
        {"type", math_type}, {"ult", math_ult}, {NULL, NULL}};
    luaL_newlib(L, functions);
    lua_pushnumber(L, LG_PI);
    lua_setfield(L, -2, "pi");
    lua_pushnumber(L, HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
}
