// Read-only views: an empty table in front of the data, so that reading costs no C call and writing always meets a guard.
#include "internal.h"

static const char data_key = 0;

bool lb_push_locked_data(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) return false;
    bool locked = lua_rawgetp(L, -1, &data_key) == LUA_TTABLE;
    lua_remove(L, -2);
    if (!locked) lua_pop(L, 1);
    return locked;
}

static int deny_write(lua_State *L) { return lb_raise(L, "script.denied", "这张表只能读，不能改"); }

static int length_of_data(lua_State *L) {
    if (!lb_push_locked_data(L, 1)) return luaL_error(L, "read-only table expected");
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
    return 1;
}

// Puts an empty table with a guarded metatable in the place of the data on top.
static void hide_behind_view(lua_State *L, lua_CFunction on_write) {
    lua_newtable(L);
    lua_createtable(L, 0, 5);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, on_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, length_of_data);
    lua_setfield(L, -2, "__len");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, -3);
    lua_rawsetp(L, -2, &data_key);
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

static void set_host_function(lua_State *L, int64_t function, const char *event) {
    if (function == 0) return;
    lua_pushinteger(L, function);
    lua_pushcclosure(L, lb_call_host, 1);
    lua_setfield(L, -2, event);
}

void lb_lock(lua_State *L, int64_t functions) {
    if (functions != 0) {
        lua_createtable(L, 0, 3);
        set_host_function(L, functions & UINT32_MAX, "__index");
        set_host_function(L, functions >> 32, "__pairs");
        lua_pushboolean(L, 0);
        lua_setfield(L, -2, "__metatable");
        lua_setmetatable(L, -2);
    }
    hide_behind_view(L, deny_write);
}

void lb_lock_table(lua_State *L) { lb_lock(L, 0); }

static void check_unlocked(lua_State *L) {
    if (!lb_host_of(L)->globals_locked) return;
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    lb_raise(L, "script.globals_locked", "main.lua 运行之后不能再给全局变量 %.60s 赋值；请改用 local", name);
}

bool lb_raw_set_global(lua_State *L) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    bool is_globals = lua_rawequal(L, 1, -1);
    lua_pop(L, 1);
    if (!is_globals) return false;
    check_unlocked(L);
    if (!lb_push_locked_data(L, 1)) return false;
    lua_pushvalue(L, 2);
    lua_pushvalue(L, 3);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    return true;
}

static int assign_global(lua_State *L) {
    check_unlocked(L);
    if (!lb_push_locked_data(L, 1)) return luaL_error(L, "globals expected");
    lua_replace(L, 1);
    lua_rawset(L, 1);
    return 0;
}

// Scripts see the globals through a view, so that they can be locked later.
void lb_open_globals(lua_State *L) {
    static const char *const libraries[] = {"string", "table", "math", "utf8", "coroutine"};
    lua_pushglobaltable(L);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        if (lua_getfield(L, -1, libraries[i]) == LUA_TTABLE) {
            lb_lock_table(L);
            lua_setfield(L, -2, libraries[i]);
        } else {
            lua_pop(L, 1);
        }
    }
    lua_pushvalue(L, -1);
    hide_behind_view(L, assign_global);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "_G");
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pop(L, 1);
}

void lb_lock_globals(lb_host *host) { host->globals_locked = true; }
