// The keys of a table in a fixed order: whole numbers ascending, then texts by their bytes, then false, true. Lua's own
// order follows hashes, which differ in every process.
//
// Charges must not depend on Lua's order either, or the same script would use more of its budget in one process than in
// another. So the work of a sort is charged beforehand, from the number and the lengths of the keys.
#include <string.h>
#include "guards.h"

typedef struct {
    const char *bytes;
    size_t length;
    lua_Integer place;           // where the text is anchored: an index in the user value of the holder
} lg_text;

struct lg_keys {
    size_t integer_count, text_count;
    bool has_false, has_true;
    size_t position;             // the entry that is visited next
    lua_Integer *integers;
    lg_text *texts;
};

typedef struct {
    size_t integers, texts, bytes, booleans;
} lg_census;

static size_t total_of(const lg_keys *keys) {
    return keys->integer_count + keys->text_count + keys->has_false + keys->has_true;
}

// MARK: - Looking through the table

static void refuse_key(lua_State *L, int key) {
    const char *kind = luaL_typename(L, key);
    if (lua_type(L, key) == LUA_TNUMBER) kind = "小数";
    else if (lua_isuserdata(L, key) && lb_is_host_number(L, key)) kind = "精确数";
    lb_raise(L, "script.unordered",
             "pairs 和 next 只能遍历键为整数、文本或布尔值的表；这个表里有一个键是 %s，它没有固定的次序。"
             "请改用整数或文本作键，或者把要遍历的键另放在一个列表里", kind);
}

// The walk over the slots that lua_next makes inside. Only a table that is nearly empty for its size pays for it: how
// large a fuller table has grown may depend on hashes.
static void charge_walk(lua_State *L, int table, size_t entries) {
    lg_slots slots = lg_table_slots(L, table);
    size_t capacity = slots.array + slots.hash;
    if (capacity > 1024 && capacity / 16 > entries) lb_charge(L, capacity / 8);
}

static lg_census take_census(lua_State *L, int table) {
    lg_census census = {0, 0, 0, 0};
    lg_meter meter = {L, 0};
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        lg_spend(&meter, 2);
        switch (lua_type(L, -1)) {
        case LUA_TSTRING:
            census.texts++;
            census.bytes += lua_rawlen(L, -1);
            break;
        case LUA_TBOOLEAN:
            census.booleans++;
            break;
        case LUA_TNUMBER:
            census.integers++;
            if (lua_isinteger(L, -1)) break;
            // fallthrough
        default:
            lg_settle(&meter);
            refuse_key(L, -1);
        }
    }
    lg_settle(&meter);
    charge_walk(L, table, census.integers + census.texts + census.booleans);
    return census;
}

static void fill(lua_State *L, lg_keys *keys, const lg_census *census, int table, int anchors) {
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        switch (lua_type(L, -1)) {
        case LUA_TSTRING: {
            if (keys->text_count == census->texts) break;
            lg_text *text = &keys->texts[keys->text_count++];
            text->bytes = lua_tolstring(L, -1, &text->length);
            text->place = (lua_Integer)keys->text_count;
            lua_pushvalue(L, -1);
            lua_rawseti(L, anchors, text->place);
            break;
        }
        case LUA_TBOOLEAN:
            *(lua_toboolean(L, -1) ? &keys->has_true : &keys->has_false) = true;
            break;
        default:
            if (keys->integer_count < census->integers)
                keys->integers[keys->integer_count++] = lua_tointeger(L, -1);
        }
    }
}

// MARK: - Order

static int compare_bytes(const char *a, size_t a_length, const char *b, size_t b_length) {
    int result = memcmp(a, b, a_length < b_length ? a_length : b_length);
    return result != 0 ? result : (a_length > b_length) - (a_length < b_length);
}

// Looks at the deadline now and then; the work itself has been charged.
static void look_up(lua_State *L, size_t *comparisons) {
    if (++*comparisons % 4096 == 0) lb_charge(L, 0);
}

static bool integer_before(lua_State *L, void *comparisons, const void *a, const void *b) {
    look_up(L, comparisons);
    return *(const lua_Integer *)a < *(const lua_Integer *)b;
}

static bool text_before(lua_State *L, void *comparisons, const void *a, const void *b) {
    const lg_text *first = a, *second = b;
    look_up(L, comparisons);
    return compare_bytes(first->bytes, first->length, second->bytes, second->length) < 0;
}

static void charge_sort(lua_State *L, const lg_census *census) {
    size_t count = census->integers + census->texts, levels = 1;
    while (count >> levels != 0) levels++;
    lb_charge(L, (count + census->bytes / 64) * levels / 2 + 1);
}

lg_keys *lg_push_keys(lua_State *L, int table) {
    luaL_checkstack(L, 8, NULL);
    lg_census census = take_census(L, table);
    charge_sort(L, &census);
    size_t integers = census.integers * sizeof(lua_Integer), texts = census.texts * sizeof(lg_text);
    size_t scratch = integers > texts ? integers : texts;
    if (integers + texts > LG_SMALL) lb_reserve(L, integers + texts + scratch + census.texts * 16);
    lg_keys *keys = lua_newuserdatauv(L, sizeof(lg_keys) + integers + texts, 1);
    memset(keys, 0, sizeof *keys);
    keys->texts = (lg_text *)(keys + 1);
    keys->integers = (lua_Integer *)(keys->texts + census.texts);
    lua_createtable(L, (int)census.texts, 0);
    fill(L, keys, &census, table, lua_gettop(L));
    lua_setiuservalue(L, -2, 1);
    void *space = lua_newuserdatauv(L, scratch, 0);
    size_t comparisons = 0;
    lg_order by_number = {L, &comparisons, integer_before, sizeof(lua_Integer)};
    lg_order by_bytes = {L, &comparisons, text_before, sizeof(lg_text)};
    lg_merge_sort(&by_number, keys->integers, space, keys->integer_count);
    lg_merge_sort(&by_bytes, keys->texts, space, keys->text_count);
    lua_pop(L, 1);
    return keys;
}

// MARK: - Finding a key again

static bool is_at(lua_State *L, const lg_keys *keys, size_t position, int key) {
    switch (lua_type(L, key)) {
    case LUA_TNUMBER:
        return position < keys->integer_count && lua_isinteger(L, key)
            && keys->integers[position] == lua_tointeger(L, key);
    case LUA_TSTRING: {
        if (position < keys->integer_count) return false;
        position -= keys->integer_count;
        if (position >= keys->text_count) return false;
        const lg_text *text = &keys->texts[position];
        size_t length;
        const char *bytes = lua_tolstring(L, key, &length);
        if (bytes == text->bytes) return true;
        lg_charge_bytes(L, length);
        return length == text->length && memcmp(bytes, text->bytes, length) == 0;
    }
    default: {
        size_t first = keys->integer_count + keys->text_count;
        if (!lua_isboolean(L, key) || position < first || position >= total_of(keys)) return false;
        return lua_toboolean(L, key) == (position > first || !keys->has_false);
    }
    }
}

// Where the key is, or would be.
static size_t place_of(lua_State *L, const lg_keys *keys, int key) {
    size_t low = 0, high;
    if (lua_type(L, key) == LUA_TNUMBER) {
        lua_Integer sought = lua_tointeger(L, key);
        for (high = keys->integer_count; low < high;) {
            size_t middle = low + (high - low) / 2;
            if (keys->integers[middle] < sought) low = middle + 1;
            else high = middle;
        }
        return low;
    }
    if (lua_type(L, key) == LUA_TSTRING) {
        size_t length;
        const char *bytes = lua_tolstring(L, key, &length);
        for (high = keys->text_count; low < high;) {
            size_t middle = low + (high - low) / 2;
            const lg_text *text = &keys->texts[middle];
            lb_charge(L, 1 + (length < text->length ? length : text->length) / LG_BYTES_PER_UNIT);
            if (compare_bytes(text->bytes, text->length, bytes, length) < 0) low = middle + 1;
            else high = middle;
        }
        return keys->integer_count + low;
    }
    return keys->integer_count + keys->text_count + (lua_toboolean(L, key) && keys->has_false);
}

static void push_key(lua_State *L, const lg_keys *keys, int holder, size_t position) {
    if (position < keys->integer_count) {
        lua_pushinteger(L, keys->integers[position]);
    } else if (position - keys->integer_count < keys->text_count) {
        lua_getiuservalue(L, holder, 1);
        lua_rawgeti(L, -1, keys->texts[position - keys->integer_count].place);
        lua_remove(L, -2);
    } else {
        lua_pushboolean(L, position > keys->integer_count + keys->text_count || !keys->has_false);
    }
}

bool lg_push_next_entry(lua_State *L, lg_keys *keys, int holder, int table, int key, bool *known) {
    *known = true;
    if (lua_isnil(L, key)) {
        keys->position = 0;
    } else if (keys->position == 0 || !is_at(L, keys, keys->position - 1, key)) {
        size_t place = place_of(L, keys, key);
        *known = place < total_of(keys) && is_at(L, keys, place, key);
        keys->position = place + *known;
    }
    lg_meter meter = {L, 0};
    size_t total = total_of(keys);
    while (keys->position < total) {
        lg_spend(&meter, 2);
        push_key(L, keys, holder, keys->position++);
        lua_pushvalue(L, -1);
        if (lua_rawget(L, table) != LUA_TNIL) {   // else it was removed during the walk
            lg_settle(&meter);
            return true;
        }
        lua_pop(L, 2);
    }
    lg_settle(&meter);
    return false;
}

// MARK: - The first entry alone

static int rank_of(lua_State *L, int key) {
    switch (lua_type(L, key)) {
    case LUA_TSTRING: return 1;
    case LUA_TBOOLEAN: return 2;
    case LUA_TNUMBER:
        if (lua_isinteger(L, key)) return 0;
        // fallthrough
    default:
        refuse_key(L, key);
        return 3;
    }
}

static bool key_before(lua_State *L, int a, int b) {
    int a_rank = rank_of(L, a), b_rank = rank_of(L, b);
    if (a_rank != b_rank) return a_rank < b_rank;
    if (a_rank == 0) return lua_tointeger(L, a) < lua_tointeger(L, b);
    if (a_rank == 2) return lua_toboolean(L, a) < lua_toboolean(L, b);
    size_t a_length, b_length;
    const char *a_bytes = lua_tolstring(L, a, &a_length), *b_bytes = lua_tolstring(L, b, &b_length);
    return compare_bytes(a_bytes, a_length, b_bytes, b_length) < 0;
}

bool lg_push_first_entry(lua_State *L, int table) {
    luaL_checkstack(L, 6, NULL);
    lg_meter meter = {L, 0};
    size_t entries = 0;
    lua_pushnil(L);
    if (!lua_next(L, table)) {
        charge_walk(L, table, 0);
        return false;
    }
    lua_pop(L, 1);
    rank_of(L, -1);   // refuses a lone key that has no order
    lua_pushvalue(L, -1);
    int smallest = lua_gettop(L) - 1;
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        entries++;
        lg_spend(&meter, 2 + (lua_type(L, -1) == LUA_TSTRING ? lua_rawlen(L, -1) / 64 : 0));
        if (key_before(L, -1, smallest)) lua_copy(L, -1, smallest);
    }
    lg_settle(&meter);
    charge_walk(L, table, entries);
    lua_pushvalue(L, smallest);
    lua_rawget(L, table);
    return true;
}
