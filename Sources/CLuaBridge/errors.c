// Failures: coded error objects, where they happened, and what the host is told.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

// Frames of the host's own Lua code carry chunk names that begin with "=*": no place for a user to look at.
bool lb_is_internal(const lua_Debug *frame) { return frame->short_src[0] == '*'; }

bool lb_find_place(lua_State *L, char *place, size_t size) {
    lua_Debug frame;
    place[0] = 0;
    for (int level = 0; level < 64 && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sl", &frame);
        if (frame.currentline <= 0 || lb_is_internal(&frame)) continue;
        snprintf(place, size, "%s:%d", frame.short_src, frame.currentline);
        return true;
    }
    return false;
}

const lb_error_object *lb_as_error(lua_State *L, int index) {
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return NULL;
    lb_push_type(L, LB_ERROR_TYPE);
    bool is_error = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return is_error ? lua_touserdata(L, index) : NULL;
}

void lb_push_error(lua_State *L, const char *code, const char *message, size_t length) {
    char place[160];
    lb_find_place(L, place, sizeof place);
    size_t code_size = strlen(code) + 1, place_size = strlen(place) + 1;
    if (length > LB_MESSAGE_LIMIT) length = LB_MESSAGE_LIMIT;
    lb_error_object *error = lua_newuserdatauv(L, sizeof *error + code_size + place_size + length, 0);
    error->code = (uint32_t)code_size;
    error->place = (uint32_t)place_size;
    error->message = (uint32_t)length;
    memcpy(error->bytes, code, code_size);
    memcpy(error->bytes + code_size, place, place_size);
    if (length > 0) memcpy(error->bytes + code_size + place_size, message, length);
    lb_push_type(L, LB_ERROR_TYPE);
    lua_setmetatable(L, -2);
}

int lb_raise(lua_State *L, const char *code, const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (length < 0) length = 0;
    if ((size_t)length >= sizeof message) length = (int)sizeof message - 1;
    lb_push_error(L, code, message, (size_t)length);
    return lua_error(L);
}

void lb_fail(lb_host *host, const char *code, const char *message, size_t length) {
    if (length > LB_MESSAGE_LIMIT) length = LB_MESSAGE_LIMIT;
    snprintf(host->staged_code, sizeof host->staged_code, "%s", code);
    memcpy(host->staged_message, message, length);
    host->staged_length = length;
}

int lb_raise_staged(lua_State *L) {
    lb_host *host = lb_host_of(L);
    lb_rethrow_limit(L);
    lb_push_error(L, host->staged_code, host->staged_message, host->staged_length);
    return lua_error(L);
}

// MARK: - What the host is told

void lb_clear_failure(lb_host *host) {
    memset(&host->failure, 0, sizeof host->failure);
    host->failure_code[0] = host->failure_place[0] = host->failure_traceback[0] = 0;
    host->failure.code = host->failure_code;
    host->failure.place = host->failure_place;
    host->failure.traceback = host->failure_traceback;
    host->failure.message = host->failure_message;
    host->failure_seen = false;
}

static void set_message(lb_host *host, const char *message, size_t length) {
    if (length > LB_MESSAGE_LIMIT) length = LB_MESSAGE_LIMIT;
    memcpy(host->failure_message, message, length);
    host->failure.message_length = length;
}

// "main.lua:12: text" -> place "main.lua:12", message "text".
static void split_place(lb_host *host, const char *text, size_t length) {
    size_t end = 0;
    while (end + 2 < length && end < 150 && text[end] != '\n') {
        if (text[end] == ':' && text[end + 1] >= '0' && text[end + 1] <= '9') {
            size_t digits = end + 1;
            while (digits < length && text[digits] >= '0' && text[digits] <= '9') digits++;
            if (digits + 1 < length && text[digits] == ':' && text[digits + 1] == ' ') {
                if (text[0] != '*') {
                    memcpy(host->failure_place, text, digits);
                    host->failure_place[digits] = 0;
                }
                set_message(host, text + digits + 2, length - digits - 2);
                return;
            }
        }
        end++;
    }
    set_message(host, text, length);
}

static bool mentions_overflow(lb_host *host) {
    static const char words[] = "stack overflow";
    size_t size = sizeof words - 1, length = host->failure.message_length;
    if (length > 200) length = 200;
    for (size_t i = 0; i + size <= length; i++)
        if (memcmp(host->failure_message + i, words, size) == 0) return true;
    return false;
}

// What the sandbox has not got is nil, as if Lua never had it. Whoever uses it all the same is told so by name, since
// "attempt to index a nil value" would send the reader looking for a mistake of their own.
static const char *denied_name(const char *kind, const char *name) {
    static const char *const globals[] = {"io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage"};
    static const char *const fields[][2] = {
        {"dump", "string.dump"}, {"random", "math.random"}, {"randomseed", "math.randomseed"}};
    if (strcmp(kind, "global") == 0) {
        for (size_t i = 0; i < sizeof globals / sizeof *globals; i++)
            if (strcmp(name, globals[i]) == 0) return globals[i];
    } else {
        for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
            if (strcmp(name, fields[i][0]) == 0) return fields[i][1];
    }
    return NULL;
}

static void note_denied(lb_host *host) {
    char text[128], kind[16], name[40];
    size_t length = host->failure.message_length;
    if (length >= sizeof text) return;
    memcpy(text, host->failure_message, length);
    text[length] = 0;
    if (sscanf(text, "attempt to index a nil value (%15[a-z] '%39[a-z]')", kind, name) != 2
        && sscanf(text, "attempt to call a nil value (%15[a-z] '%39[a-z]')", kind, name) != 2) return;
    const char *denied = denied_name(kind, name);
    if (denied == NULL) return;
    snprintf(host->failure_code, sizeof host->failure_code, "script.denied");
    snprintf(text, sizeof text, "%s 在沙箱里不可用", denied);
    set_message(host, text, strlen(text));
}

static void note_error_object(lb_host *host, const lb_error_object *error) {
    snprintf(host->failure_code, sizeof host->failure_code, "%s", error->bytes);
    snprintf(host->failure_place, sizeof host->failure_place, "%s", error->bytes + error->code);
    set_message(host, error->bytes + error->code + error->place, error->message);
}

// A number or a day of the host: the host writes it, and nothing is allocated or raised.
static bool note_host_value(lua_State *L, lb_host *host, int index) {
    lb_value value, nothing = {.kind = LB_NONE}, text = {.kind = LB_NIL};
    lb_read(L, index, &value);
    if (value.kind != LB_PACKED && value.kind != LB_BOXED) return false;
    if (host->callbacks.operate(host->callbacks.context, LB_TO_STRING, &value, &nothing, &text) != LB_OK
        || text.kind != LB_STRING) return false;
    set_message(host, text.bytes, text.length);
    return true;
}

// An error value may be anything; nothing of the script runs to describe it.
static void note_value(lua_State *L, lb_host *host, int index) {
    const lb_error_object *error = lb_as_error(L, index);
    if (error != NULL) {
        note_error_object(host, error);
    } else if (lua_type(L, index) == LUA_TSTRING) {
        size_t length;
        const char *text = lua_tolstring(L, index, &length);
        split_place(host, text, length);
        note_denied(host);
    } else {
        char text[64];
        if (note_host_value(L, host, index)) return;
        if (lua_type(L, index) == LUA_TNUMBER && lua_isinteger(L, index))
            snprintf(text, sizeof text, "%lld", (long long)lua_tointeger(L, index));
        else if (lua_type(L, index) == LUA_TNUMBER) snprintf(text, sizeof text, "%.14g", lua_tonumber(L, index));
        else snprintf(text, sizeof text, "(error object is a %s value)", luaL_typename(L, index));
        set_message(host, text, strlen(text));
    }
}

static void note_traceback(lua_State *L, lb_host *host) {
    size_t used = 0, size = sizeof host->failure_traceback;
    lua_Debug frame;
    for (int level = 0, shown = 0; shown < 20 && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sln", &frame);
        if (frame.currentline <= 0 || lb_is_internal(&frame)) continue;
        const char *name = *frame.what == 'm' ? "main chunk" : frame.name != NULL ? frame.name : "?";
        int written = snprintf(host->failure_traceback + used, size - used, "%s%s:%d: in %s", used > 0 ? "\n" : "",
                               frame.short_src, frame.currentline, name);
        if (written < 0 || (size_t)written >= size - used) break;
        used += (size_t)written;
        shown++;
    }
}

int lb_on_error(lua_State *L) {
    lb_host *host = lb_host_of(L);
    lb_clear_failure(host);
    note_value(L, host, 1);
    // An error raised by a hook has no line in its message; the innermost frame of a script knows it.
    if (host->failure_place[0] == 0) lb_find_place(L, host->failure_place, sizeof host->failure_place);
    note_traceback(L, host);
    host->failure_seen = true;
    return 1;
}

void lb_note_failure(lb_host *host, int status, bool syntax) {
    lua_State *L = host->running;
    if (host->broken) {
        lb_clear_failure(host);
        host->failure.limit = host->spent;
        snprintf(host->failure_code, sizeof host->failure_code, "%s", lb_code_of(host->spent));
        snprintf(host->failure_place, sizeof host->failure_place, "%s", host->rebuild_place);
        return;
    }
    if (!host->failure_seen || status == LUA_ERRERR) {
        lb_clear_failure(host);
        note_value(L, host, -1);
    }
    host->failure_seen = false;
    host->failure.syntax = syntax;
    if (host->spent != LB_LIMIT_NONE) host->failure.limit = host->spent;
    else if (host->failure_code[0] == 0 && (status == LUA_ERRERR || mentions_overflow(host)))
        host->failure.limit = LB_LIMIT_DEPTH;
    lua_pop(L, 1);
}

const lb_failure *lb_last_failure(lb_host *host) { return &host->failure; }
