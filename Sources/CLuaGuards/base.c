// Base functions: assert getmetatable ipairs rawequal rawget rawlen rawset select setmetatable tonumber tostring type.
#include <ctype.h>
#include <string.h>
#include "guards.h"

static int base_assert(lua_State *L) {
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    luaL_checkany(L, 1);
    lua_remove(L, 1);
    lua_pushliteral(L, "assertion failed!");
    lua_settop(L, 1);   // the message that was given, or the default one
    if (lua_type(L, 1) == LUA_TSTRING) {
        luaL_where(L, 1);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int base_type(lua_State *L) {
    int type = lua_type(L, 1);
    luaL_argcheck(L, type != LUA_TNONE, 1, "value expected");
    // Host numbers go wherever a number goes.
    bool is_number = (type == LUA_TLIGHTUSERDATA || type == LUA_TUSERDATA) && lb_is_host_number(L, 1);
    lua_pushstring(L, lua_typename(L, is_number ? LUA_TNUMBER : type));
    return 1;
}

static int base_tostring(lua_State *L) {
    luaL_checkany(L, 1);
    lg_push_tostring(L, 1, NULL);
    return 1;
}

static int base_select(lua_State *L) {
    int count = lua_gettop(L);
    lg_charge_values(L, (size_t)count);
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, count - 1);
        return 1;
    }
    lua_Integer from = lb_check_integer(L, 1);
    if (from < 0) from = count + from;
    else if (from > count) from = count;
    luaL_argcheck(L, from >= 1, 1, "index out of range");
    return count - (int)from;
}

// MARK: - ipairs

static int next_of_ipairs(lua_State *L) {
    lua_Integer i = (lua_Integer)((lua_Unsigned)lb_check_integer(L, 2) + 1);
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushcfunction(L, next_of_ipairs);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

// MARK: - tonumber

static int digit_value(char character) {
    if (isdigit((unsigned char)character)) return character - '0';
    if (isalpha((unsigned char)character)) return toupper((unsigned char)character) - 'A' + 10;
    return 99;
}

// A whole number in `base`, with a sign and blanks around it. It wraps around as integers of Lua do.
static bool read_in_base(lua_State *L, const char *s, const char *end, int base, lua_Integer *result) {
    static const char blanks[] = " \f\n\r\t\v";
    s += strspn(s, blanks);
    bool negative = *s == '-';
    if (*s == '-' || *s == '+') s++;
    if (digit_value(*s) >= base) return false;
    lua_Unsigned number = 0;
    for (; digit_value(*s) < base; s++) {
        number = number * (lua_Unsigned)base + (lua_Unsigned)digit_value(*s);
        if ((end - s) % LG_BLOCK == 0) lb_charge(L, 0);
    }
    s += strspn(s, blanks);
    *result = (lua_Integer)(negative ? 0 - number : number);
    return s == end;
}

static int base_tonumber(lua_State *L) {
    size_t length;
    if (lua_isnoneornil(L, 2)) {
        luaL_checkany(L, 1);
        if (lua_type(L, 1) == LUA_TNUMBER || (lua_isuserdata(L, 1) && lb_is_host_number(L, 1))) {
            lua_settop(L, 1);
            return 1;
        }
        const char *s = lua_tolstring(L, 1, &length);
        if (s != NULL) {
            lg_charge_bytes(L, length * 4);
            if (lua_stringtonumber(L, s) == length + 1) return 1;
        }
    } else {
        lua_Integer base = lb_check_integer(L, 2), number;
        luaL_checktype(L, 1, LUA_TSTRING);
        const char *s = lua_tolstring(L, 1, &length);
        luaL_argcheck(L, 2 <= base && base <= 36, 2, "base out of range");
        lg_charge_bytes(L, length * 4);
        if (read_in_base(L, s, s + length, (int)base, &number)) {
            lua_pushinteger(L, number);
            return 1;
        }
    }
    luaL_pushfail(L);
    return 1;
}

// MARK: - Raw access

static int base_rawequal(lua_State *L) {
    luaL_checkany(L, 1);
    luaL_checkany(L, 2);
    if (lua_type(L, 1) == LUA_TSTRING) lg_charge_comparison(L, 1, 2);
    // Numbers are compared by value, whatever form they have.
    lua_settop(L, 2);
    lg_normalize_key(L, 1);
    lg_normalize_key(L, 2);
    lua_pushboolean(L, lua_rawequal(L, 1, 2));
    return 1;
}

static int base_rawlen(lua_State *L) {
    int type = lua_type(L, 1);
    luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1, "table or string");
    int index = type == LUA_TTABLE && lb_push_locked_data(L, 1) ? -1 : 1;
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, index));
    return 1;
}

static int base_rawget(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    lua_settop(L, 2);
    lg_normalize_key(L, 2);
    if (lb_push_locked_data(L, 1)) lua_replace(L, 1);
    lua_rawget(L, 1);
    return 1;
}

static int base_rawset(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    luaL_checkany(L, 3);
    lua_settop(L, 3);
    lg_normalize_key(L, 2);
    if (lb_raw_set_global(L)) {
        lua_settop(L, 1);
        return 1;
    }
    if (lb_push_locked_data(L, 1)) return lb_raise(L, "script.denied", "这个表是只读的，不能用 rawset 改它");
    lua_rawset(L, 1);
    return 1;
}

// MARK: - Metatables

static int base_getmetatable(lua_State *L) {
    luaL_checkany(L, 1);
    if (!lua_getmetatable(L, 1)) {
        lua_pushnil(L);
        return 1;
    }
    luaL_getmetafield(L, 1, "__metatable");   // pushes nothing when there is none
    return 1;
}

// Without it a finalizer would never run (see names.c of the bridge), and its author would wonder.
static void refuse_finalizer(lua_State *L) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL) lb_raise(L, "script.denied", "元表里的 __gc 在沙箱里不可用");
    lua_pop(L, 1);
}

static int base_setmetatable(lua_State *L) {
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
    if (lb_push_locked_data(L, 1)) return lb_raise(L, "script.denied", "这个表是只读的，不能换它的元表");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
        return luaL_error(L, "cannot change a protected metatable");
    lua_settop(L, 2);
    if (type == LUA_TTABLE) refuse_finalizer(L);
    lua_setmetatable(L, 1);
    return 1;
}

void lg_open_base(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"assert", base_assert}, {"getmetatable", base_getmetatable}, {"ipairs", base_ipairs},
        {"rawequal", base_rawequal}, {"rawget", base_rawget}, {"rawlen", base_rawlen}, {"rawset", base_rawset},
        {"select", base_select}, {"setmetatable", base_setmetatable}, {"tonumber", base_tonumber},
        {"tostring", base_tostring}, {"type", base_type}, {NULL, NULL}};
    lua_pushglobaltable(L);
    luaL_setfuncs(L, functions, 0);
    lua_pop(L, 1);
    lua_pushliteral(L, LUA_VERSION);
    lua_setglobal(L, "_VERSION");
}
