// What a sandbox has not got says so by name, instead of being nil: "attempt to index a nil value" would send the
// reader looking for a mistake of their own.
#include <ctype.h>
#include <string.h>
#include "guards.h"

#define LG_LONGEST_NAME 40

static const char libraries_key = 0;

static int denied_function(lua_State *L) {
    return lb_raise(L, "script.denied", "%s 在沙箱里不可用", lua_tostring(L, lua_upvalueindex(1)));
}

void lg_push_denied_function(lua_State *L, const char *name) {
    lua_pushstring(L, name);
    lua_pushcclosure(L, denied_function, 1);
}

static bool is_name(const char *s, size_t length) {
    if (length == 0 || length > LG_LONGEST_NAME) return false;
    for (size_t i = 0; i < length; i++)
        if (!isalnum((unsigned char)s[i]) && s[i] != '_') return false;
    return true;
}

// Any operator on a denied library. Its name is its user value.
static int denied_operation(lua_State *L) {
    lua_settop(L, 2);
    lua_getiuservalue(L, 1, 1);
    const char *library = lua_tostring(L, -1);
    if (library == NULL) library = "?";   // the library is the right operand
    size_t length;
    const char *field = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : NULL;
    if (field != NULL && is_name(field, length))
        return lb_raise(L, "script.denied", "%s.%s 在沙箱里不可用", library, field);
    return lb_raise(L, "script.denied", "%s 在沙箱里不可用", library);
}

// One metatable for all; `false` is what getmetatable answers.
static void push_metatable(lua_State *L) {
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &libraries_key) == LUA_TTABLE) return;
    lua_pop(L, 1);
    static const char *const events[] = {"__index", "__newindex", "__call", "__pairs", "__len"};
    lua_createtable(L, 0, 8);
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        lua_pushcfunction(L, denied_operation);
        lua_setfield(L, -2, events[i]);
    }
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &libraries_key);
}

// A userdata rather than a table: it has no fields that rawset could fill.
void lg_push_denied_library(lua_State *L, const char *name) {
    lua_newuserdatauv(L, 0, 1);
    lua_pushstring(L, name);
    lua_setiuservalue(L, -2, 1);
    push_metatable(L);
    lua_setmetatable(L, -2);
}
