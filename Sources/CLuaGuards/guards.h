// What the files of this target share. Not visible outside.
#ifndef TOWNSHIP_GUARDS_INTERNAL_H
#define TOWNSHIP_GUARDS_INTERNAL_H

#include <lua.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "CLuaBridge.h"
#include "include/CLuaGuards.h"

// MARK: - Charging (meter.c)

// Copying this many bytes costs one unit of work.
#define LG_BYTES_PER_UNIT 16
// Work is handed to the bridge in portions of this size: small enough that a deadline is noticed within microseconds.
#define LG_BATCH 512
// Strings up to this length are built without asking whether the memory is there.
#define LG_SMALL 1024
#define LG_BLOCK (1 << 18)        // bytes that are worked on between two looks at limits

// Collects small charges. What is collected must be settled before script code runs or an error is raised; otherwise a
// script could do nearly a batch of work for nothing, again and again.
typedef struct {
    lua_State *L;
    size_t work;
} lg_meter;

void lg_settle(lg_meter *meter);

static inline void lg_spend(lg_meter *meter, size_t work) {
    meter->work += work;
    if (meter->work >= LG_BATCH) lg_settle(meter);
}

// Charges for copying or comparing `bytes`.
void lg_charge_bytes(lua_State *L, size_t bytes);
// Charges for values that are pushed or copied on the stack, and checks memory for the stack they need.
void lg_charge_values(lua_State *L, size_t count);

// MARK: - Texts (text.c)

// Like luaL_checklstring, but a float is written alike on every platform and a host number becomes its decimal text.
const char *lg_check_text(lua_State *L, int argument, size_t *length);
// The same for a value anywhere on the stack: turns a number into its text in place. False: neither text nor number.
bool lg_become_text(lua_State *L, int index);
// Pushes what `tostring` answers.
const char *lg_push_tostring(lua_State *L, int index, size_t *length);
// A luaL_checknumber that says clearly that it does not take host numbers.
lua_Number lg_check_number(lua_State *L, int argument);

// Buffers: luaL_Buffer, with the memory checked before it grows and each byte charged once.
char *lg_room(luaL_Buffer *buffer, size_t more);
void lg_add(luaL_Buffer *buffer, const char *bytes, size_t length);
void lg_add_char(luaL_Buffer *buffer, char byte);
// Adds the text or number on top of the stack and pops it.
void lg_add_value(luaL_Buffer *buffer);
void lg_finish(luaL_Buffer *buffer);
// Pushes a piece of a string that is anchored elsewhere.
void lg_push_piece(lua_State *L, const char *bytes, size_t length);

// Positions as string functions take them: negative ones count from the end.
size_t lg_start_position(lua_Integer position, size_t length);
size_t lg_end_position(lua_Integer position, size_t length);

// MARK: - Patterns (matcher.c)

#define LG_CAPTURES 32
#define LG_MATCH_DEPTH 200       // as MAXCCALLS of Lua: how deep a match may recurse
#define LG_CAPTURE_OPEN (-1)
#define LG_CAPTURE_POSITION (-2)

typedef struct {
    lg_meter meter;
    const char *subject, *subject_end, *pattern_end;
    int depth;                   // levels of recursion that are left
    int level;                   // captures begun so far
    struct {
        const char *start;
        ptrdiff_t length;        // or LG_CAPTURE_OPEN, LG_CAPTURE_POSITION
    } captures[LG_CAPTURES];
} lg_matcher;

void lg_matcher_open(lg_matcher *matcher, lua_State *L, const char *subject, size_t subject_length,
                     const char *pattern, size_t pattern_length);
// The end of the match of the whole pattern at `s`, or NULL.
const char *lg_match(lg_matcher *matcher, const char *s, const char *pattern);
// The bytes of capture `index` (the whole match from `s` to `end` where there are none). Answers the length, or
// LG_CAPTURE_POSITION with *start at the position.
ptrdiff_t lg_capture(lg_matcher *matcher, int index, const char *s, const char *end, const char **start);
void lg_push_capture(lg_matcher *matcher, int index, const char *s, const char *end);
int lg_push_captures(lg_matcher *matcher, const char *s, const char *end);
int lg_match_error(lg_matcher *matcher, const char *message);

// MARK: - Tables (capacity.c, keys.c, merge.c)

// How many slots a table has, filled or not. Needed because one lua_next may walk over millions of empty slots.
typedef struct {
    size_t array, hash;
    bool known;
} lg_slots;

void lg_open_capacity(lua_State *L);
lg_slots lg_table_slots(lua_State *L, int table);

typedef struct {
    lua_State *L;
    void *context;
    bool (*before)(lua_State *L, void *context, const void *a, const void *b);
    size_t size;                 // bytes of an item
} lg_order;

// Stable merge sort; at most n * log2(n) + n comparisons, whatever `before` answers.
void lg_merge_sort(const lg_order *order, void *items, void *scratch, size_t count);

// The keys of one table in the order in which `pairs` visits them; lives in a full userdata.
typedef struct lg_keys lg_keys;
lg_keys *lg_push_keys(lua_State *L, int table);
// Pushes the entry (key and value) after key `key` (0: the first) and answers true; pushes nothing at the end.
// *known is false when `key` is not among the keys.
bool lg_push_next_entry(lua_State *L, lg_keys *keys, int holder, int table, int key, bool *known);
// Pushes the first entry in order without sorting; false and nothing for an empty table.
bool lg_push_first_entry(lua_State *L, int table);
// A whole host number, or a float with a whole value, becomes the integer that a table has as key.
void lg_normalize_key(lua_State *L, int index);

// Charges the comparison of two values by `<` or `==`: one instruction of C may look at megabytes.
void lg_charge_comparison(lua_State *L, int a, int b);

// MARK: - Registration

void lg_open_base(lua_State *L);
void lg_open_order(lua_State *L);
void lg_push_strings(lua_State *L);
void lg_add_patterns(lua_State *L);
void lg_add_format(lua_State *L);
void lg_add_pack(lua_State *L);
void lg_push_tables(lua_State *L);
int lg_table_sort(lua_State *L);
int64_t lg_check_length(lua_State *L, int argument, int access);
void lg_push_math(lua_State *L);
void lg_push_utf8(lua_State *L);

// What a value must offer to stand in for a table (tables.c).
#define LG_READ 1
#define LG_WRITE 2
#define LG_LENGTH 4

#endif
