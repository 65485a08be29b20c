// The base functions that touch errors, loading and output. The others are in CLuaGuards.
#include <string.h>
#include "internal.h"

static int base_error(lua_State *L) {
    int level = (int)lb_opt_integer(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
        luaL_where(L, level);
        lua_pushvalue(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

// A spent limit is no error that a script may catch.
static int finish_protected(lua_State *L, int status, lua_KContext skipped) {
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)skipped;
    lb_rethrow_limit(L);
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
}

static int base_pcall(lua_State *L) {
    luaL_checkany(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_protected);
    return finish_protected(L, status, 0);
}

// Lua calls the handler where the error is raised. For a limit that may be inside the hook, where no hook would fire
// again: a handler that loops would never end.
static int handle_error(lua_State *L) {
    if (lb_host_of(L)->spent != LB_LIMIT_NONE) return 1;
    lua_settop(L, 1);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

static int base_xpcall(lua_State *L) {
    int count = lua_gettop(L);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, handle_error, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_rotate(L, 3, 2);   // function, handler, true, function, arguments
    int status = lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, finish_protected);
    return finish_protected(L, status, 2);
}

// MARK: - load

static void too_large(lua_State *L) {
    lb_raise(L, "script.source_too_large", "源代码超过 %d KiB，请拆成几个文件", LB_SOURCE_LIMIT / 1024);
}

// Answers the text of all pieces that the reader function at index 1 gives.
static int collect_pieces(lua_State *L) {
    size_t total = 0;
    lua_Integer count = 0;
    lua_newtable(L);
    int pieces = lua_gettop(L);
    for (;;) {
        lua_pushvalue(L, 1);
        lua_call(L, 0, 1);
        if (lua_isnil(L, -1)) break;
        if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "reader function must return a string");
        size_t length = lua_rawlen(L, -1);
        if (length == 0) break;
        lb_charge(L, 10 + length / 16);
        total += length;
        if (total > LB_SOURCE_LIMIT) too_large(L);
        lua_rawseti(L, pieces, ++count);
    }
    lua_pop(L, 1);
    luaL_Buffer text;
    luaL_buffinitsize(L, &text, total);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, pieces, i);
        luaL_addvalue(&text);
    }
    luaL_pushresult(&text);
    return 1;
}

static int compile(lua_State *L, const char *name) {
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    if (length > LB_SOURCE_LIMIT) too_large(L);
    lb_charge(L, 100 + length);
    return luaL_loadbufferx(L, text, length, name, "t");
}

// Chunks that load chunks that load chunks: each level takes a parser's time and a function's memory, so they are stopped
// long before the Lua stack is full.
static void check_load_depth(lua_State *L) {
    lua_Debug frame;
    if (lua_getstack(L, LB_LOAD_DEPTH, &frame)) luaL_error(L, "stack overflow (load is nested too deeply)");
}

static int base_load(lua_State *L) {
    check_load_depth(L);
    bool has_environment = !lua_isnone(L, 4);
    const char *mode = luaL_optstring(L, 3, "t");
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
    if (strchr(mode, 't') == NULL) {
        lua_pushnil(L);
        lua_pushliteral(L, "attempt to load a text chunk (mode is not 't'); compiled chunks are never accepted");
        return 2;
    }
    lua_settop(L, 4);
    if (lua_type(L, 1) == LUA_TSTRING) {
        lua_pushvalue(L, 1);
        if (name == NULL) name = lua_rawlen(L, 1) < 80 ? lua_tostring(L, 1) : "=load";
    } else {
        luaL_checktype(L, 1, LUA_TFUNCTION);
        lua_pushcfunction(L, collect_pieces);
        lua_pushvalue(L, 1);
        // What a reader raises is an answer of load; a limit or a refusal is not.
        if (lua_pcall(L, 1, 1, 0) != LUA_OK) {
            if (lb_as_error(L, -1) != NULL) return lua_error(L);
            lua_pushnil(L);
            lua_insert(L, -2);
            return 2;
        }
        if (name == NULL) name = "=(load)";
    }
    if (strncmp(name, "=*", 2) == 0) name = "=load";   // such names are the host's own
    if (compile(L, name) != LUA_OK) {
        lua_pushnil(L);
        lua_insert(L, -2);
        return 2;
    }
    if (has_environment) {
        lua_pushvalue(L, 4);
        if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    }
    return 1;
}

// MARK: - require

static const char loaded_key = 0;

static void refuse_module_under_way(lua_State *L, const char *name) {
    luaL_error(L, "模块 %s 还没有加载完：模块不能绕一圈互相 require；或者它上一次加载时就出了错", name);
}

static int base_require(lua_State *L) {
    size_t length;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *name = lua_tolstring(L, 1, &length);
    lua_settop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &loaded_key);
    lua_pushvalue(L, 1);
    if (lua_rawget(L, 2) != LUA_TNIL) {
        // A module that is being loaded is marked with its own key.
        if (lua_touserdata(L, 3) == &loaded_key && lua_islightuserdata(L, 3)) refuse_module_under_way(L, name);
        return 1;
    }
    lua_pop(L, 1);
    lb_value answer = {.kind = LB_NIL};
    int32_t status = lb_ask_module(L, name, length, &answer);
    lb_push_answer(L, status, &answer);
    if (answer.kind == LB_FUNCTION) {
        lua_pushvalue(L, 1);
        lua_pushlightuserdata(L, (void *)&loaded_key);
        lua_rawset(L, 2);
        lua_pushvalue(L, 1);
        lua_call(L, 1, 1);
        if (lua_isnil(L, -1)) {
            lua_pop(L, 1);
            lua_pushboolean(L, 1);
        }
    }
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, 2);
    return 1;
}

// MARK: - print

static void write_line(lb_host *host, const char *line, size_t length) {
    if (host->print_truncated) return;
    size_t cost = length + 1;   // the end of a line, so that empty ones have an end, too
    if (host->printed + cost > LB_OUTPUT_LIMIT) {
        static const char notice[] = "（输出超过 1 MiB，以下省略）";
        size_t room = LB_OUTPUT_LIMIT - host->printed;
        if (room > length) room = length;
        if (room > 0) lb_write(host, line, room);
        lb_write(host, notice, sizeof notice - 1);
        host->print_truncated = true;
        return;
    }
    host->printed += cost;
    lb_write(host, line, length);
}

// As luaL_tolstring, but without addresses, and without the sign of nan, which depends on the processor.
void lb_push_text(lua_State *L, int index) {
    index = lua_absindex(L, index);
    int type = lua_type(L, index);
    bool is_nan = type == LUA_TNUMBER && lua_tonumber(L, index) != lua_tonumber(L, index);
    if (is_nan) {
        lua_pushliteral(L, "nan");
    } else if (type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TBOOLEAN || type == LUA_TNIL) {
        luaL_tolstring(L, index, NULL);
    } else if (luaL_callmeta(L, index, "__tostring")) {
        if (lb_is_host_number(L, -1)) lb_push_decimal_text(L, -1, -1);
        else if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    } else {
        int name = luaL_getmetafield(L, index, "__name");
        if (name == LUA_TSTRING) return;
        if (name != LUA_TNIL) lua_pop(L, 1);
        lua_pushstring(L, luaL_typename(L, index));
    }
}

// Writes the values on the stack as one line.
static int print_values(lua_State *L, const char *between) {
    int count = lua_gettop(L);
    size_t total = 0;
    for (int i = 1; i <= count; i++) {
        lb_push_text(L, i);
        total += lua_rawlen(L, -1) + 1;
        lua_replace(L, i);
    }
    lua_settop(L, count);
    lb_charge(L, 10 + total / 16);
    if (lb_host_of(L)->print_truncated) return 0;
    lb_reserve(L, total);
    luaL_Buffer line;
    luaL_buffinit(L, &line);
    for (int i = 1; i <= count; i++) {
        if (i > 1) luaL_addstring(&line, between);
        lua_pushvalue(L, i);
        luaL_addvalue(&line);
    }
    luaL_pushresult(&line);
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    write_line(lb_host_of(L), text, length);
    return 0;
}

static int base_print(lua_State *L) { return print_values(L, "\t"); }

// As in Lua, warnings are off until a script writes warn("@on"). They go where print goes.
static int base_warn(lua_State *L) {
    lb_host *host = lb_host_of(L);
    int count = lua_gettop(L);
    const char *first = luaL_checkstring(L, 1);
    for (int i = 2; i <= count; i++) luaL_checkstring(L, i);
    if (count == 1 && *first == '@') {
        if (strcmp(first, "@on") == 0) host->warns = true;
        else if (strcmp(first, "@off") == 0) host->warns = false;
    } else if (host->warns) {
        lua_pushliteral(L, "Lua warning: ");
        lua_insert(L, 1);
        return print_values(L, "");
    }
    return 0;
}

void lb_reset_output(lb_host *host) {
    host->printed = 0;
    host->print_truncated = false;
}

static const luaL_Reg base[] = {
    {"error", base_error}, {"pcall", base_pcall}, {"xpcall", base_xpcall}, {"load", base_load},
    {"require", base_require}, {"print", base_print}, {"warn", base_warn}, {NULL, NULL}};

void lb_open_base(lua_State *L) {
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &loaded_key);
    lua_pushglobaltable(L);
    luaL_setfuncs(L, base, 0);
    lua_pop(L, 1);
}
