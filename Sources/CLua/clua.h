#ifndef TOWNSHIP_CLUA_H
#define TOWNSHIP_CLUA_H
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
#endif
