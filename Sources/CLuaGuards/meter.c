// Charges. The unit is about one instruction of the interpreter.
#include "guards.h"

void lg_settle(lg_meter *meter) {
    size_t work = meter->work;
    meter->work = 0;
    if (work != 0) lb_charge(meter->L, work);
}

void lg_charge_bytes(lua_State *L, size_t bytes) {
    if (bytes >= LG_BYTES_PER_UNIT) lb_charge(L, bytes / LG_BYTES_PER_UNIT);
}

void lg_charge_values(lua_State *L, size_t count) {
    if (count < 8) return;
    lb_charge(L, count / 4);
    if (count > LG_SMALL) lb_reserve(L, count * 2 * sizeof(lua_Number));
}

void lg_charge_comparison(lua_State *L, int a, int b) {
    if (lua_type(L, a) != LUA_TSTRING || lua_type(L, b) != LUA_TSTRING) return;
    size_t first = lua_rawlen(L, a), second = lua_rawlen(L, b);
    lg_charge_bytes(L, first < second ? first : second);
}
