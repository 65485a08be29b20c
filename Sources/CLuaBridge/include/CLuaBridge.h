// The boundary between Lua and everything else. This target is the only code that raises a Lua error.
//
// Rules that hold for every function declared here:
// - Swift never calls a Lua function that can raise. It calls `lb_*` functions marked PROTECTED, which
//   run under `lua_pcall`, or READING ones, which neither allocate nor raise.
// - A Swift callback never raises. It answers a status; the C trampoline raises once the Swift frame is gone.
// - The allocator never refuses an ordinary request. At the soft cap it asks the hook to raise at the next
//   instruction. At the hard cap it leaves the state for good by a jump to the innermost C entry point.
#ifndef TOWNSHIP_LUA_BRIDGE_H
#define TOWNSHIP_LUA_BRIDGE_H

#include <setjmp.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct lua_State lua_State;
typedef struct lb_host lb_host;

// MARK: - Limits

typedef enum {
    LB_LIMIT_NONE = 0,
    LB_LIMIT_INSTRUCTIONS = 1,
    LB_LIMIT_MEMORY = 2,
    LB_LIMIT_TIME = 3,
    LB_LIMIT_DEPTH = 4,
    LB_LIMIT_CANCELLED = 5
} lb_limit;

// MARK: - Values that cross the boundary

typedef enum {
    LB_NONE = 0,      // no value at all (an absent argument)
    LB_NIL = 1,
    LB_BOOLEAN = 2,   // integer is 0 or 1
    LB_INTEGER = 3,
    LB_FLOAT = 4,
    LB_STRING = 5,    // bytes, length; valid while the callback runs
    LB_PACKED = 6,    // bits: a host number small enough to be a light userdata
    LB_BOXED = 7,     // bytes, length, type: a host value in a full userdata
    LB_TABLE = 8,     // index: absolute stack index (reading only)
    LB_FUNCTION = 9,  // index: absolute stack index (reading), or a reference (building)
    LB_OTHER = 10,    // a coroutine or a foreign userdata
    // Only in programs that build values (`lb_push_program`):
    LB_NEW_TABLE = 20,  // pushes a new table; integer = expected entries
    LB_SET = 21,        // pops value and key: table below [key] = value
    LB_LOCK = 22,       // replaces the table on top by a read-only view of it; integer = host function that is
                        // asked for missing keys with (data, key), or 0; in its upper half the one that is asked for
                        // the names of all entries as a list, where the host computes them, or 0
    LB_REFERENCE = 23,  // pushes the value behind the reference `integer`
    LB_HOST_FUNCTION = 24,  // pushes the host function `integer`
    LB_DATA = 25,       // replaces a read-only view on top by its data table
    LB_POP = 26,        // pops one value
    LB_GLOBALS = 27,    // pushes the table of globals
    LB_KEY_FUNCTION = 28  // pushes a function that turns host numbers into table keys and leaves other values alone
} lb_kind;

typedef struct {
    uint8_t kind;     // lb_kind
    uint8_t type;     // LB_BOXED: which host type (1...31)
    uint32_t length;  // LB_STRING, LB_BOXED: bytes
    union {
        int64_t integer;
        double number;
        uint64_t bits;
        const void *bytes;
        int64_t index;
    };
} lb_value;

// Operators that a script applies to host values.
typedef enum {
    LB_ADD, LB_SUBTRACT, LB_MULTIPLY, LB_DIVIDE, LB_MODULO, LB_FLOOR_DIVIDE, LB_POWER, LB_NEGATE,
    LB_EQUAL, LB_LESS, LB_LESS_EQUAL, LB_CONCATENATE, LB_TO_STRING, LB_INDEX, LB_LENGTH,
    // Asked by library functions, not by an operator:
    LB_TO_INTEGER,       // result LB_INTEGER when the host number is whole and fits, else LB_NIL
    LB_TO_DECIMAL_TEXT,  // second operand LB_INTEGER digits (-1: all); result LB_STRING in plain decimal digits
    LB_TO_KEY            // the one value that stands for all equal numbers as a table key
} lb_operator;

// What a Swift callback answers.
typedef enum {
    LB_OK = 0,       // `result` holds the value
    LB_RAISE = 1,    // the failure was left with lb_fail(); the trampoline raises it
    LB_PROGRAM = 2   // `result` points to a program: bytes = lb_value array, length = its count
} lb_status;

typedef struct {
    void *context;
    // An operator or question about host values. `b` is LB_NONE for unary ones.
    int32_t (*operate)(void *context, int32_t op, const lb_value *a, const lb_value *b, lb_value *result);
    // A call of the host function `function` by a script.
    int32_t (*call)(void *context, int64_t function, const lb_value *arguments, int32_t count, lb_value *result);
    // What `print` wrote (already one line of bytes, without its newline).
    void (*print)(void *context, const char *bytes, size_t length);
    // A module for `require`: LB_OK with LB_REFERENCE (the module itself) or LB_FUNCTION (a reference to its loader,
    // called once with the name), or LB_RAISE.
    int32_t (*module)(void *context, const char *name, size_t length, lb_value *result);
} lb_callbacks;

typedef struct {
    size_t memory;           // soft cap in bytes; 0 = none
    int64_t instructions;    // budget; < 0 = none
    int64_t nanoseconds;     // wall-clock; <= 0 = none
} lb_limits;

// MARK: - Life of a host (one Lua state and its limits)

// A new state with the bridge's own base functions (error pcall xpcall load require print coroutine.*).
// Answers NULL when the system has no memory. Library functions come from CLuaGuards.
lb_host *lb_open(const lb_callbacks *callbacks, const lb_limits *limits);
void lb_close(lb_host *host);
lua_State *lb_state(lb_host *host);
// True once the hard cap was hit: the state is unusable and only lb_close is allowed.
bool lb_is_broken(const lb_host *host);
// A script stopped by lb_interrupt stays stopped until this.
void lb_clear_interrupt(lb_host *host);

// Starts the budgets anew (before each call into Lua that has budgets of its own).
void lb_set_limits(lb_host *host, const lb_limits *limits);
// May be called from any thread: stops the script at its next instruction or charge.
void lb_interrupt(lb_host *host, lb_limit reason);
// The limit that has been reached, for work of the host on behalf of a script; LB_LIMIT_NONE while it may go on.
lb_limit lb_reached_limit(lb_host *host);
// Bytes in use, and instructions used since the budgets started (counted only under an instruction budget).
size_t lb_memory_used(const lb_host *host);
int64_t lb_instructions_used(const lb_host *host);

// MARK: - PROTECTED entry points (for Swift)

// The failure of the last protected call. Bytes are valid until the next protected call.
typedef struct {
    lb_limit limit;        // LB_LIMIT_NONE for an ordinary error
    bool syntax;           // the source did not compile
    const char *code;      // code of a coded error, or empty
    const char *message;   // without place; may hold any bytes
    size_t message_length;
    const char *place;     // "main.lua:12" or empty
    const char *traceback; // lines "main.lua:12: in function 'base'"
} lb_failure;
const lb_failure *lb_last_failure(lb_host *host);

// Each answers 0 when it went well; otherwise lb_last_failure says why.
int32_t lb_setup(lb_host *host, void (*body)(lua_State *L));
// Compiles text (never bytecode); answers a reference to the function. `environment` 0: the globals.
int32_t lb_load(lb_host *host, const char *source, size_t length, const char *chunk_name, int64_t environment,
                int64_t *function);
// Calls the function behind a reference with what a building program pushes. Its results stay on the stack for reading until lb_pop(host, count).
int32_t lb_call(lb_host *host, int64_t function, const lb_value *arguments, int32_t count, int32_t *results);
// The same for a call that needs speed: arguments are nil, booleans, numbers or texts of at most LB_PLAIN_TEXT bytes in
// all, the one result is read at once; after success lb_pop(host, 2).
#define LB_PLAIN_TEXT 1024
int32_t lb_call_plain(lb_host *host, int64_t function, const lb_value *arguments, int32_t count, lb_value *result);
void lb_result(lb_host *host, int32_t position, int32_t count, lb_value *value);   // position 1...count
// Runs a building program; with `reference` it keeps the one value that the program leaves.
int32_t lb_run(lb_host *host, const lb_value *program, int32_t count, int64_t *reference);
// Keeps the value at a stack index (of the running callback, or of results) as a reference.
int32_t lb_keep(lb_host *host, int64_t index, int64_t *reference);
void lb_release(lb_host *host, int64_t reference);
// After it scripts can no longer assign globals.
void lb_lock_globals(lb_host *host);
// Forgets what was printed, so that the cap on output starts anew.
void lb_reset_output(lb_host *host);
// For lb_setup, after CLuaGuards: hides libraries and globals behind read-only views.
void lb_open_globals(lua_State *L);

// MARK: - READING (no error; inside a callback or on results)

// Walks a raw table (or the data of a locked one) at a stack index. Call with first = true to begin; each `true` leaves key and
// value on the stack for reading; `false` has cleaned up. Leaving early: lb_pop(host, 2).
bool lb_next(lb_host *host, int64_t table, bool first, lb_value *key, lb_value *value);
// Pushes the data of a read-only view, or the table itself, for walking; lb_pop(host, 1) after it.
bool lb_push_data(lb_host *host, int64_t table, int64_t *data);
bool lb_push_kept(lb_host *host, int64_t reference, int64_t *index);   // the value behind a reference; lb_pop it
// The identity of a table, for cycle checks.
const void *lb_identity(lb_host *host, int64_t table);
// Pushes table[key] without metamethods; lb_pop it after reading.
bool lb_raw_get(lb_host *host, int64_t table, const char *key, size_t length, lb_value *value);
bool lb_raw_at(lb_host *host, int64_t table, int64_t position, lb_value *value);
int64_t lb_raw_length(lb_host *host, int64_t table);
void lb_pop(lb_host *host, int32_t count);
// Writes a float as tostring does, without the sign of nan; answers how many bytes.
size_t lb_float_text(double number, char *text, size_t size);
// Where the Lua function at a stack index begins: its chunk name (without @) and line; 0 when it is no Lua function.
int32_t lb_function_line(lb_host *host, int64_t index, char *chunk, size_t size);
// The line of the script that called the running host function, or 0.
int32_t lb_current_line(lb_host *host, char *chunk, size_t size);

// The failure that a callback raises with LB_RAISE; bytes are copied.
void lb_fail(lb_host *host, const char *code, const char *message, size_t message_length);
// Charges work from inside a callback. It does not raise: the callback answers, and the trampoline raises.
void lb_charge_callback(lb_host *host, size_t work);

// MARK: - For CLuaGuards (C only, inside a Lua C function)

lb_host *lb_host_of(lua_State *L);
// Charges work that one C function does outside the interpreter; raises when a budget is spent or the script was stopped.
// The unit is about one VM instruction (10 ns): a byte copied costs 1/16, a comparison of a pattern step 1.
void lb_charge(lua_State *L, size_t work);
// Raises limit.memory when `bytes` more would pass the soft cap (after a collection). Before building a large value.
void lb_reserve(lua_State *L, size_t bytes);
// Re-raises the limit that is spent, if any (for functions that catch errors).
void lb_rethrow_limit(lua_State *L);
// Is the value a host number (light userdata, or boxed type 1)?
bool lb_is_host_number(lua_State *L, int index);
// Puts the one value that stands for all equal ones as a table key in the place of a host value. false: it is none.
bool lb_normalize_key(lua_State *L, int index);
// Asks the host; leaves nothing on the stack. false: not whole or does not fit.
bool lb_host_integer(lua_State *L, int index, int64_t *value);
// Pushes the plain decimal text of a host number with `digits` after the point (-1: as many as it has, may be n/d).
void lb_push_decimal_text(lua_State *L, int index, int digits);
// lua_Integer arguments of library functions: Lua integers, floats with a whole value, numeric strings are refused as the
// stock functions refuse them, and whole host numbers.
int64_t lb_check_integer(lua_State *L, int argument);
int64_t lb_opt_integer(lua_State *L, int argument, int64_t missing);
// A read-only view made by LB_LOCK: pushes its data table and answers true; otherwise pushes nothing.
bool lb_push_locked_data(lua_State *L, int index);
// For rawset with table, key and value at 1, 2, 3: assigns where the table is that of the globals, unless they are
// locked. false: it is another table.
bool lb_raw_set_global(lua_State *L);
// Pushes a read-only view of the table on top, replacing it. Writing raises "… is read-only".
void lb_lock_table(lua_State *L);
// Raises a coded error (`code` such as "limit.memory" or "script.denied") with the place of the caller.
int lb_raise(lua_State *L, const char *code, const char *format, ...);

#endif
