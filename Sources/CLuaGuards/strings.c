// string.byte, char, len, lower, rep, reverse, sub, upper.
#include <limits.h>
#include <string.h>
#include "guards.h"

static int string_len(lua_State *L) {
    size_t length;
    lg_check_text(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

static int string_sub(lua_State *L) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    size_t start = lg_start_position(lb_check_integer(L, 2), length);
    size_t end = lg_end_position(lb_opt_integer(L, 3, -1), length);
    if (start > end) lua_pushliteral(L, "");
    else lg_push_piece(L, s + start - 1, end - start + 1);
    return 1;
}

static int string_byte(lua_State *L) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lua_Integer first = lb_opt_integer(L, 2, 1);
    size_t start = lg_start_position(first, length);
    // Without an end, the position as it was given is the end: an index before the first byte answers nothing.
    size_t end = lg_end_position(lb_opt_integer(L, 3, first), length);
    if (start > end) return 0;
    size_t count = end - start + 1;
    if (count >= INT_MAX) return luaL_error(L, "string slice too long");
    lg_charge_values(L, count);
    luaL_checkstack(L, (int)count, "string slice too long");
    for (size_t i = 0; i < count; i++) lua_pushinteger(L, (unsigned char)s[start + i - 1]);
    return (int)count;
}

static int string_char(lua_State *L) {
    int count = lua_gettop(L);
    lg_charge_values(L, (size_t)count);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    char *bytes = lg_room(&out, (size_t)count);
    for (int i = 1; i <= count; i++) {
        lua_Unsigned byte = (lua_Unsigned)lb_check_integer(L, i);
        luaL_argcheck(L, byte <= UCHAR_MAX, i, "value out of range");
        bytes[i - 1] = (char)byte;
    }
    luaL_addsize(&out, (size_t)count);
    lg_finish(&out);
    return 1;
}

static int string_rep(lua_State *L) {
    size_t length, separator_length = 0;
    const char *s = lg_check_text(L, 1, &length);
    lua_Integer count = lb_check_integer(L, 2);
    const char *separator = lua_isnoneornil(L, 3) ? "" : lg_check_text(L, 3, &separator_length);
    size_t step = length + separator_length;
    if (count <= 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    // Like Lua, which keeps such sizes within an int.
    if (step < length || step > (size_t)INT_MAX / (size_t)count)
        return luaL_error(L, "resulting string too large");
    size_t total = (size_t)count * step - separator_length;
    lb_charge(L, total / LG_BYTES_PER_UNIT + 1);
    if (total > LG_SMALL) lb_reserve(L, total * 2);   // the buffer and the string made from it
    luaL_Buffer out;
    char *bytes = luaL_buffinitsize(L, &out, total);
    // The first unit is laid down by hand, the rest by doubling.
    memcpy(bytes, s, length);
    size_t filled = length;
    if (count > 1) {
        memcpy(bytes + filled, separator, separator_length);
        filled += separator_length;
    }
    while (filled < total) {
        size_t more = filled < total - filled ? filled : total - filled;
        memcpy(bytes + filled, bytes, more);
        filled += more;
    }
    luaL_pushresultsize(&out, total);
    return 1;
}

// MARK: - Byte by byte

typedef void (*lg_transform)(char *out, const char *in, size_t length);

// Only ASCII letters have another case: that is the C locale, whatever locale the process has.
static void to_upper(char *out, const char *in, size_t length) {
    for (size_t i = 0; i < length; i++) out[i] = in[i] >= 'a' && in[i] <= 'z' ? (char)(in[i] - 32) : in[i];
}

static void to_lower(char *out, const char *in, size_t length) {
    for (size_t i = 0; i < length; i++) out[i] = in[i] >= 'A' && in[i] <= 'Z' ? (char)(in[i] + 32) : in[i];
}

static void turned(char *out, const char *in, size_t length) {
    for (size_t i = 0; i < length; i++) out[i] = in[length - 1 - i];
}

static int transform(lua_State *L, lg_transform apply) {
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    lb_charge(L, length / 8 + 1);
    if (length > LG_SMALL) lb_reserve(L, length * 2);
    luaL_Buffer buffer;
    char *out = luaL_buffinitsize(L, &buffer, length);
    for (size_t done = 0, part; done < length; done += part) {
        part = length - done < LG_BLOCK ? length - done : LG_BLOCK;
        apply(out + done, apply == turned ? s + (length - done - part) : s + done, part);
        lb_charge(L, 0);   // a limit of time or a cancellation need not wait for the rest
    }
    luaL_pushresultsize(&buffer, length);
    return 1;
}

static int string_upper(lua_State *L) { return transform(L, to_upper); }

static int string_lower(lua_State *L) { return transform(L, to_lower); }

static int string_reverse(lua_State *L) { return transform(L, turned); }

void lg_push_strings(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"byte", string_byte}, {"char", string_char}, {"len", string_len}, {"lower", string_lower},
        {"rep", string_rep}, {"reverse", string_reverse}, {"sub", string_sub}, {"upper", string_upper}, {NULL, NULL}};
    luaL_newlib(L, functions);
    lg_add_patterns(L);
    lg_add_format(L);
    lg_add_pack(L);
}
