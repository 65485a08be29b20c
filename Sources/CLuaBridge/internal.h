// What the files of this target share. Not visible outside.
#ifndef TOWNSHIP_BRIDGE_INTERNAL_H
#define TOWNSHIP_BRIDGE_INTERNAL_H

#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
#include <pthread.h>
#include "include/CLuaBridge.h"

// The thread sanitizer holds signals back until a script calls something that it watches. There, and only there, the hook
// is always set and looks for itself.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define LB_ALWAYS_HOOKED true
#endif
#endif
#ifndef LB_ALWAYS_HOOKED
#define LB_ALWAYS_HOOKED false
#endif

#define LB_ERROR_TYPE 31          // boxed type of coded errors
#define LB_TYPES 32
#define LB_HOOK_PERIOD 1000       // instructions between two looks at the budget
#define LB_COROUTINE_COST 1000    // each coroutine starts its count anew, so its birth pays a whole period
#define LB_RESUME_COST 50
#define LB_CALL_COST 20           // a call of a script by the host
#define LB_CLOSE_DEPTH 100        // nested coroutine.close calls: Lua itself does not count them
#define LB_LOAD_DEPTH 1000        // calls under way when `load` is called
#define LB_SOURCE_LIMIT (1 << 20)
#define LB_OUTPUT_LIMIT (1 << 20)
#define LB_MESSAGE_LIMIT 4096

#define LB_CLASSES 33             // small blocks: multiples of 16 bytes up to 512
#define LB_CHUNK_SIZE (64 * 1024)

typedef struct lb_block { struct lb_block *next; } lb_block;
typedef struct lb_large { struct lb_large *previous, *next; } lb_large;

// Owns every byte of the state, so that a state can be abandoned without lua_close.
typedef struct {
    lb_block *free[LB_CLASSES];
    lb_block *chunks;
    char *fresh, *fresh_end;
    lb_large large;               // head of a ring
    size_t used;
} lb_heap;

struct lb_host {
    lua_State *L;                 // the main coroutine
    lua_State *running;           // whose stack reading functions look at
    lb_callbacks callbacks;

    lb_heap heap;
    size_t soft_cap, hard_cap;
    jmp_buf *escape;              // innermost C entry point
    bool broken;

    // What the signal handler looks at, on the thread of the script.
    volatile bool leavable;       // nothing but Lua and this target lies above `escape`
    lua_State *volatile current;  // the coroutine that runs: a hook belongs to one
    _Atomic int thread;           // the kernel's number of the thread that is inside, or 0
    bool metered;
    int64_t budget, left;
    int period;                   // of the count hook
    _Atomic int64_t deadline;     // monotonic ns; 0 = none
    _Atomic int64_t expired;      // the deadline that has passed; meaningful while equal to `deadline`
    _Atomic int64_t cancelled;    // when it was asked for; 0 = not
    lb_limit spent;               // the limit that was raised; nothing may swallow it
    int close_depth;

    lb_failure failure;
    char rebuild_place[160];      // where the large block was asked for that no other request has followed yet
    char failure_code[64], failure_place[160], failure_traceback[4096];
    char *failure_message;
    bool failure_seen;
    char staged_code[64];
    char *staged_message;
    size_t staged_length;

    bool globals_locked;
    size_t printed;
    bool print_truncated;
    bool warns;

    struct lb_host *next_watched, *previous_watched;
    bool watched;
};

// What one way into the state remembers of the one around it.
typedef struct {
    jmp_buf point, *escape;
    lb_host *outer;
    int thread;
    bool leavable;
} lb_entry;

// heap.c
void *lb_allocate(void *host, void *block, size_t old_size, size_t new_size);
void lb_heap_open(lb_heap *heap);
void lb_heap_close(lb_heap *heap);
void lb_leave(lb_host *host);

// limits.c
lb_limit lb_stop_reason(lb_host *host);
int64_t lb_late_since(lb_host *host);
bool lb_must_stop(lb_host *host);
const char *lb_code_of(lb_limit limit);
void lb_raise_limit(lua_State *L, lb_limit limit);
void lb_check_memory(lua_State *L, size_t more);
void lb_arm(lb_host *host, lua_State *L);
void lb_hook_state(lb_host *host, lua_State *L);
void lb_switch(lb_host *host, lua_State *to);
int64_t lb_now(void);

// interrupt.c
void lb_prepare_interrupts(void);
void lb_send_interrupt(lb_host *host);
void lb_begin(lb_host *host, lb_entry *entry);   // before _setjmp(entry->point)
void lb_end(lb_host *host, const lb_entry *entry);

// names.c
void lb_hide_names(lua_State *L);

// callbacks.c
void lb_write(lb_host *host, const char *bytes, size_t length);
int32_t lb_operate(lua_State *L, int operation, const lb_value *a, const lb_value *b, lb_value *result);
int32_t lb_ask_function(lua_State *L, int64_t function, const lb_value *arguments, int count, lb_value *result);
int32_t lb_ask_module(lua_State *L, const char *name, size_t length, lb_value *result);

// watchdog.c
void lb_watch(lb_host *host);
void lb_unwatch(lb_host *host);

// errors.c
typedef struct { uint32_t code, place, message; char bytes[]; } lb_error_object;
const lb_error_object *lb_as_error(lua_State *L, int index);
void lb_push_error(lua_State *L, const char *code, const char *message, size_t length);
int lb_raise_staged(lua_State *L);
int lb_on_error(lua_State *L);
void lb_note_failure(lb_host *host, int status, bool syntax);
void lb_clear_failure(lb_host *host);
bool lb_find_place(lua_State *L, char *place, size_t size);
bool lb_is_internal(const lua_Debug *frame);

// values.c
void lb_read(lua_State *L, int index, lb_value *value);
void lb_push(lua_State *L, const lb_value *value);
int lb_push_answer(lua_State *L, int32_t status, const lb_value *result);
void lb_run_program(lua_State *L, const lb_value *program, int32_t count);
void lb_push_reference(lua_State *L, int64_t reference);
int64_t lb_make_reference(lua_State *L);
void lb_forget_reference(lua_State *L, int64_t reference);

// operators.c, base.c, coroutines.c, locks.c
void lb_push_text(lua_State *L, int index);
void lb_open_types(lua_State *L);
void lb_push_type(lua_State *L, int type);
void lb_open_base(lua_State *L);
void lb_open_coroutines(lua_State *L);
int lb_call_host(lua_State *L);
int lb_key(lua_State *L);
void lb_lock(lua_State *L, int64_t functions);

#endif
