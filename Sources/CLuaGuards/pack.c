// string.pack, packsize and unpack.
#include <limits.h>
#include <string.h>
#include "guards.h"

#define LG_WIDEST_INTEGER 16
#define LG_INTEGER_BYTES ((int)sizeof(lua_Integer))

typedef enum {
    LG_SIGNED, LG_UNSIGNED, LG_FLOAT, LG_DOUBLE,
    LG_FIXED_TEXT,      // c: exactly so many bytes
    LG_COUNTED_TEXT,    // s: its length first
    LG_ZERO_TEXT,       // z: ends in a zero byte
    LG_PADDING_BYTE,    // x
    LG_ALIGNMENT,       // X
    LG_SETTING          // < > = ! and blanks
} lg_kind;

typedef struct {
    lua_State *L;
    const char *next;   // the rest of the format; ends in a zero byte
    bool little;
    int largest_alignment;
} lg_reader;

typedef struct {
    lg_kind kind;
    int size;           // bytes of the item itself (of the length, for LG_COUNTED_TEXT)
    int padding;        // bytes before it
} lg_option;

static bool is_little_endian(void) {
    const uint16_t one = 1;
    return *(const unsigned char *)&one == 1;
}

static lg_reader read_format(lua_State *L, size_t *length) {
    lg_reader reader = {L, lg_check_text(L, 1, length), is_little_endian(), 1};
    return reader;
}

// MARK: - Reading the format

static int read_number(lg_reader *reader, int missing) {
    if (*reader->next < '0' || *reader->next > '9') return missing;
    int number = 0;
    do {
        number = number * 10 + (*reader->next++ - '0');
    } while (*reader->next >= '0' && *reader->next <= '9' && number <= (INT_MAX - 9) / 10);
    return number;
}

static int read_integer_size(lg_reader *reader, int missing) {
    int size = read_number(reader, missing);
    if (size > LG_WIDEST_INTEGER || size <= 0)
        luaL_error(reader->L, "integral size (%d) out of limits [1,%d]", size, LG_WIDEST_INTEGER);
    return size;
}

static lg_kind sized(int *size, int bytes, lg_kind kind) {
    *size = bytes;
    return kind;
}

static int native_alignment(void) {
    struct probe { char byte; union { LUAI_MAXALIGN; } aligned; };
    return (int)offsetof(struct probe, aligned);
}

static lg_kind read_setting(lg_reader *reader, char letter) {
    switch (letter) {
    case ' ': break;
    case '<': reader->little = true; break;
    case '>': reader->little = false; break;
    case '=': reader->little = is_little_endian(); break;
    case '!': reader->largest_alignment = read_integer_size(reader, native_alignment()); break;
    default: luaL_error(reader->L, "invalid format option '%c'", letter);
    }
    return LG_SETTING;
}

static lg_kind read_letter(lg_reader *reader, int *size) {
    char letter = *reader->next++;
    *size = 0;
    switch (letter) {
    case 'b': return sized(size, sizeof(char), LG_SIGNED);
    case 'B': return sized(size, sizeof(char), LG_UNSIGNED);
    case 'h': return sized(size, sizeof(short), LG_SIGNED);
    case 'H': return sized(size, sizeof(short), LG_UNSIGNED);
    case 'l': return sized(size, sizeof(long), LG_SIGNED);
    case 'L': return sized(size, sizeof(long), LG_UNSIGNED);
    case 'j': return sized(size, sizeof(lua_Integer), LG_SIGNED);
    case 'J': return sized(size, sizeof(lua_Integer), LG_UNSIGNED);
    case 'T': return sized(size, sizeof(size_t), LG_UNSIGNED);
    case 'f': return sized(size, sizeof(float), LG_FLOAT);
    case 'n': case 'd': return sized(size, sizeof(double), LG_DOUBLE);
    case 'i': return sized(size, read_integer_size(reader, sizeof(int)), LG_SIGNED);
    case 'I': return sized(size, read_integer_size(reader, sizeof(int)), LG_UNSIGNED);
    case 's': return sized(size, read_integer_size(reader, sizeof(size_t)), LG_COUNTED_TEXT);
    case 'c':
        *size = read_number(reader, -1);
        if (*size == -1) luaL_error(reader->L, "missing size for format option 'c'");
        return LG_FIXED_TEXT;
    case 'z': return LG_ZERO_TEXT;
    case 'x': return sized(size, 1, LG_PADDING_BYTE);
    case 'X': return LG_ALIGNMENT;
    default: return read_setting(reader, letter);
    }
}

// The next option, with the padding it needs at offset `offset`.
static lg_option read_option(lg_reader *reader, size_t offset) {
    lg_option option = {.padding = 0};
    lb_charge(reader->L, 2);
    option.kind = read_letter(reader, &option.size);
    int alignment = option.size;
    if (option.kind == LG_ALIGNMENT) {   // aligns as the option that follows would be, which is consumed
        if (*reader->next == '\0' || read_letter(reader, &alignment) == LG_FIXED_TEXT || alignment == 0)
            luaL_argerror(reader->L, 1, "invalid next option for option 'X'");
    }
    if (alignment <= 1 || option.kind == LG_FIXED_TEXT) return option;
    if (alignment > reader->largest_alignment) alignment = reader->largest_alignment;
    if ((alignment & (alignment - 1)) != 0)
        luaL_argerror(reader->L, 1, "format asks for alignment not power of 2");
    option.padding = (alignment - (int)(offset & (size_t)(alignment - 1))) & (alignment - 1);
    return option;
}

// MARK: - pack

static void add_zeros(luaL_Buffer *out, size_t count) {
    if (count == 0) return;
    lg_charge_bytes(out->L, count);
    memset(lg_room(out, count), 0, count);
    luaL_addsize(out, count);
}

static void add_integer(luaL_Buffer *out, lua_Unsigned n, bool little, int size, bool negative) {
    char *bytes = lg_room(out, (size_t)size);
    for (int i = 0; i < size; i++) {
        unsigned char byte = i < LG_INTEGER_BYTES ? (unsigned char)(n >> (8 * i)) : negative ? 0xff : 0;
        bytes[little ? i : size - 1 - i] = (char)byte;
    }
    luaL_addsize(out, (size_t)size);
}

static void copy_float(char *to, const char *from, size_t size, bool little) {
    if (little == is_little_endian()) {
        memcpy(to, from, size);
    } else {
        for (size_t i = 0; i < size; i++) to[i] = from[size - 1 - i];
    }
}

static void pack_integer(lg_reader *reader, luaL_Buffer *out, const lg_option *option, int argument) {
    lua_Integer n = lb_check_integer(reader->L, argument);
    int bits = option->size * 8;
    if (option->kind == LG_SIGNED) {
        if (option->size < LG_INTEGER_BYTES) {
            lua_Integer limit = (lua_Integer)1 << (bits - 1);
            luaL_argcheck(reader->L, -limit <= n && n < limit, argument, "integer overflow");
        }
    } else if (option->size < LG_INTEGER_BYTES) {
        luaL_argcheck(reader->L, (lua_Unsigned)n < (lua_Unsigned)1 << bits, argument, "unsigned overflow");
    }
    add_integer(out, (lua_Unsigned)n, reader->little, option->size, option->kind == LG_SIGNED && n < 0);
}

static void pack_float(lg_reader *reader, luaL_Buffer *out, const lg_option *option, int argument) {
    double wide = lg_check_number(reader->L, argument);
    float narrow = (float)wide;
    const char *bytes = option->kind == LG_FLOAT ? (const char *)&narrow : (const char *)&wide;
    copy_float(lg_room(out, (size_t)option->size), bytes, (size_t)option->size, reader->little);
    luaL_addsize(out, (size_t)option->size);
}

// Answers how many bytes the text takes beyond the option's size.
static size_t pack_text(lg_reader *reader, luaL_Buffer *out, const lg_option *option, int argument) {
    lua_State *L = reader->L;
    size_t length, size = (size_t)option->size;
    const char *text = lg_check_text(L, argument, &length);
    switch (option->kind) {
    case LG_FIXED_TEXT:
        luaL_argcheck(L, length <= size, argument, "string longer than given size");
        lg_add(out, text, length);
        add_zeros(out, size - length);
        return 0;
    case LG_COUNTED_TEXT:
        luaL_argcheck(L, size >= sizeof(size_t) || length < (size_t)1 << (size * 8), argument,
                      "string length does not fit in given size");
        add_integer(out, length, reader->little, option->size, false);
        lg_add(out, text, length);
        return length;
    default:
        luaL_argcheck(L, memchr(text, 0, length) == NULL, argument, "string contains zeros");
        lg_add(out, text, length);
        lg_add_char(out, '\0');
        return length + 1;
    }
}

static int string_pack(lua_State *L) {
    size_t length, total = 0;
    lg_reader reader = read_format(L, &length);
    int argument = 1;
    // Separates arguments from the buffer: a missing argument must not read the buffer's own slot.
    lua_pushnil(L);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    while (*reader.next != '\0') {
        lg_option option = read_option(&reader, total);
        add_zeros(&out, (size_t)option.padding);
        total += (size_t)option.padding + (size_t)option.size;
        switch (option.kind) {
        case LG_SIGNED: case LG_UNSIGNED: pack_integer(&reader, &out, &option, ++argument); break;
        case LG_FLOAT: case LG_DOUBLE: pack_float(&reader, &out, &option, ++argument); break;
        case LG_FIXED_TEXT: case LG_COUNTED_TEXT: case LG_ZERO_TEXT:
            total += pack_text(&reader, &out, &option, ++argument);
            break;
        case LG_PADDING_BYTE: lg_add_char(&out, '\0'); break;
        case LG_ALIGNMENT: case LG_SETTING: break;
        }
    }
    lg_finish(&out);
    return 1;
}

static int string_packsize(lua_State *L) {
    size_t length, total = 0;
    lg_reader reader = read_format(L, &length);
    while (*reader.next != '\0') {
        lg_option option = read_option(&reader, total);
        luaL_argcheck(L, option.kind != LG_COUNTED_TEXT && option.kind != LG_ZERO_TEXT, 1,
                      "variable-length format");
        size_t size = (size_t)option.size + (size_t)option.padding;
        luaL_argcheck(L, total <= (size_t)INT_MAX - size, 1, "format result too large");
        total += size;
    }
    lua_pushinteger(L, (lua_Integer)total);
    return 1;
}

// MARK: - unpack

static lua_Integer read_integer(lg_reader *reader, const char *bytes, int size, bool is_signed) {
    lua_Unsigned n = 0;
    int within = size < LG_INTEGER_BYTES ? size : LG_INTEGER_BYTES;
    for (int i = within - 1; i >= 0; i--)
        n = n << 8 | (unsigned char)bytes[reader->little ? i : size - 1 - i];
    if (size < LG_INTEGER_BYTES) {
        lua_Unsigned sign = (lua_Unsigned)1 << (size * 8 - 1);
        return (lua_Integer)(is_signed ? (n ^ sign) - sign : n);
    }
    unsigned char filler = is_signed && (lua_Integer)n < 0 ? 0xff : 0;
    for (int i = within; i < size; i++) {
        if ((unsigned char)bytes[reader->little ? i : size - 1 - i] != filler)
            luaL_error(reader->L, "%d-byte integer does not fit into Lua Integer", size);
    }
    return (lua_Integer)n;
}

static void push_float(lg_reader *reader, const char *bytes, const lg_option *option) {
    float narrow;
    double wide;
    if (option->kind == LG_FLOAT) {
        copy_float((char *)&narrow, bytes, sizeof narrow, reader->little);
        wide = narrow;
    } else {
        copy_float((char *)&wide, bytes, sizeof wide, reader->little);
    }
    lua_pushnumber(reader->L, wide);
}

// Pushes a text and answers how many bytes it takes beyond the option's size. `left` counts from `bytes`.
static size_t push_text(lg_reader *reader, const char *bytes, size_t left, const lg_option *option) {
    lua_State *L = reader->L;
    size_t size = (size_t)option->size;
    if (option->kind == LG_FIXED_TEXT) {
        lg_push_piece(L, bytes, size);
        return 0;
    }
    if (option->kind == LG_COUNTED_TEXT) {
        size_t length = (size_t)read_integer(reader, bytes, option->size, false);
        luaL_argcheck(L, length <= left - size, 2, "data string too short");
        lg_push_piece(L, bytes + size, length);
        return length;
    }
    size_t length = strlen(bytes);   // at the latest the zero byte behind the whole string
    lg_charge_bytes(L, length);
    luaL_argcheck(L, length < left, 2, "unfinished string for format 'z'");
    lg_push_piece(L, bytes, length);
    return length + 1;
}

static int string_unpack(lua_State *L) {
    size_t format_length, length;
    lg_reader reader = read_format(L, &format_length);
    const char *data = lg_check_text(L, 2, &length);
    size_t offset = lg_start_position(lb_opt_integer(L, 3, 1), length) - 1;
    luaL_argcheck(L, offset <= length, 3, "initial position out of string");
    int count = 0;
    while (*reader.next != '\0') {
        lg_option option = read_option(&reader, offset);
        luaL_argcheck(L, (size_t)option.padding + (size_t)option.size <= length - offset, 2,
                      "data string too short");
        offset += (size_t)option.padding;
        luaL_checkstack(L, 2, "too many results");   // this item and the position at the end
        const char *bytes = data + offset;
        count++;
        switch (option.kind) {
        case LG_SIGNED: case LG_UNSIGNED:
            lua_pushinteger(L, read_integer(&reader, bytes, option.size, option.kind == LG_SIGNED));
            break;
        case LG_FLOAT: case LG_DOUBLE: push_float(&reader, bytes, &option); break;
        case LG_FIXED_TEXT: case LG_COUNTED_TEXT: case LG_ZERO_TEXT:
            offset += push_text(&reader, bytes, length - offset, &option);
            break;
        case LG_PADDING_BYTE: case LG_ALIGNMENT: case LG_SETTING: count--; break;
        }
        offset += (size_t)option.size;
    }
    lua_pushinteger(L, (lua_Integer)offset + 1);
    return count + 1;
}

void lg_add_pack(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"pack", string_pack}, {"packsize", string_packsize}, {"unpack", string_unpack}, {NULL, NULL}};
    luaL_setfuncs(L, functions, 0);
}
