// The yardstick of a call into Lua with six values: what a C program does that trusts its script.
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char script[] =
    "return function(index, rate, post, paid, base, score)\n"
    "  if paid and post == '书记' and rate < 1 then return index + base * score end\n"
    "  return 0\n"
    "end";

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    long count = argc > 1 ? atol(argv[1]) : 1000000;
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    if (luaL_dostring(L, script) != LUA_OK) return 1;
    long long sum = 0;
    double start = now();
    for (long index = 0; index < count; index++) {
        lua_pushvalue(L, -1);
        lua_pushinteger(L, index);
        lua_pushnumber(L, 0.5);
        lua_pushstring(L, "书记");
        lua_pushboolean(L, 1);
        lua_pushinteger(L, 3480);
        lua_pushinteger(L, 92);
        if (lua_pcall(L, 6, 1, 0) != LUA_OK) return 1;
        sum += lua_tointeger(L, -1);
        lua_pop(L, 1);
    }
    printf("cpu %f\nsum %lld\n", now() - start, sum);
    lua_close(L);
    return 0;
}
