// Texts: arguments that may be numbers, what tostring answers, buffers, positions.
#include <math.h>
#include <string.h>
#include "guards.h"

static bool is_host_number(lua_State *L, int index) {
    int type = lua_type(L, index);
    return (type == LUA_TUSERDATA || type == LUA_TLIGHTUSERDATA) && lb_is_host_number(L, index);
}

bool lg_become_text(lua_State *L, int index) {
    index = lua_absindex(L, index);
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        return true;
    case LUA_TNUMBER:
        // printf writes the sign of a nan, and whether 0/0 has one depends on the processor.
        if (!lua_isinteger(L, index) && isnan(lua_tonumber(L, index))) {
            lua_pushliteral(L, "nan");
            lua_replace(L, index);
        } else {
            lua_tolstring(L, index, NULL);
        }
        return true;
    default:
        if (!is_host_number(L, index)) return false;
        lb_push_decimal_text(L, index, -1);
        lua_replace(L, index);
        return true;
    }
}

const char *lg_check_text(lua_State *L, int argument, size_t *length) {
    lg_become_text(L, argument);
    return luaL_checklstring(L, argument, length);
}

lua_Number lg_check_number(lua_State *L, int argument) {
    if (is_host_number(L, argument))
        luaL_argerror(L, argument, "这个函数只接受普通的 Lua 数，不接受精确数");
    return luaL_checknumber(L, argument);
}

const char *lg_push_tostring(lua_State *L, int index, size_t *length) {
    index = lua_absindex(L, index);
    if (luaL_callmeta(L, index, "__tostring")) {
        if (!lg_become_text(L, -1)) luaL_error(L, "'__tostring' must return a string");
        return lua_tolstring(L, -1, length);
    }
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
    case LUA_TNUMBER:
        lua_pushvalue(L, index);
        lg_become_text(L, -1);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    default: {
        // Lua would add the address here, which differs in every run.
        int type = luaL_getmetafield(L, index, "__name");
        if (type != LUA_TSTRING) {
            if (type != LUA_TNIL) lua_pop(L, 1);
            lua_pushstring(L, luaL_typename(L, index));
        }
        break;
    }
    }
    return lua_tolstring(L, -1, length);
}

// MARK: - Buffers

char *lg_room(luaL_Buffer *buffer, size_t more) {
    if (buffer->size - buffer->n < more) {
        lua_State *L = buffer->L;
        if (more > (size_t)LUA_MAXINTEGER - buffer->n) luaL_error(L, "resulting string too large");
        size_t needed = buffer->n + more;
        lb_reserve(L, needed > buffer->size * 2 ? needed : buffer->size * 2);
    }
    return luaL_prepbuffsize(buffer, more);
}

void lg_add(luaL_Buffer *buffer, const char *bytes, size_t length) {
    if (length == 0) return;
    lg_charge_bytes(buffer->L, length);
    memcpy(lg_room(buffer, length), bytes, length);
    luaL_addsize(buffer, length);
}

void lg_add_char(luaL_Buffer *buffer, char byte) {
    *lg_room(buffer, 1) = byte;
    luaL_addsize(buffer, 1);
}

void lg_add_value(luaL_Buffer *buffer) {
    lua_State *L = buffer->L;
    size_t length;
    lg_become_text(L, -1);
    const char *bytes = lua_tolstring(L, -1, &length);
    if (buffer->size - buffer->n >= length) {
        memcpy(luaL_buffaddr(buffer) + buffer->n, bytes, length);
        luaL_addsize(buffer, length);
        lua_pop(L, 1);
        lg_charge_bytes(L, length);
        return;
    }
    // The box of a growing buffer must stay on top, so the value waits below it.
    lb_reserve(L, buffer->n + length > buffer->size * 2 ? buffer->n + length : buffer->size * 2);
    lg_charge_bytes(L, length);
    luaL_addvalue(buffer);
}

void lg_finish(luaL_Buffer *buffer) {
    if (buffer->n > LG_SMALL) lb_reserve(buffer->L, buffer->n);
    luaL_pushresult(buffer);
}

void lg_push_piece(lua_State *L, const char *bytes, size_t length) {
    lg_charge_bytes(L, length);
    if (length > LG_SMALL) lb_reserve(L, length);
    lua_pushlstring(L, bytes, length);
}

// MARK: - Positions

size_t lg_start_position(lua_Integer position, size_t length) {
    if (position > 0) return (size_t)position;
    if (position == 0 || position < -(lua_Integer)length) return 1;
    return length + (size_t)position + 1;
}

size_t lg_end_position(lua_Integer position, size_t length) {
    if (position > (lua_Integer)length) return length;
    if (position >= 0) return (size_t)position;
    if (position < -(lua_Integer)length) return 0;
    return length + (size_t)position + 1;
}
