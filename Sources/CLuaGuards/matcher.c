// The pattern matcher. It gives the answers of Lua 5.4.4, down to the depth at which a pattern is too complex, but each
// step is charged, so that no pattern can run longer than the budget of the script.
#include <ctype.h>
#include <string.h>
#include "guards.h"

#define BYTE(character) ((unsigned char)(character))

static const char *match_here(lg_matcher *m, const char *s, const char *p);

int lg_match_error(lg_matcher *m, const char *message) {
    lg_settle(&m->meter);
    return luaL_error(m->meter.L, "%s", message);
}

static int index_error(lg_matcher *m, int index) {
    lg_settle(&m->meter);
    return luaL_error(m->meter.L, "invalid capture index %%%d", index);
}

// MARK: - Single items: a character, a class or a set

// The end of the set that begins at `p` (on its '['): just behind the ']'.
static const char *set_end(lg_matcher *m, const char *p) {
    const char *start = p++;
    if (*p == '^') p++;
    do {   // a ']' in first place is a member
        if (p == m->pattern_end) lg_match_error(m, "malformed pattern (missing ']')");
        if (*p++ == '%' && p < m->pattern_end) p++;
    } while (*p != ']');
    lg_spend(&m->meter, (size_t)(p - start) / 8);
    return p + 1;
}

static const char *item_end(lg_matcher *m, const char *p) {
    if (*p == '[') return set_end(m, p);
    if (*p != '%') return p + 1;
    if (p + 1 == m->pattern_end) lg_match_error(m, "malformed pattern (ends with '%')");
    return p + 2;
}

static bool in_class(int byte, int letter) {
    bool inside;
    switch (tolower(letter)) {
    case 'a': inside = isalpha(byte); break;
    case 'c': inside = iscntrl(byte); break;
    case 'd': inside = isdigit(byte); break;
    case 'g': inside = isgraph(byte); break;
    case 'l': inside = islower(byte); break;
    case 'p': inside = ispunct(byte); break;
    case 's': inside = isspace(byte); break;
    case 'u': inside = isupper(byte); break;
    case 'w': inside = isalnum(byte); break;
    case 'x': inside = isxdigit(byte); break;
    case 'z': inside = byte == 0; break;
    default: return letter == byte;
    }
    return islower(letter) ? inside : !inside;
}

// `close` is the ']' of the set that begins at `p`.
static bool in_set(int byte, const char *p, const char *close) {
    bool inside = true;
    p++;
    if (*p == '^') {
        inside = false;
        p++;
    }
    while (p < close) {
        if (*p == '%') {
            if (in_class(byte, BYTE(p[1]))) return inside;
            p += 2;
        } else if (p[1] == '-' && p + 2 < close) {
            if (BYTE(p[0]) <= byte && byte <= BYTE(p[2])) return inside;
            p += 3;
        } else {
            if (BYTE(*p) == byte) return inside;
            p++;
        }
    }
    return !inside;
}

// Does the item from `p` to `end` match the character at `s`?
static bool single(lg_matcher *m, const char *s, const char *p, const char *end) {
    lg_spend(&m->meter, 1 + (size_t)(end - p) / 8);
    if (s >= m->subject_end) return false;
    int byte = BYTE(*s);
    switch (*p) {
    case '.': return true;
    case '%': return in_class(byte, BYTE(p[1]));
    case '[': return in_set(byte, p, end - 1);
    default: return BYTE(*p) == byte;
    }
}

// MARK: - Repetitions

static const char *longest(lg_matcher *m, const char *s, const char *p, const char *end) {
    const char *last = s;
    while (single(m, last, p, end)) last++;
    for (; last >= s; last--) {
        const char *result = match_here(m, last, end + 1);
        if (result != NULL) return result;
    }
    return NULL;
}

static const char *shortest(lg_matcher *m, const char *s, const char *p, const char *end) {
    for (;; s++) {
        const char *result = match_here(m, s, end + 1);
        if (result != NULL) return result;
        if (!single(m, s, p, end)) return NULL;
    }
}

// A single item with its suffix. Where the pattern simply goes on, *rest says where; otherwise the answer is final.
static const char *repeated(lg_matcher *m, const char *s, const char *p, const char **rest) {
    const char *end = item_end(m, p);
    bool matches = single(m, s, p, end);
    switch (*end) {
    case '?': {
        const char *result;
        if (matches && (result = match_here(m, s + 1, end + 1)) != NULL) return result;
        *rest = end + 1;
        return s;
    }
    case '*':
    case '-':
        if (matches) return *end == '*' ? longest(m, s, p, end) : shortest(m, s, p, end);
        *rest = end + 1;
        return s;
    case '+':
        return matches ? longest(m, s + 1, p, end) : NULL;
    default:
        *rest = end;
        return matches ? s + 1 : NULL;
    }
}

// MARK: - Captures, balance, frontier

static const char *open_capture(lg_matcher *m, const char *s, const char *p, ptrdiff_t length) {
    if (m->level >= LG_CAPTURES) lg_match_error(m, "too many captures");
    m->captures[m->level].start = s;
    m->captures[m->level].length = length;
    m->level++;
    const char *result = match_here(m, s, p);
    if (result == NULL) m->level--;
    return result;
}

static const char *close_capture(lg_matcher *m, const char *s, const char *p) {
    int index = m->level - 1;
    while (index >= 0 && m->captures[index].length != LG_CAPTURE_OPEN) index--;
    if (index < 0) lg_match_error(m, "invalid pattern capture");
    m->captures[index].length = s - m->captures[index].start;
    const char *result = match_here(m, s, p);
    if (result == NULL) m->captures[index].length = LG_CAPTURE_OPEN;
    return result;
}

static const char *back_reference(lg_matcher *m, const char *s, char digit) {
    int index = digit - '1';
    if (index < 0 || index >= m->level || m->captures[index].length == LG_CAPTURE_OPEN)
        index_error(m, index + 1);
    ptrdiff_t length = m->captures[index].length;
    if (length < 0 || m->subject_end - s < length) return NULL;
    lg_spend(&m->meter, (size_t)length / LG_BYTES_PER_UNIT);
    return memcmp(m->captures[index].start, s, (size_t)length) == 0 ? s + length : NULL;
}

// `p` is on the two characters after "%b".
static const char *balanced(lg_matcher *m, const char *s, const char *p) {
    if (p >= m->pattern_end - 1) lg_match_error(m, "malformed pattern (missing arguments to '%b')");
    if (*s != *p) return NULL;
    size_t open = 1;
    while (++s < m->subject_end) {
        lg_spend(&m->meter, 1);
        if (*s == p[1]) {
            if (--open == 0) return s + 1;
        } else if (*s == p[0]) {
            open++;
        }
    }
    return NULL;
}

// `p` is on the set after "%f".
static const char *frontier(lg_matcher *m, const char *s, const char *p, const char **rest) {
    if (*p != '[') lg_match_error(m, "missing '[' after '%f' in pattern");
    const char *end = item_end(m, p);
    int before = s == m->subject ? 0 : BYTE(s[-1]);
    lg_spend(&m->meter, (size_t)(end - p) / 4);
    *rest = end;
    return !in_set(before, p, end - 1) && in_set(BYTE(*s), p, end - 1) ? s : NULL;
}

// MARK: - The pattern

static const char *escaped(lg_matcher *m, const char *s, const char *p, const char **rest) {
    switch (p[1]) {
    case 'b':
        *rest = p + 4;
        return balanced(m, s, p + 2);
    case 'f':
        return frontier(m, s, p + 2, rest);
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
        *rest = p + 2;
        return back_reference(m, s, p[1]);
    default:
        return repeated(m, s, p, rest);
    }
}

// Matches from `p` to the end of the pattern. Recurses only where it may have to come back, and not too deep.
static const char *match_here(lg_matcher *m, const char *s, const char *p) {
    if (m->depth-- == 0) lg_match_error(m, "pattern too complex");
    while (s != NULL && p != m->pattern_end) {
        const char *rest = NULL;   // where the pattern goes on; NULL: `s` is the answer
        lg_spend(&m->meter, 1);
        switch (*p) {
        case '(':
            if (p[1] == ')') s = open_capture(m, s, p + 2, LG_CAPTURE_POSITION);
            else s = open_capture(m, s, p + 1, LG_CAPTURE_OPEN);
            break;
        case ')':
            s = close_capture(m, s, p + 1);
            break;
        case '%':
            s = escaped(m, s, p, &rest);
            break;
        case '$':
            if (p + 1 == m->pattern_end) {
                s = s == m->subject_end ? s : NULL;
                break;
            }
            // Elsewhere it is a character like others.
            // fallthrough
        default:
            s = repeated(m, s, p, &rest);
            break;
        }
        if (rest == NULL) break;
        p = rest;
    }
    m->depth++;
    return s;
}

// MARK: - For the functions

void lg_matcher_open(lg_matcher *m, lua_State *L, const char *subject, size_t subject_length,
                     const char *pattern, size_t pattern_length) {
    m->meter.L = L;
    m->meter.work = 0;
    m->subject = subject;
    m->subject_end = subject + subject_length;
    m->pattern_end = pattern + pattern_length;
    m->level = 0;
}

const char *lg_match(lg_matcher *m, const char *s, const char *pattern) {
    m->level = 0;
    m->depth = LG_MATCH_DEPTH;
    return match_here(m, s, pattern);
}

ptrdiff_t lg_capture(lg_matcher *m, int index, const char *s, const char *end, const char **start) {
    if (index >= m->level) {
        if (index != 0) index_error(m, index + 1);
        *start = s;
        return end - s;
    }
    if (m->captures[index].length == LG_CAPTURE_OPEN) lg_match_error(m, "unfinished capture");
    *start = m->captures[index].start;
    return m->captures[index].length;
}

void lg_push_capture(lg_matcher *m, int index, const char *s, const char *end) {
    const char *start;
    ptrdiff_t length = lg_capture(m, index, s, end, &start);
    if (length == LG_CAPTURE_POSITION) lua_pushinteger(m->meter.L, start - m->subject + 1);
    else lg_push_piece(m->meter.L, start, (size_t)length);
}

int lg_push_captures(lg_matcher *m, const char *s, const char *end) {
    int count = m->level == 0 && s != NULL ? 1 : m->level;
    luaL_checkstack(m->meter.L, count, "too many captures");
    for (int index = 0; index < count; index++) lg_push_capture(m, index, s, end);
    return count;
}
