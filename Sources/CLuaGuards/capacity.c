// How many slots a table has. One lua_next may walk over all of them: in a table that held a million entries and was
// cleared, asking for the first entry costs milliseconds, and no function of Lua's interface tells. So this file, and no
// other, reads three fields of the table itself. Their places are fixed by the binary interface of Lua 5.4; they are
// still tried on known tables when a state opens, and when they are not where they should be, nothing is read: then
// walks are charged by the entries they find.
#include "guards.h"

// The head of a table in Lua 5.4.
typedef struct {
    void *next;
    unsigned char type, marks;
    unsigned char flags;         // bit 7: array_limit is not the size of the array part
    unsigned char hash_log2;
    unsigned int array_limit;
    void *array, *nodes;
    void *last_free;             // NULL: the hash part is empty and shared
} lg_table_head;

static const char layout_key = 0;

static lg_slots read_slots(lua_State *L, int table) {
    const lg_table_head *head = lua_topointer(L, table);
    lg_slots slots = {head->array_limit, 0, true};
    if (head->flags & 0x80) {
        // The array part is the smallest power of two that holds the limit.
        size_t size = 1;
        while (size < slots.array) size *= 2;
        slots.array = size;
    }
    if (head->last_free != NULL) slots.hash = (size_t)1 << head->hash_log2;
    return slots;
}

lg_slots lg_table_slots(lua_State *L, int table) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &layout_key);
    bool known = lua_toboolean(L, -1);
    lua_pop(L, 1);
    if (!known) return (lg_slots){0, 0, false};
    return read_slots(L, table);
}

static bool has_slots(lua_State *L, int array, int hash, size_t array_slots, size_t hash_slots) {
    lua_createtable(L, array, hash);
    lg_slots slots = read_slots(L, -1);
    lua_pop(L, 1);
    return slots.array == array_slots && slots.hash == hash_slots;
}

void lg_open_capacity(lua_State *L) {
    bool known = LUA_VERSION_NUM == 504 && has_slots(L, 0, 0, 0, 0) && has_slots(L, 5, 0, 5, 0)
        && has_slots(L, 0, 3, 0, 4) && has_slots(L, 1000, 100, 1000, 128);
    lua_pushboolean(L, known);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &layout_key);
}
