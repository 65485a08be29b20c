// Values between Lua and Swift: reading without copying, pushing by small programs.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

lb_host *lb_host_of(lua_State *L) { return *(lb_host **)lua_getextraspace(L); }

static int boxed_type(lua_State *L, int index) {
    if (!lua_getmetatable(L, index)) return 0;
    lua_rawgeti(L, -1, 1);   // each type's metatable knows its number
    int type = (int)lua_tointeger(L, -1);
    lua_pop(L, 2);
    return type;
}

void lb_read(lua_State *L, int index, lb_value *value) {
    value->type = 0;
    value->length = 0;
    value->integer = 0;
    switch (lua_type(L, index)) {
    case LUA_TNONE: value->kind = LB_NONE; return;
    case LUA_TNIL: value->kind = LB_NIL; return;
    case LUA_TBOOLEAN:
        value->kind = LB_BOOLEAN;
        value->integer = lua_toboolean(L, index);
        return;
    case LUA_TNUMBER:
        if (lua_isinteger(L, index)) {
            value->kind = LB_INTEGER;
            value->integer = lua_tointeger(L, index);
        } else {
            value->kind = LB_FLOAT;
            value->number = lua_tonumber(L, index);
        }
        return;
    case LUA_TSTRING: {
        size_t length;
        value->bytes = lua_tolstring(L, index, &length);
        value->kind = LB_STRING;
        value->length = length > UINT32_MAX ? UINT32_MAX : (uint32_t)length;
        return;
    }
    case LUA_TLIGHTUSERDATA:
        value->kind = LB_PACKED;
        value->bits = (uint64_t)(uintptr_t)lua_touserdata(L, index);
        return;
    case LUA_TUSERDATA:
        value->type = (uint8_t)boxed_type(L, index);
        value->kind = value->type == 0 ? LB_OTHER : LB_BOXED;
        value->bytes = lua_touserdata(L, index);
        value->length = (uint32_t)lua_rawlen(L, index);
        return;
    default:
        value->kind = lua_type(L, index) == LUA_TTABLE      ? LB_TABLE
                      : lua_type(L, index) == LUA_TFUNCTION ? LB_FUNCTION
                                                            : LB_OTHER;
        value->index = lua_absindex(L, index);
    }
}

// References live in the registry, which scripts cannot reach without the library `debug`.
void lb_push_reference(lua_State *L, int64_t reference) { lua_rawgeti(L, LUA_REGISTRYINDEX, reference); }

int64_t lb_make_reference(lua_State *L) { return luaL_ref(L, LUA_REGISTRYINDEX); }

void lb_forget_reference(lua_State *L, int64_t reference) { luaL_unref(L, LUA_REGISTRYINDEX, (int)reference); }

static void push_boxed(lua_State *L, const lb_value *value) {
    void *bytes = lua_newuserdatauv(L, value->length, 0);
    memcpy(bytes, value->bytes, value->length);
    lb_push_type(L, value->type);
    lua_setmetatable(L, -2);
}

void lb_push(lua_State *L, const lb_value *value) {
    switch (value->kind) {
    case LB_BOOLEAN: lua_pushboolean(L, value->integer != 0); return;
    case LB_INTEGER: lua_pushinteger(L, value->integer); return;
    case LB_FLOAT: lua_pushnumber(L, value->number); return;
    case LB_STRING:
        if (value->length > LB_PLAIN_TEXT) lb_reserve(L, value->length);
        lua_pushlstring(L, value->length == 0 ? "" : value->bytes, value->length);
        return;
    case LB_PACKED: lua_pushlightuserdata(L, (void *)(uintptr_t)value->bits); return;
    case LB_BOXED:
        lb_reserve(L, value->length);
        push_boxed(L, value);
        return;
    case LB_REFERENCE:
    case LB_FUNCTION: lb_push_reference(L, value->integer); return;
    case LB_HOST_FUNCTION:
        lua_pushinteger(L, value->integer);
        lua_pushcclosure(L, lb_call_host, 1);
        return;
    default: lua_pushnil(L);
    }
}

void lb_run_program(lua_State *L, const lb_value *program, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        const lb_value *step = &program[i];
        luaL_checkstack(L, 4, "deep value");
        switch (step->kind) {
        case LB_NEW_TABLE: lua_createtable(L, 0, (int)step->integer); break;
        case LB_SET: lua_rawset(L, -3); break;
        case LB_LOCK: lb_lock(L, step->integer); break;
        case LB_DATA:
            if (lb_push_locked_data(L, -1)) lua_remove(L, -2);
            break;
        case LB_POP: lua_pop(L, 1); break;
        case LB_GLOBALS: lua_pushglobaltable(L); break;
        case LB_KEY_FUNCTION: lua_pushcfunction(L, lb_key); break;
        default: lb_push(L, step);
        }
    }
}

// Pushes what a callback answered; raises what it refused.
int lb_push_answer(lua_State *L, int32_t status, const lb_value *result) {
    if (status == LB_RAISE) return lb_raise_staged(L);
    if (status == LB_PROGRAM) lb_run_program(L, result->bytes, (int32_t)result->length);
    else lb_push(L, result);
    return 1;
}

// MARK: - Reading for Swift

bool lb_next(lb_host *host, int64_t table, bool first, lb_value *key, lb_value *value) {
    lua_State *L = host->running;
    if (host->broken) return false;
    if (first) {
        if (!lua_checkstack(L, 6)) return false;
        lua_pushnil(L);
    } else {
        lua_pop(L, 1);
    }
    if (!lua_next(L, (int)table)) return false;
    lb_read(L, lua_gettop(L) - 1, key);
    lb_read(L, lua_gettop(L), value);
    return true;
}

const void *lb_identity(lb_host *host, int64_t table) { return lua_topointer(host->running, (int)table); }

bool lb_raw_get(lb_host *host, int64_t table, const char *key, size_t length, lb_value *value) {
    lua_State *L = host->running;
    if (host->broken || !lua_checkstack(L, 6)) return false;
    lua_pushnil(L);
    while (lua_next(L, (int)table)) {
        size_t size;
        const char *text = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &size) : NULL;
        if (text != NULL && size == length && memcmp(text, key, length) == 0) {
            lua_remove(L, -2);
            lb_read(L, lua_gettop(L), value);
            return true;
        }
        lua_pop(L, 1);
    }
    return false;
}

bool lb_raw_at(lb_host *host, int64_t table, int64_t position, lb_value *value) {
    lua_State *L = host->running;
    if (host->broken || !lua_checkstack(L, 6)) return false;
    lua_rawgeti(L, (int)table, position);
    lb_read(L, lua_gettop(L), value);
    return true;
}

int64_t lb_raw_length(lb_host *host, int64_t table) { return (int64_t)lua_rawlen(host->running, (int)table); }

void lb_pop(lb_host *host, int32_t count) {
    if (!host->broken) lua_pop(host->running, count);
}

bool lb_push_data(lb_host *host, int64_t table, int64_t *data) {
    lua_State *L = host->running;
    if (host->broken || !lua_checkstack(L, 6)) return false;
    if (!lb_push_locked_data(L, (int)table)) lua_pushvalue(L, (int)table);
    *data = lua_gettop(L);
    return true;
}

bool lb_push_kept(lb_host *host, int64_t reference, int64_t *index) {
    if (host->broken || !lua_checkstack(host->running, 6)) return false;
    lb_push_reference(host->running, reference);
    *index = lua_gettop(host->running);
    return true;
}

static void copy_name(const lua_Debug *frame, char *chunk, size_t size) {
    strncpy(chunk, frame->short_src, size - 1);
    chunk[size - 1] = 0;
}

int32_t lb_function_line(lb_host *host, int64_t index, char *chunk, size_t size) {
    lua_State *L = host->running;
    lua_Debug frame;
    chunk[0] = 0;
    if (!lua_isfunction(L, (int)index) || !lua_checkstack(L, 2)) return 0;
    lua_pushvalue(L, (int)index);
    lua_getinfo(L, ">S", &frame);
    copy_name(&frame, chunk, size);
    return frame.linedefined > 0 ? frame.linedefined : 0;
}

int32_t lb_current_line(lb_host *host, char *chunk, size_t size) {
    lua_Debug frame;
    chunk[0] = 0;
    for (int level = 0; level < 64 && lua_getstack(host->running, level, &frame); level++) {
        lua_getinfo(host->running, "Sl", &frame);
        if (frame.currentline <= 0 || lb_is_internal(&frame)) continue;
        copy_name(&frame, chunk, size);
        return frame.currentline;
    }
    return 0;
}

size_t lb_float_text(double number, char *text, size_t size) {
    if (number != number) return (size_t)snprintf(text, size, "nan");
    int length = snprintf(text, size, "%.14g", number);
    if (length > 0 && text[strspn(text, "-0123456789")] == 0)
        length += snprintf(text + length, size - (size_t)length, ".0");
    return (size_t)length;
}
