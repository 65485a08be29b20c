// string.format. Host numbers are written digit by digit from their exact decimal text.
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "guards.h"

#define LG_ITEM 128             // the longest item apart from texts and %f
#define LG_FLOAT_ITEM 440       // "%.99f" of the largest float
#define LG_SPECIFICATION 22     // the longest specification Lua takes, with its '%'

typedef struct {
    char text[LG_SPECIFICATION + 4];   // "%-05.2f" as the script wrote it
    bool left, plus, space, zero, alternative;
    int width, precision;              // -1: none
    char conversion;
} lg_specification;

// MARK: - Specifications

// Copies a specification and answers its end. `s` is behind the '%'.
static const char *read_specification(lua_State *L, const char *s, lg_specification *spec) {
    size_t length = strspn(s, "-+#0 123456789.") + 1;
    if (length >= LG_SPECIFICATION) luaL_error(L, "invalid format (too long)");
    spec->text[0] = '%';
    memcpy(spec->text + 1, s, length);
    spec->text[length + 1] = '\0';
    spec->conversion = s[length - 1];
    return s + length;
}

static const char *read_two_digits(const char *s, int *value) {
    *value = 0;
    for (int i = 0; i < 2 && isdigit((unsigned char)*s); i++) *value = *value * 10 + (*s++ - '0');
    return s;
}

// Takes the specification apart; refuses flags that the conversion does not have.
static void check_specification(lua_State *L, lg_specification *spec, const char *flags, bool precision) {
    const char *s = spec->text + 1;
    spec->left = spec->plus = spec->space = spec->zero = spec->alternative = false;
    spec->width = spec->precision = -1;
    for (; *s != '\0' && strchr(flags, *s) != NULL; s++) {
        spec->left |= *s == '-';
        spec->plus |= *s == '+';
        spec->space |= *s == ' ';
        spec->zero |= *s == '0';
        spec->alternative |= *s == '#';
    }
    if (*s != '0') {
        if (isdigit((unsigned char)*s)) s = read_two_digits(s, &spec->width);
        if (*s == '.' && precision) s = read_two_digits(s + 1, &spec->precision);
    }
    if (!isalpha((unsigned char)*s))
        luaL_error(L, "invalid conversion specification: '%s'", spec->text);
}

// The specification for printf, with the length modifier before the conversion.
static void printf_specification(const lg_specification *spec, const char *modifier, char *out) {
    size_t length = strlen(spec->text);
    memcpy(out, spec->text, length - 1);
    size_t more = strlen(modifier);
    memcpy(out + length - 1, modifier, more);
    out[length - 1 + more] = spec->conversion;
    out[length + more] = '\0';
}

// MARK: - Host numbers

static bool is_host_number(lua_State *L, int argument) {
    int type = lua_type(L, argument);
    return (type == LUA_TUSERDATA || type == LUA_TLIGHTUSERDATA) && lb_is_host_number(L, argument);
}

static void add_repeated(luaL_Buffer *out, char byte, size_t count) {
    while (count-- > 0) lg_add_char(out, byte);
}

// Adds a number that is given as decimal text, with sign, padding and width as printf would. `zeros` come before
// the digits whatever the width (the precision of %d).
static void add_decimal(luaL_Buffer *out, const lg_specification *spec, const char *text, size_t length,
                        size_t zeros, bool pad_with_zeros) {
    const char *sign = "";
    if (length > 0 && *text == '-') {
        sign = "-";
        text++;
        length--;
    } else if (spec->plus) {
        sign = "+";
    } else if (spec->space) {
        sign = " ";
    }
    size_t used = strlen(sign) + zeros + length;
    size_t padding = spec->width > 0 && (size_t)spec->width > used ? (size_t)spec->width - used : 0;
    if (!spec->left && !pad_with_zeros) add_repeated(out, ' ', padding);
    lg_add(out, sign, strlen(sign));
    if (!spec->left && pad_with_zeros) add_repeated(out, '0', padding);
    add_repeated(out, '0', zeros);
    lg_add(out, text, length);
    if (spec->left) add_repeated(out, ' ', padding);
}

// %d of a host number that may be too large for an integer of Lua. The text must lie below the buffer's slot: see
// string_format.
static void add_whole_host_number(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    check_specification(L, spec, "-+0 ", true);
    lb_push_decimal_text(L, argument, -1);
    lua_replace(L, slot);
    size_t length;
    const char *text = lua_tolstring(L, slot, &length);
    size_t digits = length - (*text == '-');
    if (strspn(text + (*text == '-'), "0123456789") != digits)
        luaL_argerror(L, argument, "number has no integer representation");
    size_t zeros = spec->precision > 0 && (size_t)spec->precision > digits ? (size_t)spec->precision - digits : 0;
    add_decimal(out, spec, text, length, zeros, spec->zero && spec->precision < 0);
}

static void add_fixed_host_number(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    check_specification(L, spec, "-+#0 ", true);
    int precision = spec->precision >= 0 ? spec->precision : 6;
    lb_push_decimal_text(L, argument, precision);
    if (precision == 0 && spec->alternative) {
        lua_pushliteral(L, ".");
        lua_concat(L, 2);
    }
    lua_replace(L, slot);
    size_t length;
    const char *text = lua_tolstring(L, slot, &length);
    add_decimal(out, spec, text, length, 0, spec->zero);
}

// The nearest float, from "12.5" or "1/3". Digits that would overflow in both parts of a quotient are dropped in both.
static lua_Number host_number_as_float(lua_State *L, int argument) {
    lb_push_decimal_text(L, argument, -1);
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    const char *slash = memchr(text, '/', length);
    lua_Number value;
    if (slash == NULL) {
        value = strtod(text, NULL);
    } else {
        size_t upper = (size_t)(slash - text), lower = length - upper - 1;
        size_t longer = upper > lower ? upper : lower, dropped = longer > 300 ? longer - 300 : 0;
        lua_pushlstring(L, text, upper > dropped ? upper - dropped : 0);
        lua_pushlstring(L, slash + 1, lower > dropped ? lower - dropped : 0);
        lua_Number denominator = strtod(lua_tostring(L, -1), NULL);
        value = strtod(lua_tostring(L, -2), NULL) / denominator;
        lua_pop(L, 2);
    }
    lua_pop(L, 1);
    return value;
}

// MARK: - Conversions

static void add_printed(luaL_Buffer *out, const char *item, int length) {
    lg_add(out, item, (size_t)length);
}

static void add_integer(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, const char *flags) {
    char form[LG_SPECIFICATION + 8], item[LG_ITEM];
    long long n = lb_check_integer(L, argument);
    check_specification(L, spec, flags, true);
    printf_specification(spec, "ll", form);
    add_printed(out, item, snprintf(item, sizeof item, form, n));
}

static void add_character(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument) {
    char item[LG_ITEM];
    check_specification(L, spec, "-", false);
    int character = (int)lb_check_integer(L, argument);
    add_printed(out, item, snprintf(item, sizeof item, spec->text, character));
}

static void add_float(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument) {
    char form[LG_SPECIFICATION + 8], item[LG_FLOAT_ITEM];
    // What is wrong first is told first, in the order of Lua.
    if (spec->conversion == 'a' || spec->conversion == 'A') check_specification(L, spec, "-+#0 ", true);
    lua_Number n = is_host_number(L, argument) ? host_number_as_float(L, argument) : luaL_checknumber(L, argument);
    check_specification(L, spec, "-+#0 ", true);
    printf_specification(spec, "", form);
    // Whether 0/0 carries a sign depends on the processor.
    add_printed(out, item, snprintf(item, sizeof item, form, isnan(n) ? fabs(n) : n));
}

static void add_text(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    size_t length;
    lg_push_tostring(L, argument, &length);
    lua_replace(L, slot);
    const char *text = lua_tostring(L, slot);
    if (spec->text[2] == '\0') {
        lg_add(out, text, length);
        return;
    }
    luaL_argcheck(L, length == strlen(text), argument, "string contains zeros");
    check_specification(L, spec, "-", true);
    if (strchr(spec->text, '.') == NULL && length >= 100) {
        lg_add(out, text, length);   // wider than any width
        return;
    }
    char item[LG_ITEM];
    add_printed(out, item, snprintf(item, sizeof item, spec->text, text));
}

// MARK: - %q

static void add_quoted_text(luaL_Buffer *out, const char *s, size_t length) {
    lg_meter meter = {out->L, 0};
    lg_add_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)s[i];
        lg_spend(&meter, 1);
        if (byte == '"' || byte == '\\' || byte == '\n') {
            lg_add_char(out, '\\');
            lg_add_char(out, (char)byte);
        } else if (byte < 32 || byte == 127) {
            char escape[8];
            bool digit_follows = isdigit((unsigned char)s[i + 1]);   // the string ends in a zero byte
            add_printed(out, escape, snprintf(escape, sizeof escape, digit_follows ? "\\%03d" : "\\%d", byte));
        } else {
            lg_add_char(out, (char)byte);
        }
    }
    lg_add_char(out, '"');
    lg_settle(&meter);
}

static void add_quoted_number(lua_State *L, luaL_Buffer *out, int argument) {
    char item[LG_ITEM];
    if (lua_isinteger(L, argument)) {
        // The smallest integer has no decimal numeral.
        long long n = lua_tointeger(L, argument);
        add_printed(out, item, snprintf(item, sizeof item, n == LUA_MININTEGER ? "0x%llx" : "%lld", n));
        return;
    }
    lua_Number n = lua_tonumber(L, argument);
    if (isnan(n)) lg_add(out, "(0/0)", 5);
    else if (isinf(n)) lg_add(out, n > 0 ? "1e9999" : "-1e9999", n > 0 ? 6 : 7);
    else add_printed(out, item, snprintf(item, sizeof item, "%a", n));
}

static void add_literal(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    if (spec->text[2] != '\0') luaL_error(L, "specifier '%%q' cannot have modifiers");
    size_t length;
    switch (lua_type(L, argument)) {
    case LUA_TSTRING: {
        const char *text = lua_tolstring(L, argument, &length);
        add_quoted_text(out, text, length);
        break;
    }
    case LUA_TNUMBER:
        add_quoted_number(L, out, argument);
        break;
    default:
        if (!lua_isnil(L, argument) && !lua_isboolean(L, argument) && !is_host_number(L, argument))
            luaL_argerror(L, argument, "value has no literal form");
        lg_push_tostring(L, argument, &length);
        lua_replace(L, slot);
        lg_add(out, lua_tostring(L, slot), length);
        break;
    }
}

// %g of a host number whose digits all fit is written exactly, where a binary float would show its own last digits.
static bool add_general_host_number(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    if (!is_host_number(L, argument) || spec->alternative) return false;
    lb_push_decimal_text(L, argument, -1);
    lua_replace(L, slot);
    size_t length, digits = 0;
    const char *text = lua_tolstring(L, slot, &length);
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '/') return false;
        if (isdigit((unsigned char)text[i])) digits++;
    }
    int precision = spec->precision < 0 ? 6 : spec->precision == 0 ? 1 : spec->precision;
    if (digits > (size_t)precision) return false;
    check_specification(L, spec, "-+0 ", true);
    add_decimal(out, spec, text, length, 0, spec->zero);
    return true;
}

// MARK: - The function

static void add_item(lua_State *L, luaL_Buffer *out, lg_specification *spec, int argument, int slot) {
    switch (spec->conversion) {
    case 'c': add_character(L, out, spec, argument); break;
    case 'd': case 'i': {
        int64_t unused;
        if (is_host_number(L, argument) && !lb_host_integer(L, argument, &unused))
            add_whole_host_number(L, out, spec, argument, slot);
        else
            add_integer(L, out, spec, argument, "-+0 ");
        break;
    }
    case 'u': add_integer(L, out, spec, argument, "-0"); break;
    case 'o': case 'x': case 'X': add_integer(L, out, spec, argument, "-#0"); break;
    case 'f':
        if (is_host_number(L, argument)) {
            add_fixed_host_number(L, out, spec, argument, slot);
            break;
        }
        add_float(L, out, spec, argument);
        break;
    case 'g':
        if (add_general_host_number(L, out, spec, argument, slot)) break;
        add_float(L, out, spec, argument);
        break;
    case 'a': case 'A': case 'e': case 'E': case 'G': add_float(L, out, spec, argument); break;
    case 'p': lb_raise(L, "script.denied", "%%p 会写出内存地址，在沙箱里不可用"); break;
    case 'q': add_literal(L, out, spec, argument, slot); break;
    case 's': add_text(L, out, spec, argument, slot); break;
    default: luaL_error(L, "invalid conversion '%s' to 'format'", spec->text);
    }
}

static int string_format(lua_State *L) {
    int top = lua_gettop(L), argument = 1;
    size_t length;
    const char *s = lg_check_text(L, 1, &length);
    const char *end = s + length;
    lua_pushnil(L);
    int slot = lua_gettop(L);   // keeps the text of an item; a growing buffer needs its own slot on top
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    while (s < end) {
        const char *percent = memchr(s, '%', (size_t)(end - s));
        if (percent == NULL) percent = end;
        lg_add(&out, s, (size_t)(percent - s));
        if (percent == end) break;
        s = percent + 1;
        if (*s == '%') {
            lg_add_char(&out, *s++);
            continue;
        }
        lg_specification spec;
        if (++argument > top) luaL_argerror(L, argument, "no value");
        lb_charge(L, 4);
        s = read_specification(L, s, &spec);
        add_item(L, &out, &spec, argument, slot);
    }
    lg_finish(&out);
    return 1;
}

void lg_add_format(lua_State *L) {
    lua_pushcfunction(L, string_format);
    lua_setfield(L, -2, "format");
}
