// Bounded replacements for the standard library of Lua 5.4.
//
// They answer byte for byte what Lua 5.4.4 answers, with these differences, all on purpose:
// - Work inside one call is charged to the budgets of CLuaBridge, and sizes are checked before a value is built.
// - No answer depends on an address, a hash seed, the clock or the locale: `pairs` and `next` go in a fixed order,
//   `tostring` shows no address, "nan" has no sign, `%p` and random numbers are refused.
// - A host number (an exact number of the embedding program) goes wherever a count, a position or a text may be a number.
// - What can harm the host is refused by name: `script.denied`.
#ifndef TOWNSHIP_LUA_GUARDS_H
#define TOWNSHIP_LUA_GUARDS_H

typedef struct lua_State lua_State;

// Registers base functions and the libraries string, table, math and utf8 as globals, and the metatable of strings.
// May raise: call it under protection. The library tables are plain tables that the caller may lock afterwards; the
// functions here never look into them again.
void lg_open(lua_State *L);

// Pushes a function that raises `script.denied` naming itself when it is called.
void lg_push_denied_function(lua_State *L, const char *name);

// Pushes a value that raises `script.denied` naming itself when it is indexed, written to, called or walked.
void lg_push_denied_library(lua_State *L, const char *name);

#endif
