// string.find, match, gmatch and gsub.
#define _GNU_SOURCE   // memmem
#include <stdio.h>
#include <string.h>
#include "guards.h"

// MARK: - Plain search

#define LG_SEARCH_BLOCK 65536

// memmem takes linear time, but for megabytes it would not look at the deadline: the search goes by blocks.
static const char *plain_search(lua_State *L, const char *text, size_t length, const char *sought,
                                size_t sought_length) {
    if (sought_length > length) return NULL;
    if (sought_length == 0) return text;
    size_t block = sought_length * 4 > LG_SEARCH_BLOCK ? sought_length * 4 : LG_SEARCH_BLOCK;
    while (length >= sought_length) {
        size_t window = length - sought_length < block ? length : block + sought_length;
        lb_charge(L, window / 8 + 1);
        const char *found = memmem(text, window, sought, sought_length);
        if (found != NULL) return found;
        size_t step = window - sought_length + 1;
        text += step;
        length -= step;
    }
    return NULL;
}

static bool is_plain(const char *pattern, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (pattern[i] != '\0' && strchr("^$*+?.([%-", pattern[i]) != NULL) return false;
    return true;
}

// MARK: - find, match

static int find(lua_State *L, bool positions) {
    size_t length, pattern_length;
    const char *s = lg_check_text(L, 1, &length);
    const char *p = lg_check_text(L, 2, &pattern_length);
    size_t start = lg_start_position(lb_opt_integer(L, 3, 1), length) - 1;
    if (start > length) {
        luaL_pushfail(L);
        return 1;
    }
    lg_charge_bytes(L, pattern_length * 4);
    if (positions && (lua_toboolean(L, 4) || is_plain(p, pattern_length))) {
        const char *found = plain_search(L, s + start, length - start, p, pattern_length);
        if (found == NULL) {
            luaL_pushfail(L);
            return 1;
        }
        lua_pushinteger(L, found - s + 1);
        lua_pushinteger(L, found - s + (lua_Integer)pattern_length);
        return 2;
    }
    lg_matcher m;
    lg_matcher_open(&m, L, s, length, p, pattern_length);
    bool anchored = *p == '^';
    if (anchored) p++;
    for (const char *from = s + start; from <= m.subject_end; from++) {
        const char *end = lg_match(&m, from, p);
        if (end != NULL) {
            lg_settle(&m.meter);
            if (!positions) return lg_push_captures(&m, from, end);
            lua_pushinteger(L, from - s + 1);
            lua_pushinteger(L, end - s);
            return lg_push_captures(&m, NULL, NULL) + 2;
        }
        if (anchored) break;
    }
    lg_settle(&m.meter);
    luaL_pushfail(L);
    return 1;
}

static int string_find(lua_State *L) { return find(L, true); }

static int string_match(lua_State *L) { return find(L, false); }

// MARK: - gmatch

typedef struct {
    lg_matcher matcher;
    const char *from, *pattern;
    const char *last_end;   // an empty match just behind the last one does not count
} lg_iteration;

static int next_match(lua_State *L) {
    lg_iteration *it = lua_touserdata(L, lua_upvalueindex(3));
    lg_matcher *m = &it->matcher;
    m->meter.L = L;   // the iterator may be called by another coroutine
    for (const char *from = it->from; from <= m->subject_end; from++) {
        const char *end = lg_match(m, from, it->pattern);
        if (end != NULL && end != it->last_end) {
            it->from = it->last_end = end;
            lg_settle(&m->meter);
            return lg_push_captures(m, from, end);
        }
    }
    lg_settle(&m->meter);
    return 0;
}

static int string_gmatch(lua_State *L) {
    size_t length, pattern_length;
    const char *s = lg_check_text(L, 1, &length);
    const char *p = lg_check_text(L, 2, &pattern_length);
    size_t start = lg_start_position(lb_opt_integer(L, 3, 1), length) - 1;
    if (start > length) start = length + 1;   // matches nothing, and cannot overflow
    lua_settop(L, 2);                         // subject and pattern live as long as the iterator
    lg_iteration *it = lua_newuserdatauv(L, sizeof(lg_iteration), 0);
    lg_matcher_open(&it->matcher, L, s, length, p, pattern_length);
    it->from = s + start;
    it->pattern = p;
    it->last_end = NULL;
    lua_pushcclosure(L, next_match, 3);
    return 1;
}

// MARK: - gsub

static void add_template(lg_matcher *m, luaL_Buffer *out, const char *s, const char *end) {
    lua_State *L = m->meter.L;
    size_t length;
    const char *template = lua_tolstring(L, 3, &length);
    const char *template_end = template + length;
    const char *escape;
    while ((escape = memchr(template, '%', (size_t)(template_end - template))) != NULL) {
        lg_add(out, template, (size_t)(escape - template));
        char selector = escape[1];
        template = escape + 2;
        lg_spend(&m->meter, 2);
        if (selector == '%') {
            lg_add_char(out, '%');
        } else if (selector == '0') {
            lg_add(out, s, (size_t)(end - s));
        } else if (selector >= '1' && selector <= '9') {
            const char *start;
            ptrdiff_t captured = lg_capture(m, selector - '1', s, end, &start);
            if (captured == LG_CAPTURE_POSITION) {
                char digits[24];
                int count = snprintf(digits, sizeof digits, "%td", start - m->subject + 1);
                lg_add(out, digits, (size_t)count);
            } else {
                lg_add(out, start, (size_t)captured);
            }
        } else {
            lg_match_error(m, "invalid use of '%' in replacement string");
        }
    }
    lg_add(out, template, (size_t)(template_end - template));
}

// Pushes what the function or table at index 3 answers for a match; false: the match stays as it is.
static bool push_replacement(lg_matcher *m, const char *s, const char *end) {
    lua_State *L = m->meter.L;
    lg_settle(&m->meter);
    if (lua_type(L, 3) == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        int count = lg_push_captures(m, s, end);
        lua_call(L, count, 1);
    } else {
        lg_push_capture(m, 0, s, end);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        return false;
    }
    if (!lg_become_text(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    return true;
}

// Adds the text since `*copied` and the replacement of the match. False: the match stays as it is.
static bool replace(lg_matcher *m, luaL_Buffer *out, const char **copied, const char *s, const char *end) {
    lg_add(out, *copied, (size_t)(s - *copied));
    *copied = s;
    if (lua_type(m->meter.L, 3) == LUA_TSTRING) {
        add_template(m, out, s, end);
    } else {
        if (!push_replacement(m, s, end)) return false;
        lg_add_value(out);
    }
    *copied = end;
    return true;
}

static int string_gsub(lua_State *L) {
    size_t length, pattern_length;
    const char *s = lg_check_text(L, 1, &length);
    const char *p = lg_check_text(L, 2, &pattern_length);
    if (lua_type(L, 3) != LUA_TFUNCTION && lua_type(L, 3) != LUA_TTABLE && !lg_become_text(L, 3))
        luaL_typeerror(L, 3, "string/function/table");
    lua_Integer limit = lb_opt_integer(L, 4, (lua_Integer)length + 1);
    bool anchored = *p == '^', changed = false;
    lua_Integer count = 0;
    lg_matcher m;
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    lg_matcher_open(&m, L, s, length, p, pattern_length);
    if (anchored) p++;
    const char *copied = s, *last_end = NULL;
    while (count < limit) {
        const char *end = lg_match(&m, s, p);
        if (end != NULL && end != last_end) {
            count++;
            changed |= replace(&m, &out, &copied, s, end);
            s = last_end = end;
        } else if (s < m.subject_end) {
            s++;
        } else {
            break;
        }
        if (anchored) break;
    }
    lg_settle(&m.meter);
    if (changed) {
        lg_add(&out, copied, (size_t)(m.subject_end - copied));
        lg_finish(&out);
    } else {
        lua_pushvalue(L, 1);
    }
    lua_pushinteger(L, count);
    return 2;
}

void lg_add_patterns(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"find", string_find}, {"gmatch", string_gmatch}, {"gsub", string_gsub}, {"match", string_match}, {NULL, NULL}};
    luaL_setfuncs(L, functions, 0);
}
