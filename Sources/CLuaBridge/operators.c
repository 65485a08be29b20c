// Host values: light userdata for packed numbers, full userdata for everything larger. Operators on them, and calls of
// host functions, end in Swift callbacks; whatever those refuse is raised here, after the Swift frame is gone.
#include <stdio.h>
#include "internal.h"

#define MANY_ARGUMENTS 16

static const char types_key = 0;

void lb_push_type(lua_State *L, int type) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &types_key);
    lua_rawgeti(L, -1, type);
    lua_remove(L, -2);
}

static int answer(lua_State *L, int operation, const lb_value *a, const lb_value *b) {
    lb_value result = {.kind = LB_NIL};
    int32_t status = lb_operate(L, operation, a, b, &result);
    return lb_push_answer(L, status, &result);
}

static int operate(lua_State *L, int operation, int operands) {
    lb_value a, b = {.kind = LB_NONE};
    lb_read(L, 1, &a);
    if (operands == 2) lb_read(L, 2, &b);
    return answer(L, operation, &a, &b);
}

static int on_add(lua_State *L) { return operate(L, LB_ADD, 2); }
static int on_subtract(lua_State *L) { return operate(L, LB_SUBTRACT, 2); }
static int on_multiply(lua_State *L) { return operate(L, LB_MULTIPLY, 2); }
static int on_divide(lua_State *L) { return operate(L, LB_DIVIDE, 2); }
static int on_modulo(lua_State *L) { return operate(L, LB_MODULO, 2); }
static int on_floor_divide(lua_State *L) { return operate(L, LB_FLOOR_DIVIDE, 2); }
static int on_power(lua_State *L) { return operate(L, LB_POWER, 2); }
static int on_negate(lua_State *L) { return operate(L, LB_NEGATE, 1); }
static int on_equal(lua_State *L) { return operate(L, LB_EQUAL, 2); }
static int on_less(lua_State *L) { return operate(L, LB_LESS, 2); }
static int on_less_equal(lua_State *L) { return operate(L, LB_LESS_EQUAL, 2); }
static int on_concatenate(lua_State *L) { return operate(L, LB_CONCATENATE, 2); }
static int on_to_string(lua_State *L) { return operate(L, LB_TO_STRING, 1); }
static int on_index(lua_State *L) { return operate(L, LB_INDEX, 2); }
static int on_length(lua_State *L) { return operate(L, LB_LENGTH, 1); }

static int on_new_index(lua_State *L) { return lb_raise(L, "script.denied", "这个值只能读，不能改"); }

static int error_to_string(lua_State *L) {
    const lb_error_object *error = lb_as_error(L, 1);
    if (error == NULL) return luaL_error(L, "error value expected");
    const char *place = error->bytes + error->code;
    if (*place) lua_pushfstring(L, "%s: ", place);
    else lua_pushliteral(L, "");
    const char *message = place + error->place;
    if (error->message > 0) lua_pushlstring(L, message, error->message);
    else lua_pushstring(L, error->bytes);
    lua_concat(L, 2);
    return 1;
}

static int error_concatenate(lua_State *L) {
    lb_push_text(L, 1);
    lb_push_text(L, 2);
    size_t size = lua_rawlen(L, -1) + lua_rawlen(L, -2);
    lb_charge(L, size / 16);
    lb_reserve(L, size);
    lua_concat(L, 2);
    return 1;
}

// MARK: - Operators on bits

// Whole numbers go wherever integers go.
static lua_Integer check_bits(lua_State *L, int index) {
    int64_t whole = 0;
    int is_whole = 0;
    if (lb_is_host_number(L, index)) is_whole = lb_host_integer(L, index, &whole);
    else if (lua_type(L, index) == LUA_TNUMBER) whole = lua_tointegerx(L, index, &is_whole);
    if (!is_whole) luaL_error(L, "位运算（& | ~ << >>）只能用于整数");
    return (lua_Integer)whole;
}

static int operate_on_bits(lua_State *L, int operation) {
    lua_Integer a = check_bits(L, 1), b = check_bits(L, 2);
    lua_pushinteger(L, a);
    if (operation != LUA_OPBNOT) lua_pushinteger(L, b);
    lua_arith(L, operation);
    return 1;
}

static int on_and(lua_State *L) { return operate_on_bits(L, LUA_OPBAND); }
static int on_or(lua_State *L) { return operate_on_bits(L, LUA_OPBOR); }
static int on_xor(lua_State *L) { return operate_on_bits(L, LUA_OPBXOR); }
static int on_shift_left(lua_State *L) { return operate_on_bits(L, LUA_OPSHL); }
static int on_shift_right(lua_State *L) { return operate_on_bits(L, LUA_OPSHR); }
static int on_not(lua_State *L) { return operate_on_bits(L, LUA_OPBNOT); }

static const luaL_Reg operators[] = {
    {"__add", on_add}, {"__sub", on_subtract}, {"__mul", on_multiply}, {"__div", on_divide}, {"__mod", on_modulo},
    {"__idiv", on_floor_divide}, {"__pow", on_power}, {"__unm", on_negate}, {"__eq", on_equal}, {"__lt", on_less},
    {"__le", on_less_equal}, {"__concat", on_concatenate}, {"__tostring", on_to_string}, {"__index", on_index},
    {"__len", on_length}, {"__newindex", on_new_index}, {"__band", on_and}, {"__bor", on_or}, {"__bxor", on_xor},
    {"__shl", on_shift_left}, {"__shr", on_shift_right}, {"__bnot", on_not}, {NULL, NULL}};

static const luaL_Reg error_operators[] = {
    {"__tostring", error_to_string}, {"__concat", error_concatenate}, {"__newindex", on_new_index}, {NULL, NULL}};

static void make_type(lua_State *L, int type, const luaL_Reg *functions, const char *name) {
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_pushinteger(L, type);
    lua_rawseti(L, -2, 1);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__name");
}

void lb_open_types(lua_State *L) {
    lua_createtable(L, LB_TYPES, 0);
    for (int type = 1; type < LB_TYPES; type++) {
        if (type == LB_ERROR_TYPE) make_type(L, type, error_operators, "error");
        else make_type(L, type, operators, type == 1 ? "number" : "value");
        lua_rawseti(L, -2, type);
    }
    lua_pushlightuserdata(L, NULL);   // packed numbers share the metatable of boxed ones
    lua_rawgeti(L, -2, 1);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &types_key);
}

// MARK: - Host functions

int lb_call_host(lua_State *L) {
    lb_host *host = lb_host_of(L);
    lb_charge(L, 10);
    int count = lua_gettop(L);
    lb_value few[MANY_ARGUMENTS], *arguments = few;
    luaL_checkstack(L, 8, "too many arguments");
    if (count > MANY_ARGUMENTS) {
        lb_charge(L, (size_t)count);
        lb_reserve(L, (size_t)count * sizeof(lb_value));
        arguments = lua_newuserdatauv(L, (size_t)count * sizeof(lb_value), 0);
    }
    for (int i = 0; i < count; i++) lb_read(L, i + 1, &arguments[i]);
    lb_value result = {.kind = LB_NIL};
    int32_t status = lb_ask_function(L, lua_tointeger(L, lua_upvalueindex(1)), arguments, count, &result);
    if (status != LB_RAISE && lb_must_stop(host)) lb_charge(L, 0);
    return lb_push_answer(L, status, &result);
}

// MARK: - For library functions

bool lb_is_host_number(lua_State *L, int index) {
    lb_value value;
    int type = lua_type(L, index);
    if (type == LUA_TLIGHTUSERDATA) return true;
    if (type != LUA_TUSERDATA) return false;
    lb_read(L, index, &value);
    return value.kind == LB_BOXED && value.type == 1;
}

bool lb_host_integer(lua_State *L, int index, int64_t *whole) {
    lb_value value, nothing = {.kind = LB_NONE}, result = {.kind = LB_NIL};
    lb_read(L, index, &value);
    int32_t status = lb_operate(L, LB_TO_INTEGER, &value, &nothing, &result);
    if (status == LB_RAISE) lb_raise_staged(L);
    *whole = result.integer;
    return result.kind == LB_INTEGER;
}

bool lb_normalize_key(lua_State *L, int index) {
    int type = lua_type(L, index);
    if (type != LUA_TLIGHTUSERDATA && type != LUA_TUSERDATA) return false;
    lb_value value, nothing = {.kind = LB_NONE};
    lb_read(L, index, &value);
    if (value.kind != LB_PACKED && (value.kind != LB_BOXED || value.type == LB_ERROR_TYPE)) return false;
    index = lua_absindex(L, index);
    answer(L, LB_TO_KEY, &value, &nothing);
    lua_replace(L, index);
    return true;
}

int lb_key(lua_State *L) {
    lua_settop(L, 1);
    if (lb_normalize_key(L, 1)) return 1;
    // A binary float that stands for a short decimal is the same key as that decimal.
    int is_whole;
    if (lua_type(L, 1) != LUA_TNUMBER || lua_isinteger(L, 1)) return 1;
    lua_tointegerx(L, 1, &is_whole);
    return is_whole ? 1 : operate(L, LB_TO_KEY, 1);
}

void lb_push_decimal_text(lua_State *L, int index, int digits) {
    lb_value value, count = {.kind = LB_INTEGER, .integer = digits};
    lb_read(L, index, &value);
    answer(L, LB_TO_DECIMAL_TEXT, &value, &count);
}

int64_t lb_check_integer(lua_State *L, int argument) {
    if (lb_is_host_number(L, argument)) {
        int64_t whole;
        if (!lb_host_integer(L, argument, &whole)) luaL_argerror(L, argument, "number has no integer representation");
        return whole;
    }
    return luaL_checkinteger(L, argument);
}

int64_t lb_opt_integer(lua_State *L, int argument, int64_t missing) {
    return lua_isnoneornil(L, argument) ? missing : lb_check_integer(L, argument);
}
