// Scripts have no finalizers and no weak tables: those would run, or lose entries, whenever the collector happens to come.
// Refusing `__gc` and `__mode` where a metatable is given is not enough, since a field can be added to it afterwards.
//
// Lua finds both by two short strings that it made when the state opened, and equal short strings are one object. So the
// bytes of these two objects are overwritten: from then on a script that writes "__mode" makes another string, which means
// nothing to Lua. The new bytes are chosen anew for each state, so that no script can write them either.
#include <string.h>
#include "internal.h"

static uint64_t scrambled(uint64_t x) {
    x = (x ^ (x >> 31)) * 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9u;
    return x ^ (x >> 32);
}

static void overwrite(lua_State *L, const char *name, uint64_t bytes) {
    size_t length;
    lua_pushstring(L, name);
    char *text = (char *)lua_tolstring(L, -1, &length);   // const only for those who would have to hash it again
    memcpy(text, &bytes, length);
    lua_pop(L, 1);
}

void lb_hide_names(lua_State *L) {
    uint64_t chance = scrambled((uint64_t)lb_now() ^ (uint64_t)(uintptr_t)L);
    overwrite(L, "__gc", chance);
    overwrite(L, "__mode", scrambled(chance));
}
