// The ways out of Lua into the host. While the host's code runs it lies above the entry point, so a late script must
// not be left by a jump; and reading functions look at the stack of the coroutine that called.
#include "internal.h"

typedef struct {
    lua_State *running;
    bool leavable;
} aside;

static aside step_out(lb_host *host, lua_State *L) {
    aside kept = {host->running, host->leavable};
    host->leavable = false;
    host->running = L;
    return kept;
}

// A state that was abandoned meanwhile, by a call of the host into it, is left here at the latest: its own jumps lead
// nowhere, and the host may have swallowed the error.
static void step_in(lb_host *host, aside kept) {
    if (host->broken) _longjmp(*host->escape, 1);
    host->running = kept.running;
    host->leavable = kept.leavable;
}

int32_t lb_operate(lua_State *L, int operation, const lb_value *a, const lb_value *b, lb_value *result) {
    lb_host *host = lb_host_of(L);
    aside kept = step_out(host, L);
    int32_t status = host->callbacks.operate(host->callbacks.context, operation, a, b, result);
    step_in(host, kept);
    return status;
}

int32_t lb_ask_function(lua_State *L, int64_t function, const lb_value *arguments, int count, lb_value *result) {
    lb_host *host = lb_host_of(L);
    aside kept = step_out(host, L);
    int32_t status = host->callbacks.call(host->callbacks.context, function, arguments, count, result);
    step_in(host, kept);
    return status;
}

int32_t lb_ask_module(lua_State *L, const char *name, size_t length, lb_value *result) {
    lb_host *host = lb_host_of(L);
    aside kept = step_out(host, L);
    int32_t status = host->callbacks.module(host->callbacks.context, name, length, result);
    step_in(host, kept);
    return status;
}

void lb_write(lb_host *host, const char *bytes, size_t length) {
    aside kept = step_out(host, host->running);
    host->callbacks.print(host->callbacks.context, bytes, length);
    step_in(host, kept);
}
