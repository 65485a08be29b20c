// Life of a host, and the protected ways into its state.
#include <stdlib.h>
#include <string.h>
#include "internal.h"

// Runs a C body under lua_pcall; everything that may raise happens inside. `results`: how many values the body leaves on
// the stack, or NULL for none.
static int32_t enter(lb_host *host, lua_CFunction body, void *argument, int32_t *results) {
    lua_State *L = host->running;
    if (host->broken) {
        lb_note_failure(host, LUA_ERRMEM, false);
        return 1;
    }
    lb_entry entry;
    lb_begin(host, &entry);
    if (_setjmp(entry.point) != 0) {
        lb_end(host, &entry);
        lb_note_failure(host, LUA_ERRMEM, false);
        return 1;
    }
    int base = lua_gettop(L);
    if (!lua_checkstack(L, 8)) {
        lb_end(host, &entry);
        lb_clear_failure(host);
        host->failure.limit = LB_LIMIT_DEPTH;
        return 1;
    }
    host->failure_seen = false;
    lua_pushcfunction(L, lb_on_error);
    lua_pushcfunction(L, body);
    lua_pushlightuserdata(L, argument);
    host->leavable = true;
    int status = lua_pcall(L, 1, results != NULL ? LUA_MULTRET : 0, base + 1);
    lb_end(host, &entry);
    lua_remove(L, base + 1);
    if (status != LUA_OK) {
        lb_note_failure(host, status, false);
        return 1;
    }
    if (results != NULL) *results = lua_gettop(L) - base;
    return 0;
}

// The argument of a body: taken off the stack before any script could see it.
static void *take_argument(lua_State *L) {
    void *argument = lua_touserdata(L, 1);
    lua_settop(L, 0);
    return argument;
}

typedef struct { void (*body)(lua_State *L); } setup_task;

static int setup_body(lua_State *L) {
    setup_task *task = take_argument(L);
    task->body(L);
    return 0;
}

int32_t lb_setup(lb_host *host, void (*body)(lua_State *L)) {
    setup_task task = {body};
    return enter(host, setup_body, &task, NULL);
}

static void open_own(lua_State *L) {
    lb_hide_names(L);
    lb_open_types(L);
    lb_open_base(L);
    lb_open_coroutines(L);
}

lb_host *lb_open(const lb_callbacks *callbacks, const lb_limits *limits) {
    lb_host *host = calloc(1, sizeof *host);
    if (host == NULL) return NULL;
    host->callbacks = *callbacks;
    host->soft_cap = host->hard_cap = SIZE_MAX;
    host->failure_message = calloc(1, LB_MESSAGE_LIMIT + 1);
    host->staged_message = calloc(1, LB_MESSAGE_LIMIT + 1);
    lb_prepare_interrupts();
    lb_heap_open(&host->heap);
    lb_clear_failure(host);
    if (host->failure_message != NULL && host->staged_message != NULL) host->L = lua_newstate(lb_allocate, host);
    if (host->L == NULL) {
        lb_close(host);
        return NULL;
    }
    *(lb_host **)lua_getextraspace(host->L) = host;
    host->running = host->current = host->L;
    if (lb_setup(host, open_own) != 0) {
        lb_close(host);
        return NULL;
    }
    lb_set_limits(host, limits);
    return host;
}

// Scripts have no finalizers, so there is nothing that lua_close would have to run: the memory goes as a whole.
void lb_close(lb_host *host) {
    lb_unwatch(host);
    lb_heap_close(&host->heap);
    free(host->failure_message);
    free(host->staged_message);
    free(host);
}

lua_State *lb_state(lb_host *host) { return host->L; }

bool lb_is_broken(const lb_host *host) { return host->broken; }

void lb_clear_interrupt(lb_host *host) { atomic_store(&host->cancelled, 0); }

// MARK: - Loading and calling

typedef struct {
    const char *source, *name;
    size_t length;
    int64_t environment, function;
    bool syntax;
} load_task;

static int load_body(lua_State *L) {
    load_task *task = take_argument(L);
    if (task->length > LB_SOURCE_LIMIT)
        lb_raise(L, "script.source_too_large", "源代码超过 %d KiB，请拆成几个文件", LB_SOURCE_LIMIT / 1024);
    if (luaL_loadbufferx(L, task->source, task->length, task->name, "t") != LUA_OK) {
        task->syntax = true;
        return lua_error(L);
    }
    if (task->environment != 0) {
        lb_push_reference(L, task->environment);
        if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
    }
    task->function = lb_make_reference(L);
    return 0;
}

int32_t lb_load(lb_host *host, const char *source, size_t length, const char *chunk_name, int64_t environment,
                int64_t *function) {
    load_task task = {source, chunk_name, length, environment, 0, false};
    int32_t status = enter(host, load_body, &task, NULL);
    host->failure.syntax = task.syntax;
    *function = task.function;
    return status;
}

typedef struct {
    int64_t function;
    const lb_value *arguments;
    int32_t count;
} call_task;

static int call_body(lua_State *L) {
    call_task *task = take_argument(L);
    lb_charge_callback(lb_host_of(L), LB_CALL_COST);   // raised inside, where a line is known
    luaL_checkstack(L, task->count + 4, "too many arguments");
    lb_push_reference(L, task->function);
    lb_run_program(L, task->arguments, task->count);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

int32_t lb_call(lb_host *host, int64_t function, const lb_value *arguments, int32_t count, int32_t *results) {
    call_task task = {function, arguments, count};
    return enter(host, call_body, &task, results);
}

// The values are pushed before the protected call begins: pushing plain ones only allocates, and the allocator never
// refuses but leaves by `escape`. One call of a C function is saved that way, which is half of what a call costs.
int32_t lb_call_plain(lb_host *host, int64_t function, const lb_value *arguments, int32_t count, lb_value *result) {
    lua_State *L = host->running;
    if (host->broken) {
        lb_note_failure(host, LUA_ERRMEM, false);
        return 1;
    }
    lb_entry entry;
    lb_begin(host, &entry);
    if (_setjmp(entry.point) != 0) {
        lb_end(host, &entry);
        lb_note_failure(host, LUA_ERRMEM, false);
        return 1;
    }
    if (!lua_checkstack(L, count + 8)) {
        lb_end(host, &entry);
        lb_clear_failure(host);
        host->failure.limit = LB_LIMIT_DEPTH;
        return 1;
    }
    host->failure_seen = false;
    int base = lua_gettop(L);
    lua_pushcfunction(L, lb_on_error);
    lb_push_reference(L, function);
    for (int32_t i = 0; i < count; i++) lb_push(L, &arguments[i]);
    lb_charge_callback(host, LB_CALL_COST);
    host->leavable = true;
    int status = lua_pcall(L, count, 1, base + 1);
    lb_end(host, &entry);
    if (status == LUA_OK) {
        lb_read(L, base + 2, result);
        return 0;
    }
    lua_remove(L, base + 1);
    lb_note_failure(host, status, false);
    return 1;
}

void lb_result(lb_host *host, int32_t position, int32_t count, lb_value *value) {
    lua_State *L = host->running;
    if (!lua_checkstack(L, 4)) return;
    lb_read(L, lua_gettop(L) - count + position, value);
}

// MARK: - Building

typedef struct {
    const lb_value *program;
    int32_t count;
    int64_t *reference;
} run_task;

static int run_body(lua_State *L) {
    run_task *task = take_argument(L);
    lb_run_program(L, task->program, task->count);
    if (task->reference != NULL) *task->reference = lb_make_reference(L);
    return 0;
}

int32_t lb_run(lb_host *host, const lb_value *program, int32_t count, int64_t *reference) {
    run_task task = {program, count, reference};
    return enter(host, run_body, &task, NULL);
}

// The value lies in the frame of a callback, where the body of a protected call could not reach it. Making a reference
// only allocates, and the allocator never refuses: it leaves by `escape`.
int32_t lb_keep(lb_host *host, int64_t index, int64_t *reference) {
    lua_State *L = host->running;
    if (host->broken || !lua_checkstack(L, 6)) return 1;
    lb_entry entry;
    lb_begin(host, &entry);
    if (_setjmp(entry.point) != 0) {
        lb_end(host, &entry);
        return 1;
    }
    lua_pushvalue(L, (int)index);
    *reference = lb_make_reference(L);
    lb_end(host, &entry);
    return 0;
}

void lb_release(lb_host *host, int64_t reference) {
    if (!host->broken && lua_checkstack(host->running, 6)) lb_forget_reference(host->running, reference);
}
