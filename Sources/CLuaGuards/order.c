// pairs and next, in an order that is the same in every process.
//
// A table without a hash part needs nothing: Lua itself walks its array part upwards. Otherwise `pairs` takes the sorted
// keys once and its iterator owns them. `next` has no iterator, so it remembers the sorted keys of the last few tables it
// was asked to walk; in a dense run of integers it needs not even those.
#include "guards.h"

#define LG_REMEMBERED 4   // walks with `next` that may be nested before keys are sorted again

// Upvalues of next: pairs of (table, keys), then the pair that is replaced next.
#define LG_TABLE_SLOT(i) lua_upvalueindex(2 * (i) + 1)
#define LG_KEYS_SLOT(i) lua_upvalueindex(2 * (i) + 2)
#define LG_TURN_SLOT lua_upvalueindex(2 * LG_REMEMBERED + 1)

void lg_normalize_key(lua_State *L, int index) {
    int type = lua_type(L, index);
    int64_t whole;
    if (type == LUA_TNUMBER) {
        int fits;
        whole = lua_tointegerx(L, index, &fits);
        if (lua_isinteger(L, index) || !fits) return;
    } else {
        lb_normalize_key(L, index);
        return;
    }
    lua_pushinteger(L, whole);
    lua_replace(L, index);
}

// MARK: - What next remembers

static int remembered(lua_State *L, int table) {
    for (int i = 0; i < LG_REMEMBERED; i++)
        if (lua_rawequal(L, table, LG_TABLE_SLOT(i))) return i;
    return -1;
}

static void forget(lua_State *L, int table) {
    int slot = remembered(L, table);
    if (slot < 0) return;
    lua_pushnil(L);
    lua_copy(L, -1, LG_TABLE_SLOT(slot));
    lua_copy(L, -1, LG_KEYS_SLOT(slot));
    lua_pop(L, 1);
}

// Sorts the keys of the table and remembers them.
static int remember(lua_State *L, int table) {
    int slot = remembered(L, table);
    lg_push_keys(L, table);
    for (int i = 0; slot < 0 && i < LG_REMEMBERED; i++)
        if (lua_isnil(L, LG_TABLE_SLOT(i))) slot = i;
    if (slot < 0) {
        slot = (int)lua_tointeger(L, LG_TURN_SLOT);
        lua_pushinteger(L, (slot + 1) % LG_REMEMBERED);
        lua_replace(L, LG_TURN_SLOT);
    }
    lua_copy(L, table, LG_TABLE_SLOT(slot));
    lua_replace(L, LG_KEYS_SLOT(slot));
    return slot;
}

static bool push_entry(lua_State *L, int slot, int table, int key, bool *known) {
    return lg_push_next_entry(L, lua_touserdata(L, LG_KEYS_SLOT(slot)), LG_KEYS_SLOT(slot), table, key, known);
}

// MARK: - next

// The key of the entry before. Only keys that have an order can have been visited.
static void take_key(lua_State *L, int key) {
    lg_normalize_key(L, key);
    if (!lua_isnil(L, key) && !lua_isinteger(L, key) && lua_type(L, key) != LUA_TSTRING && !lua_isboolean(L, key))
        luaL_error(L, "invalid key to 'next'");
}

// A table without a hash part. The empty slots that one step passes are charged. For a key that the table cannot have,
// lua_next raises the error of Lua.
static int next_in_array(lua_State *L, int table, int key, size_t slots) {
    lua_Integer from = lua_isnil(L, key) ? 0 : lua_tointeger(L, key);
    lua_pushvalue(L, key);
    bool found = lua_next(L, table);
    lua_Integer to = found ? lua_tointeger(L, -2) : (lua_Integer)slots;
    if (to - from > 8) lb_charge(L, (size_t)(to - from) / 8);
    if (found) return 2;
    lua_pushnil(L);
    return 1;
}

static int next_in_hash(lua_State *L, int table, int key) {
    bool known = false, found;
    int slot = remembered(L, table);
    if (slot >= 0) found = push_entry(L, slot, table, key, &known);
    if (!known) {
        // Nothing remembered, or sorted before the key was added. A key that is gone is taken for its place in the order.
        if (slot >= 0 && found) lua_pop(L, 2);
        slot = remember(L, table);
        found = push_entry(L, slot, table, key, &known);
    }
    if (found) return 2;
    forget(L, table);
    lua_pushnil(L);
    return 1;
}

// A view whose entries the host computes: it names them, and they are read one by one.
static bool push_names(lua_State *L, int data) {
    if (luaL_getmetafield(L, data, "__pairs") == LUA_TNIL) return false;
    lua_pushvalue(L, data);
    lua_call(L, 1, 1);
    return true;
}

// The name at a place of the list, and what the view has under it; nil at the end.
static int push_named(lua_State *L, int view, int names, lua_Integer place) {
    lb_charge(L, 2);
    if (lua_rawgeti(L, names, place) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    lua_gettable(L, view);
    return 2;
}

// The view, the key and the names are at 1, 2 and at the top.
static int next_of_names(lua_State *L) {
    int names = lua_gettop(L);
    lua_Integer place = 1;
    for (bool found = lua_isnil(L, 2); !found; place++) {
        lb_charge(L, 1);
        if (lua_rawgeti(L, names, place) == LUA_TNIL) luaL_error(L, "invalid key to 'next'");
        found = lua_rawequal(L, -1, 2);
        lua_pop(L, 1);
    }
    return push_named(L, 1, names, place);
}

// Upvalues: the view, the list of its names, and how many were visited.
static int next_of_named_pairs(lua_State *L) {
    lua_Integer place = lua_tointeger(L, lua_upvalueindex(3)) + 1;
    lua_pushinteger(L, place);
    lua_replace(L, lua_upvalueindex(3));
    return push_named(L, lua_upvalueindex(1), lua_upvalueindex(2), place);
}

static int base_next(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    int table = lb_push_locked_data(L, 1) ? 3 : 1, key = 2;
    if (table == 3 && push_names(L, 3)) return next_of_names(L);
    take_key(L, key);
    if (lua_isinteger(L, key)) {
        // In order, nothing can come between a whole number and the next one.
        lua_pushinteger(L, (lua_Integer)((lua_Unsigned)lua_tointeger(L, key) + 1));
        if (lua_tointeger(L, key) < LUA_MAXINTEGER && lua_rawgeti(L, table, lua_tointeger(L, -1)) != LUA_TNIL) return 2;
        lua_settop(L, table == 1 ? 2 : 3);
    }
    lg_slots slots = lg_table_slots(L, table);
    if (slots.known && slots.hash == 0) return next_in_array(L, table, key, slots.array);
    if (!lua_isnil(L, key)) return next_in_hash(L, table, key);
    forget(L, table);   // a new walk sees the keys of now
    if (lg_push_first_entry(L, table)) return 2;
    lua_pushnil(L);
    return 1;
}

// MARK: - pairs

// Upvalues: the table and its sorted keys. The second argument is the key of the entry before.
static int next_of_pairs(lua_State *L) {
    bool known;
    lua_settop(L, 2);
    take_key(L, 2);
    lg_keys *keys = lua_touserdata(L, lua_upvalueindex(2));
    if (lg_push_next_entry(L, keys, lua_upvalueindex(2), lua_upvalueindex(1), 2, &known)) return 2;
    lua_pushnil(L);
    return 1;
}

static int after_pairs(lua_State *L, int status, lua_KContext context) {
    (void)L;
    (void)status;
    (void)context;
    return 3;
}

// Upvalue: next.
static int base_pairs(lua_State *L) {
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    bool locked = lb_push_locked_data(L, 1);
    if (locked && push_names(L, 2)) {
        lua_pushvalue(L, 1);
        lua_insert(L, -2);
        lua_pushinteger(L, 0);
        lua_pushcclosure(L, next_of_named_pairs, 3);
        return 1;
    }
    if (!locked) {
        if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
            lua_pushvalue(L, 1);
            lua_callk(L, 1, 3, 0, after_pairs);   // a metamethod may yield
            return 3;
        }
        lua_pushvalue(L, 1);
    }
    lg_slots slots = {0, 0, true};
    if (lua_istable(L, 2)) slots = lg_table_slots(L, 2);
    if (slots.known && slots.hash == 0) {   // also for what is no table: then next says so
        lua_pushvalue(L, lua_upvalueindex(1));
    } else {
        lua_pushvalue(L, 2);
        lg_push_keys(L, 2);
        lua_pushcclosure(L, next_of_pairs, 2);
    }
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}

void lg_open_order(lua_State *L) {
    for (int i = 0; i < 2 * LG_REMEMBERED; i++) lua_pushnil(L);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, base_next, 2 * LG_REMEMBERED + 1);
    lua_pushvalue(L, -1);
    lua_setglobal(L, "next");
    lua_pushcclosure(L, base_pairs, 1);
    lua_setglobal(L, "pairs");
}
