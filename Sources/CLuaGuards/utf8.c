// The library utf8. utf8.codes refuses stray bytes that Lua 5.4.4 passes over.
#include <limits.h>
#include "guards.h"

#define LG_LARGEST_CODE 0x7FFFFFFFu
#define LG_LARGEST_UNICODE 0x10FFFFu
#define LG_INVALID "invalid UTF-8 code"

static bool is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

// The end of the sequence at `s`, or NULL when it is not well formed. A string ends in a zero byte, which continues none.
static const char *decode(const char *s, bool lax, uint32_t *code) {
    // The smallest code that needs so many continuation bytes.
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
    unsigned char first = (unsigned char)*s++;
    if (first < 0x80) {
        *code = first;
        return s;
    }
    int count = 0;
    while (count < 6 && first & (0x40 >> count)) count++;
    if (count == 0 || count > 5) return NULL;
    uint32_t value = first & (0x3Fu >> count);
    for (int i = 0; i < count; i++, s++) {
        if (!is_continuation(*s)) return NULL;
        value = value << 6 | ((unsigned char)*s & 0x3F);
    }
    if (value < smallest[count] || value > LG_LARGEST_CODE) return NULL;
    if (!lax && (value > LG_LARGEST_UNICODE || (value >= 0xD800 && value <= 0xDFFF))) return NULL;
    *code = value;
    return s;
}

static lua_Integer relative(lua_Integer position, size_t length) {
    if (position >= 0) return position;
    if (0 - (lua_Unsigned)position > length) return 0;
    return (lua_Integer)length + position + 1;
}

static int utf8_len(lua_State *L) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lua_Integer from = relative(lb_opt_integer(L, 2, 1), length);
    lua_Integer to = relative(lb_opt_integer(L, 3, -1), length);
    bool lax = lua_toboolean(L, 4);
    luaL_argcheck(L, 1 <= from && from - 1 <= (lua_Integer)length, 2, "initial position out of bounds");
    luaL_argcheck(L, to - 1 < (lua_Integer)length, 3, "final position out of bounds");
    lg_meter meter = {L, 0};
    lua_Integer count = 0, at = from - 1;
    while (at < to) {
        uint32_t code;
        lg_spend(&meter, 1);
        const char *next = decode(s + at, lax, &code);
        if (next == NULL) {
            lg_settle(&meter);
            luaL_pushfail(L);
            lua_pushinteger(L, at + 1);
            return 2;
        }
        at = next - s;
        count++;
    }
    lg_settle(&meter);
    lua_pushinteger(L, count);
    return 1;
}

static int utf8_codepoint(lua_State *L) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lua_Integer from = relative(lb_opt_integer(L, 2, 1), length);
    lua_Integer to = relative(lb_opt_integer(L, 3, from), length);
    bool lax = lua_toboolean(L, 4);
    luaL_argcheck(L, from >= 1, 2, "out of bounds");
    luaL_argcheck(L, to <= (lua_Integer)length, 3, "out of bounds");
    if (from > to) return 0;
    if (to - from >= INT_MAX) return luaL_error(L, "string slice too long");
    int bound = (int)(to - from) + 1, count = 0;
    lg_charge_values(L, (size_t)bound * 2);
    luaL_checkstack(L, bound, "string slice too long");
    for (const char *at = s + from - 1, *end = s + to; at < end; count++) {
        uint32_t code;
        at = decode(at, lax, &code);
        if (at == NULL) return luaL_error(L, LG_INVALID);
        lua_pushinteger(L, code);
    }
    return count;
}

// MARK: - char

static void add_code(luaL_Buffer *out, uint32_t code) {
    char bytes[6];
    int count = 0;
    if (code < 0x80) {
        lg_add_char(out, (char)code);
        return;
    }
    uint32_t most = 0x3F;   // the largest value that the first byte can still hold
    do {
        bytes[5 - count++] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
        most >>= 1;
    } while (code > most);
    bytes[5 - count++] = (char)((~most << 1) | code);
    lg_add(out, bytes + 6 - count, (size_t)count);
}

static int utf8_char(lua_State *L) {
    int count = lua_gettop(L);
    lg_charge_values(L, (size_t)count * 2);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (int i = 1; i <= count; i++) {
        lua_Unsigned code = (lua_Unsigned)lb_check_integer(L, i);
        luaL_argcheck(L, code <= LG_LARGEST_CODE, i, "value out of range");
        add_code(&out, (uint32_t)code);
    }
    lg_finish(&out);
    return 1;
}

// MARK: - offset

static int utf8_offset(lua_State *L) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lua_Integer n = lb_check_integer(L, 2), end = (lua_Integer)length;
    lua_Integer at = relative(lb_opt_integer(L, 3, n >= 0 ? 1 : end + 1), length);
    luaL_argcheck(L, 1 <= at && at - 1 <= end, 3, "position out of bounds");
    at--;
    lua_Integer began = at;
    if (n == 0) {
        while (at > 0 && is_continuation(s[at])) at--;
    } else {
        if (is_continuation(s[at])) return luaL_error(L, "initial position is a continuation byte");
        for (; n < 0 && at > 0; n++) {
            do at--;
            while (at > 0 && is_continuation(s[at]));
        }
        if (n > 0) {
            for (n--; n > 0 && at < end; n--) {
                do at++;
                while (is_continuation(s[at]));
            }
        }
    }
    lg_charge_bytes(L, (size_t)(at > began ? at - began : began - at) * 4);
    if (n == 0) lua_pushinteger(L, at + 1);
    else luaL_pushfail(L);
    return 1;
}

// MARK: - codes

static int next_code(lua_State *L, bool lax) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lua_Unsigned at = (lua_Unsigned)lua_tointeger(L, 2);   // as a position: the first byte of the character before
    size_t began = (size_t)at;
    if (at < length) {
        while (is_continuation(s[at])) at++;
        lg_charge_bytes(L, (at - began) * 4);
    }
    if (at >= length) return 0;
    uint32_t code;
    const char *next = decode(s + at, lax, &code);
    if (next == NULL || is_continuation(*next)) return luaL_error(L, LG_INVALID);
    lua_pushinteger(L, (lua_Integer)at + 1);
    lua_pushinteger(L, code);
    return 2;
}

static int next_strict_code(lua_State *L) { return next_code(L, false); }

static int next_lax_code(lua_State *L) { return next_code(L, true); }

static int utf8_codes(lua_State *L) {
    size_t length;
    bool lax = lua_toboolean(L, 2);
    const char *s = lg_check_text(L, 1, &length);
    luaL_argcheck(L, !is_continuation(*s), 1, LG_INVALID);
    lua_pushcfunction(L, lax ? next_lax_code : next_strict_code);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

void lg_push_utf8(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"char", utf8_char}, {"codepoint", utf8_codepoint}, {"codes", utf8_codes},
        {"len", utf8_len}, {"offset", utf8_offset}, {NULL, NULL}};
    static const char pattern[] = "[\0-\x7F\xC2-\xFD][\x80-\xBF]*";
    luaL_newlib(L, functions);
    lua_pushlstring(L, pattern, sizeof pattern - 1);
    lua_setfield(L, -2, "charpattern");
}
