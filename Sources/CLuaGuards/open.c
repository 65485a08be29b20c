// Puts everything in its place.
#include "guards.h"

// Argument errors and tracebacks find the name of a function here ("bad argument #1 to 'string.rep'"). Scripts cannot
// reach it. It holds copies, so that nothing a script does can make the search longer.
static void note_names(lua_State *L, const char *const *libraries) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    lua_newtable(L);
    static const char *const functions[] = {
        "assert", "getmetatable", "ipairs", "next", "pairs", "rawequal", "rawget", "rawlen", "rawset", "select",
        "setmetatable", "tonumber", "tostring", "type"};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        lua_getglobal(L, functions[i]);
        lua_setfield(L, -2, functions[i]);
    }
    lua_setfield(L, -2, LUA_GNAME);
    for (; *libraries != NULL; libraries++) {
        lua_getglobal(L, *libraries);
        lua_setfield(L, -2, *libraries);
    }
    lua_pop(L, 1);
}

// Methods on texts. Without arithmetic: "10" + 1 is an error.
static void open_text_metatable(lua_State *L) {
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 2);
    lua_getglobal(L, "string");
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void lg_open(lua_State *L) {
    static const char *const libraries[] = {"string", "table", "math", "utf8", NULL};
    static void (*const pushers[])(lua_State *) = {lg_push_strings, lg_push_tables, lg_push_math, lg_push_utf8};
    luaL_checkstack(L, 16, NULL);
    lg_open_capacity(L);
    lg_open_base(L);
    lg_open_order(L);
    for (size_t i = 0; libraries[i] != NULL; i++) {
        pushers[i](L);
        lua_setglobal(L, libraries[i]);
    }
    open_text_metatable(L);
    note_names(L, libraries);
}
