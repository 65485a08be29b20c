// Budgets: instructions (deterministic), memory (soft cap), wall-clock and cancellation (asked from another thread).
#include <string.h>
#include <time.h>
#include "internal.h"

int64_t lb_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

lb_limit lb_stop_reason(lb_host *host) {
    if (host->spent != LB_LIMIT_NONE) return host->spent;
    if (atomic_load_explicit(&host->cancelled, memory_order_relaxed) != 0) return LB_LIMIT_CANCELLED;
    int64_t deadline = atomic_load_explicit(&host->deadline, memory_order_relaxed);
    if (deadline != 0 && atomic_load_explicit(&host->expired, memory_order_relaxed) == deadline) return LB_LIMIT_TIME;
    return LB_LIMIT_NONE;
}

// When it should have stopped; 0 while it may go on.
int64_t lb_late_since(lb_host *host) {
    int64_t cancelled = atomic_load_explicit(&host->cancelled, memory_order_relaxed);
    if (cancelled != 0) return cancelled;
    int64_t deadline = atomic_load_explicit(&host->deadline, memory_order_relaxed);
    return atomic_load_explicit(&host->expired, memory_order_relaxed) == deadline ? deadline : 0;
}

bool lb_must_stop(lb_host *host) { return lb_stop_reason(host) != LB_LIMIT_NONE; }

const char *lb_code_of(lb_limit limit) {
    switch (limit) {
    case LB_LIMIT_INSTRUCTIONS: return "limit.instructions";
    case LB_LIMIT_MEMORY: return "limit.memory";
    case LB_LIMIT_TIME: return "limit.time";
    case LB_LIMIT_DEPTH: return "limit.depth";
    case LB_LIMIT_CANCELLED: return "limit.cancelled";
    default: return "";
    }
}

void lb_raise_limit(lua_State *L, lb_limit limit) {
    lb_host *host = lb_host_of(L);
    host->spent = limit;
    lb_arm(host, L);   // handlers and __close functions that run on the way out end at their first instruction
    lb_push_error(L, lb_code_of(limit), "", 0);
    lua_error(L);
}

// A collection first: what is over the cap may be garbage that was not collected yet.
void lb_check_memory(lua_State *L, size_t more) {
    lb_host *host = lb_host_of(L);
    if (host->soft_cap == SIZE_MAX) return;
    if (more <= host->soft_cap && host->heap.used <= host->soft_cap - more) return;
    if (more <= host->soft_cap) {
        size_t before = host->heap.used;
        lua_gc(L, LUA_GCCOLLECT);
        // A script that hovers at the cap pays for its collections.
        if (host->metered) host->left -= (int64_t)(before / 64);
        if (host->heap.used <= host->soft_cap - more) return;
    }
    lb_raise_limit(L, LB_LIMIT_MEMORY);
}

static void on_count(lua_State *L, lua_Debug *frame) {
    (void)frame;
    lb_host *host = lb_host_of(L);
    lb_limit reason = lb_stop_reason(host);
    if (reason != LB_LIMIT_NONE) lb_raise_limit(L, reason);
    if (host->metered) {
        host->left -= lua_gethookcount(L);
        if (host->left < 0) lb_raise_limit(L, LB_LIMIT_INSTRUCTIONS);
    }
    lb_check_memory(L, 0);
    lb_hook_state(host, L);
}

void lb_arm(lb_host *host, lua_State *L) {
    (void)host;
    if (lua_gethook(L) == on_count && lua_gethookcount(L) == 1 && lua_gethookmask(L) != 0) return;
    lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
}

// The hook a coroutine should have while nothing asks it to stop.
void lb_hook_state(lb_host *host, lua_State *L) {
    if (host->metered || LB_ALWAYS_HOOKED) {
        if (lua_gethook(L) != on_count || lua_gethookcount(L) != host->period)
            lua_sethook(L, on_count, LUA_MASKCOUNT, host->period);
    } else if (lua_gethook(L) != NULL) {
        lua_sethook(L, NULL, 0, 0);
    }
    if (lb_must_stop(host)) lb_arm(host, L);   // an interrupt may have come between
}

// A hook belongs to one coroutine, so a switch takes it along.
void lb_switch(lb_host *host, lua_State *to) {
    host->current = to;
    if (lb_must_stop(host) || host->heap.used > host->soft_cap) lb_arm(host, to);
    else lb_hook_state(host, to);
}

// What an earlier call left in registers that a new call has not written yet is still alive for a collection inside that
// call. So garbage is taken away before a call begins, while the stack is empty.
static void collect_leftovers(lb_host *host) {
    if (host->broken || host->soft_cap == SIZE_MAX || host->heap.used <= host->soft_cap / 2) return;
    lua_gc(host->running, LUA_GCCOLLECT);
}

void lb_set_limits(lb_host *host, const lb_limits *limits) {
    host->soft_cap = limits->memory == 0 ? SIZE_MAX : limits->memory;
    collect_leftovers(host);
    host->hard_cap = limits->memory == 0 ? SIZE_MAX : limits->memory * 2 + (32u << 20);
    host->metered = limits->instructions >= 0;
    host->budget = host->left = host->metered ? limits->instructions : 0;
    host->period = host->budget > 0 && host->budget < LB_HOOK_PERIOD ? (int)host->budget : LB_HOOK_PERIOD;
    if (!host->broken) host->spent = LB_LIMIT_NONE;
    int64_t deadline = limits->nanoseconds > 0 ? lb_now() + limits->nanoseconds : 0;
    atomic_store(&host->deadline, deadline);
    if (deadline != 0 && !host->watched) lb_watch(host);
    if (!host->broken) lb_hook_state(host, host->L);
}

void lb_interrupt(lb_host *host, lb_limit reason) {
    if (reason == LB_LIMIT_TIME) atomic_store(&host->expired, atomic_load(&host->deadline));
    else atomic_store(&host->cancelled, lb_now());
    lb_watch(host);
    lb_send_interrupt(host);
}

lb_limit lb_reached_limit(lb_host *host) { return lb_stop_reason(host); }

size_t lb_memory_used(const lb_host *host) { return host->heap.used; }

int64_t lb_instructions_used(const lb_host *host) { return host->budget - host->left; }

void lb_charge(lua_State *L, size_t work) {
    lb_host *host = lb_host_of(L);
    lb_limit reason = lb_stop_reason(host);
    if (reason != LB_LIMIT_NONE) lb_raise_limit(L, reason);
    if (host->metered) {
        host->left = work > (size_t)host->left ? -1 : host->left - (int64_t)work;
        if (host->left < 0) lb_raise_limit(L, LB_LIMIT_INSTRUCTIONS);
    }
    if (host->heap.used > host->soft_cap) lb_check_memory(L, 0);
}

void lb_charge_callback(lb_host *host, size_t work) {
    if (host->metered) host->left -= (int64_t)work;
}

void lb_reserve(lua_State *L, size_t bytes) { lb_check_memory(L, bytes); }

void lb_rethrow_limit(lua_State *L) {
    lb_host *host = lb_host_of(L);
    if (host->spent != LB_LIMIT_NONE) lb_raise_limit(L, host->spent);
}
