// The coroutine library. A hook belongs to one coroutine, so every switch tells the limits which one runs now.
#include "internal.h"

static lua_State *check_coroutine(lua_State *L) {
    lua_State *co = lua_tothread(L, 1);
    luaL_argexpected(L, co != NULL, 1, "coroutine");
    return co;
}

typedef enum { RUNNING, DEAD, SUSPENDED, NORMAL } state;
static const char *const state_names[] = {"running", "dead", "suspended", "normal"};

static state state_of(lua_State *L, lua_State *co) {
    lua_Debug frame;
    if (L == co) return RUNNING;
    switch (lua_status(co)) {
    case LUA_YIELD: return SUSPENDED;
    case LUA_OK:
        if (lua_getstack(co, 0, &frame)) return NORMAL;
        return lua_gettop(co) == 0 ? DEAD : SUSPENDED;
    default: return DEAD;
    }
}

// Answers how many values came back on L, or -1 with the error on top of L.
static int resume(lua_State *L, lua_State *co, int count) {
    lb_host *host = lb_host_of(L);
    lb_charge(L, LB_RESUME_COST);
    if (!lua_checkstack(co, count)) {
        lua_pushliteral(L, "too many arguments to resume");
        return -1;
    }
    lua_xmove(L, co, count);
    int results;
    lb_switch(host, co);
    int status = lua_resume(co, L, count, &results);
    lb_switch(host, L);
    // A coroutine that a limit ended is never resumed or closed: its hooks are off, so its handlers could not be stopped.
    lb_rethrow_limit(L);
    if (status != LUA_OK && status != LUA_YIELD) {
        lua_xmove(co, L, 1);
        return -1;
    }
    if (!lua_checkstack(L, results + 1)) {
        lua_pop(co, results);
        lua_pushliteral(L, "too many results to resume");
        return -1;
    }
    lua_xmove(co, L, results);
    return results;
}

static int close_coroutine(lua_State *L, lua_State *co) {
    lb_host *host = lb_host_of(L);
    if (host->close_depth >= LB_CLOSE_DEPTH) luaL_error(L, "C stack overflow");
    lb_charge(L, LB_RESUME_COST);
    host->close_depth++;
    lb_switch(host, co);
    int status = lua_resetthread(co);
    lb_switch(host, L);
    host->close_depth--;
    lb_rethrow_limit(L);
    return status;
}

static int co_resume(lua_State *L) {
    lua_State *co = check_coroutine(L);
    int results = resume(L, co, lua_gettop(L) - 1);
    if (results < 0) {
        lua_pushboolean(L, 0);
        lua_insert(L, -2);
        return 2;
    }
    lua_pushboolean(L, 1);
    lua_insert(L, -(results + 1));
    return results + 1;
}

static int wrapped(lua_State *L) {
    lua_State *co = lua_tothread(L, lua_upvalueindex(1));
    int results = resume(L, co, lua_gettop(L));
    if (results >= 0) return results;
    int status = lua_status(co);
    if (status != LUA_OK && status != LUA_YIELD) {
        status = close_coroutine(L, co);
        if (status != LUA_OK) lua_xmove(co, L, 1);   // the error of a __close handler takes the place of the first
    }
    if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
        luaL_where(L, 1);
        lua_insert(L, -2);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int co_create(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lb_charge(L, LB_COROUTINE_COST);
    lua_State *co = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    return 1;
}

static int co_wrap(lua_State *L) {
    co_create(L);
    lua_pushcclosure(L, wrapped, 1);
    return 1;
}

static int co_yield(lua_State *L) { return lua_yield(L, lua_gettop(L)); }

static int co_status(lua_State *L) {
    lua_pushstring(L, state_names[state_of(L, check_coroutine(L))]);
    return 1;
}

static int co_is_yieldable(lua_State *L) {
    lua_State *co = lua_isnone(L, 1) ? L : check_coroutine(L);
    lua_pushboolean(L, lua_isyieldable(co));
    return 1;
}

static int co_running(lua_State *L) {
    lua_pushboolean(L, lua_pushthread(L));
    return 2;
}

static int co_close(lua_State *L) {
    lua_State *co = check_coroutine(L);
    state now = state_of(L, co);
    if (now != DEAD && now != SUSPENDED) return luaL_error(L, "cannot close a %s coroutine", state_names[now]);
    if (close_coroutine(L, co) == LUA_OK) {
        lua_pushboolean(L, 1);
        return 1;
    }
    lua_pushboolean(L, 0);
    lua_xmove(co, L, 1);
    return 2;
}

static const luaL_Reg functions[] = {
    {"create", co_create}, {"resume", co_resume}, {"wrap", co_wrap}, {"yield", co_yield}, {"status", co_status},
    {"isyieldable", co_is_yieldable}, {"running", co_running}, {"close", co_close}, {NULL, NULL}};

void lb_open_coroutines(lua_State *L) {
    luaL_newlib(L, functions);
    lua_setglobal(L, "coroutine");
}
