// The one sorting algorithm: a stable merge sort, bottom-up. Its number of comparisons is bounded whatever the
// comparison answers, and depends on the answers alone.
#include <string.h>
#include "guards.h"

typedef struct {
    const lg_order *order;
    const char *from;
    char *to;
} lg_pass;

// Merges the runs [low, middle) and [middle, high), counted in items.
static void merge(const lg_pass *pass, size_t low, size_t middle, size_t high) {
    const lg_order *order = pass->order;
    size_t size = order->size;
    const char *a = pass->from + low * size, *a_end = pass->from + middle * size;
    const char *b = a_end, *b_end = pass->from + high * size;
    char *out = pass->to + low * size;
    if (b == b_end || !order->before(order->L, order->context, b, b - size)) {
        memcpy(out, a, (size_t)(b_end - a));   // already in order
        return;
    }
    while (a < a_end && b < b_end) {
        // An item of the right run goes first only when it is truly smaller: equal ones keep their order.
        const char **smaller = order->before(order->L, order->context, b, a) ? &b : &a;
        memcpy(out, *smaller, size);
        *smaller += size;
        out += size;
    }
    memcpy(out, a, (size_t)(a_end - a));
    memcpy(out + (a_end - a), b, (size_t)(b_end - b));
}

void lg_merge_sort(const lg_order *order, void *items, void *scratch, size_t count) {
    lg_pass pass = {order, items, scratch};
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t low = 0; low < count; low += 2 * width) {
            size_t middle = low + width < count ? low + width : count;
            size_t high = middle + width < count ? middle + width : count;
            merge(&pass, low, middle, high);
        }
        char *sorted = pass.to;
        pass.to = (char *)pass.from;
        pass.from = sorted;
    }
    if (pass.from != items) memcpy(items, pass.from, count * order->size);
}
