// table.sort. The elements are read into a table of our own, their order is found there, and they are written back: a
// comparison that lies, fails or changes the table can neither crash the sort nor make it run longer.
#include <limits.h>
#include <string.h>
#include "guards.h"

// Indices on the stack of table.sort.
#define LG_SORTED 1
#define LG_COMPARISON 2
#define LG_ELEMENTS 3

static bool element_before(lua_State *L, void *context, const void *a, const void *b) {
    lg_meter *meter = context;
    uint32_t first, second;
    memcpy(&first, a, sizeof first);
    memcpy(&second, b, sizeof second);
    bool before;
    if (lua_isnil(L, LG_COMPARISON)) {
        lg_spend(meter, 4);
        lua_rawgeti(L, LG_ELEMENTS, first);
        lua_rawgeti(L, LG_ELEMENTS, second);
        lg_charge_comparison(L, -2, -1);
        before = lua_compare(L, -2, -1, LUA_OPLT);
        lua_pop(L, 2);
    } else {
        lg_spend(meter, 8);
        lua_pushvalue(L, LG_COMPARISON);
        lua_rawgeti(L, LG_ELEMENTS, first);
        lua_rawgeti(L, LG_ELEMENTS, second);
        lua_call(L, 2, 1);
        before = lua_toboolean(L, -1);
        lua_pop(L, 1);
    }
    return before;
}

int lg_table_sort(lua_State *L) {
    lua_Integer count = lg_check_length(L, LG_SORTED, LG_READ | LG_WRITE);
    if (count < 2) return 0;
    luaL_argcheck(L, count < INT_MAX, 1, "array too big");
    if (!lua_isnoneornil(L, LG_COMPARISON)) luaL_checktype(L, LG_COMPARISON, LUA_TFUNCTION);
    lua_settop(L, LG_COMPARISON);
    // A length that is a lie takes no memory: nils are not stored, and the rest is paid for one by one.
    lua_createtable(L, count < 64 ? (int)count : 0, 0);
    lg_meter meter = {L, 0};
    for (lua_Integer i = 1; i <= count; i++) {
        lg_spend(&meter, 3);
        lua_geti(L, LG_SORTED, i);
        lua_rawseti(L, LG_ELEMENTS, i);
    }
    lg_settle(&meter);
    size_t bytes = (size_t)count * sizeof(uint32_t);
    if (bytes > LG_SMALL) lb_reserve(L, bytes * 2);
    uint32_t *places = lua_newuserdatauv(L, bytes * 2, 0);
    for (size_t i = 0; i < (size_t)count; i++) places[i] = (uint32_t)(i + 1);
    lg_order order = {L, &meter, element_before, sizeof(uint32_t)};
    lg_merge_sort(&order, places, places + count, (size_t)count);
    for (lua_Integer i = 1; i <= count; i++) {
        lg_spend(&meter, 3);
        lua_rawgeti(L, LG_ELEMENTS, places[i - 1]);
        lua_seti(L, LG_SORTED, i);
    }
    lg_settle(&meter);
    return 0;
}
