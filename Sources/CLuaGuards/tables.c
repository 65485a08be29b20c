// table.concat, insert, move, pack, remove, unpack. They respect metamethods as Lua does, so the length of a table may
// be a lie: each element that is touched is charged.
#include <limits.h>
#include "guards.h"

// MARK: - What stands for a table

// Has the metatable at -depth the field `name`? Pushes it.
static bool has_field(lua_State *L, const char *name, int depth) {
    lua_pushstring(L, name);
    return lua_rawget(L, -depth) != LUA_TNIL;
}

static void check_access(lua_State *L, int argument, int access) {
    if (lua_type(L, argument) == LUA_TTABLE) return;
    int pushed = 1;
    if (lua_getmetatable(L, argument)
        && (!(access & LG_READ) || has_field(L, "__index", ++pushed))
        && (!(access & LG_WRITE) || has_field(L, "__newindex", ++pushed))
        && (!(access & LG_LENGTH) || has_field(L, "__len", ++pushed))) {
        lua_pop(L, pushed);
        return;
    }
    luaL_checktype(L, argument, LUA_TTABLE);   // raises
}

int64_t lg_check_length(lua_State *L, int argument, int access) {
    check_access(L, argument, access | LG_LENGTH);
    return luaL_len(L, argument);
}

// to[j] = from[i]
static inline void copy_element(lg_meter *meter, int from, lua_Integer i, int to, lua_Integer j) {
    lg_spend(meter, 4);
    lua_geti(meter->L, from, i);
    lua_seti(meter->L, to, j);
}

// MARK: - insert, remove, move

static int table_insert(lua_State *L) {
    lua_Integer end = (lua_Integer)((lua_Unsigned)lg_check_length(L, 1, LG_READ | LG_WRITE) + 1);
    lua_Integer position = end;
    int arguments = lua_gettop(L);
    if (arguments == 3) {
        position = lb_check_integer(L, 2);
        luaL_argcheck(L, (lua_Unsigned)position - 1 < (lua_Unsigned)end, 2, "position out of bounds");
        lg_meter meter = {L, 0};
        for (lua_Integer i = end; i > position; i--) copy_element(&meter, 1, i - 1, 1, i);
        lg_settle(&meter);
    } else if (arguments != 2) {
        return luaL_error(L, "wrong number of arguments to 'insert'");
    }
    lua_seti(L, 1, position);
    return 0;
}

static int table_remove(lua_State *L) {
    lua_Integer size = lg_check_length(L, 1, LG_READ | LG_WRITE);
    lua_Integer position = lb_opt_integer(L, 2, size);
    if (position != size)
        luaL_argcheck(L, (lua_Unsigned)position - 1 <= (lua_Unsigned)size, 2, "position out of bounds");
    lua_geti(L, 1, position);
    lg_meter meter = {L, 0};
    for (; position < size; position++) copy_element(&meter, 1, position + 1, 1, position);
    lg_settle(&meter);
    lua_pushnil(L);
    lua_seti(L, 1, position);
    return 1;
}

static int table_move(lua_State *L) {
    lua_Integer first = lb_check_integer(L, 2), last = lb_check_integer(L, 3), target = lb_check_integer(L, 4);
    int to = lua_isnoneornil(L, 5) ? 1 : 5;
    check_access(L, 1, LG_READ);
    check_access(L, to, LG_WRITE);
    if (last >= first) {
        luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
        lua_Integer count = last - first + 1;
        luaL_argcheck(L, target <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
        lg_meter meter = {L, 0};
        // Upwards, unless that would overwrite what has still to be copied.
        if (target > last || target <= first || (to != 1 && !lua_compare(L, 1, to, LUA_OPEQ))) {
            for (lua_Integer i = 0; i < count; i++) copy_element(&meter, 1, first + i, to, target + i);
        } else {
            for (lua_Integer i = count - 1; i >= 0; i--) copy_element(&meter, 1, first + i, to, target + i);
        }
        lg_settle(&meter);
    }
    lua_pushvalue(L, to);
    return 1;
}

// MARK: - concat

static void add_element(lua_State *L, luaL_Buffer *out, lua_Integer i) {
    lua_geti(L, 1, i);
    if (!lg_become_text(L, -1)) {
        luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1),
                   (LUAI_UACINT)i);
    }
    lg_add_value(out);
}

static int table_concat(lua_State *L) {
    lua_Integer last = lg_check_length(L, 1, LG_READ);
    size_t separator_length = 0;
    const char *separator = lua_isnoneornil(L, 2) ? "" : lg_check_text(L, 2, &separator_length);
    lua_Integer i = lb_opt_integer(L, 3, 1);
    last = lb_opt_integer(L, 4, last);
    lg_meter meter = {L, 0};
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (; i < last; i++) {
        lg_spend(&meter, 3);
        add_element(L, &out, i);
        lg_add(&out, separator, separator_length);
    }
    if (i == last) add_element(L, &out, i);
    lg_settle(&meter);
    lg_finish(&out);
    return 1;
}

// MARK: - pack, unpack

static int table_pack(lua_State *L) {
    int count = lua_gettop(L);
    lg_charge_values(L, (size_t)count);
    lua_createtable(L, count, 1);
    lua_insert(L, 1);
    for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
    lua_pushinteger(L, count);
    lua_setfield(L, 1, "n");
    return 1;
}

static int table_unpack(lua_State *L) {
    lua_Integer first = lb_opt_integer(L, 2, 1);
    lua_Integer last = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : lb_check_integer(L, 3);
    if (first > last) return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;   // less one, so that it cannot overflow
    if (count >= INT_MAX) return luaL_error(L, "too many results to unpack");
    if (count < 1000000) lg_charge_values(L, count);
    if (!lua_checkstack(L, (int)++count)) return luaL_error(L, "too many results to unpack");
    lg_meter meter = {L, 0};
    for (lua_Unsigned i = 0; i < count; i++) {
        lg_spend(&meter, 2);
        lua_geti(L, 1, (lua_Integer)((lua_Unsigned)first + i));
    }
    lg_settle(&meter);
    return (int)count;
}

void lg_push_tables(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"concat", table_concat}, {"insert", table_insert}, {"move", table_move}, {"pack", table_pack},
        {"remove", table_remove}, {"sort", lg_table_sort}, {"unpack", table_unpack}, {NULL, NULL}};
    luaL_newlib(L, functions);
}
