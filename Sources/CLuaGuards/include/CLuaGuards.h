// Bounded replacements for the standard library of Lua 5.4.
//
// They answer byte for byte what Lua 5.4.4 answers, with these differences, all on purpose:
// - Work inside one call is charged to the budgets of CLuaBridge, and sizes are checked before a value is built.
// - No answer depends on an address, a hash seed, the clock or the locale: `pairs` and `next` go in a fixed order,
//   `tostring` shows no address, "nan" has no sign, `%p` is refused and there are no random numbers.
// - A host number (an exact number of the embedding program) goes wherever a count, a position or a text may be a number.
// - What can harm the host is not there, or refused by name: `script.denied`.
#ifndef TOWNSHIP_LUA_GUARDS_H
#define TOWNSHIP_LUA_GUARDS_H

typedef struct lua_State lua_State;

// Registers base functions and the libraries string, table, math and utf8 as globals, and the metatable of strings.
// May raise: call it under protection. The library tables are plain tables that the caller may lock afterwards; the
// functions here never look into them again.
void lg_open(lua_State *L);

#endif
