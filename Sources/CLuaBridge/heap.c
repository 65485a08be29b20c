// Memory of one state: small blocks from chunks, large ones from malloc, all of it owned here.
#include <stdlib.h>
#include <string.h>
#include "internal.h"

#define SMALL_LIMIT 512
#define NOTED_SIZE (64 * 1024)
#define CLASS_OF(size) (((size) + 15) / 16)

void lb_heap_open(lb_heap *heap) {
    memset(heap, 0, sizeof *heap);
    heap->large.previous = heap->large.next = &heap->large;
}

void lb_heap_close(lb_heap *heap) {
    while (heap->chunks != NULL) {
        lb_block *chunk = heap->chunks;
        heap->chunks = chunk->next;
        free(chunk);
    }
    while (heap->large.next != &heap->large) {
        lb_large *block = heap->large.next;
        block->next->previous = &heap->large;
        heap->large.next = block->next;
        free(block);
    }
}

static void *take_small(lb_heap *heap, size_t size) {
    size_t class = CLASS_OF(size), bytes = class * 16;
    lb_block *block = heap->free[class];
    if (block != NULL) {
        heap->free[class] = block->next;
        return block;
    }
    if ((size_t)(heap->fresh_end - heap->fresh) < bytes) {
        char *chunk = malloc(LB_CHUNK_SIZE);
        if (chunk == NULL) return NULL;
        ((lb_block *)(void *)chunk)->next = heap->chunks;
        heap->chunks = (lb_block *)(void *)chunk;
        heap->fresh = chunk + 16;
        heap->fresh_end = chunk + LB_CHUNK_SIZE;
    }
    void *fresh = heap->fresh;
    heap->fresh += bytes;
    return fresh;
}

static void *take_large(lb_heap *heap, lb_large *old, size_t size) {
    if (old != NULL) {
        old->previous->next = old->next;
        old->next->previous = old->previous;
    }
    lb_large *block = realloc(old, sizeof(lb_large) + size);
    lb_large *linked = block != NULL ? block : old;   // a refused realloc leaves the old block as it was
    if (linked == NULL) return NULL;
    linked->previous = &heap->large;
    linked->next = heap->large.next;
    heap->large.next->previous = linked;
    heap->large.next = linked;
    return block != NULL ? block + 1 : NULL;
}

static void give_back(lb_heap *heap, void *block, size_t size) {
    if (size <= SMALL_LIMIT) {
        lb_block *small = block;
        small->next = heap->free[CLASS_OF(size)];
        heap->free[CLASS_OF(size)] = small;
        return;
    }
    lb_large *large = (lb_large *)block - 1;
    large->previous->next = large->next;
    large->next->previous = large->previous;
    free(large);
}

static void *move_block(lb_heap *heap, void *block, size_t old_size, size_t new_size) {
    bool was_small = old_size <= SMALL_LIMIT, is_small = new_size <= SMALL_LIMIT;
    if (block != NULL && was_small && is_small && CLASS_OF(old_size) == CLASS_OF(new_size)) return block;
    if (block != NULL && !was_small && !is_small) return take_large(heap, (lb_large *)block - 1, new_size);
    void *moved = is_small ? take_small(heap, new_size) : take_large(heap, NULL, new_size);
    if (moved == NULL || block == NULL) return moved;
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
    give_back(heap, block, old_size);
    return moved;
}

// Lua 5.4.4 may free an object twice when an allocation is refused while weak tables are about. So nothing is refused:
// past the hard cap (or without any memory left) the state is abandoned by a jump, and only freed as a whole.
void lb_leave(lb_host *host) {
    host->broken = true;
    _longjmp(*host->escape, 1);
}

static void abandon(lb_host *host) {
    host->spent = LB_LIMIT_MEMORY;
    lb_find_place(host->current, host->rebuild_place, sizeof host->rebuild_place);
    lb_leave(host);
}

// The only instruction that can be interrupted for good and still say where it stands is one that has just asked for a
// large block: while a table is rebuilt, nothing else is asked for.
static void note_place(lb_host *host, size_t size) {
    if (size >= NOTED_SIZE && host->leavable)
        lb_find_place(host->current, host->rebuild_place, sizeof host->rebuild_place);
    else host->rebuild_place[0] = 0;
}

void *lb_allocate(void *context, void *block, size_t old_size, size_t new_size) {
    lb_host *host = context;
    lb_heap *heap = &host->heap;
    if (block == NULL) old_size = 0;   // then it only tells what kind of object is made
    if (new_size == 0) {
        if (block != NULL) give_back(heap, block, old_size);
        heap->used -= old_size;
        return NULL;
    }
    note_place(host, new_size);
    bool grows = new_size > old_size;
    if (grows && host->escape != NULL && heap->used + (new_size - old_size) > host->hard_cap) abandon(host);
    void *result = move_block(heap, block, old_size, new_size);
    if (result == NULL) {
        if (host->escape != NULL) abandon(host);
        return NULL;
    }
    heap->used += new_size - old_size;
    if (grows && heap->used > host->soft_cap && host->current != NULL) lb_arm(host, host->current);
    return result;
}
