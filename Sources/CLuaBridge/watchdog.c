// One thread for the whole process looks at the deadlines of all hosts and interrupts those whose time is up, again and
// again until they have stopped. While nothing is late it costs the scripts nothing.
#include <time.h>
#include "internal.h"

#define LOOK_EVERY_NS 4000000

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static lb_host *watched;
static bool started;

static void look(lb_host *host, int64_t now) {
    int64_t deadline = atomic_load(&host->deadline);
    // A later call may have begun meanwhile: its deadline differs, and the handler then finds nothing to do.
    if (deadline != 0 && now >= deadline) atomic_store(&host->expired, deadline);
    if (lb_late_since(host) != 0) lb_send_interrupt(host);
}

static void *watch(void *unused) {
    (void)unused;
    pthread_mutex_lock(&lock);
    for (;;) {
        while (watched == NULL) pthread_cond_wait(&changed, &lock);
        int64_t now = lb_now();
        for (lb_host *host = watched; host != NULL; host = host->next_watched) look(host, now);
        pthread_mutex_unlock(&lock);
        struct timespec pause = {0, LOOK_EVERY_NS};
        nanosleep(&pause, NULL);
        pthread_mutex_lock(&lock);
    }
    return NULL;
}

void lb_watch(lb_host *host) {
    pthread_mutex_lock(&lock);
    if (!started) {
        pthread_t thread;
        started = pthread_create(&thread, NULL, watch, NULL) == 0;
        if (started) pthread_detach(thread);
    }
    if (!host->watched) {
        host->previous_watched = NULL;
        host->next_watched = watched;
        if (watched != NULL) watched->previous_watched = host;
        watched = host;
        host->watched = true;
        pthread_cond_signal(&changed);
    }
    pthread_mutex_unlock(&lock);
}

void lb_unwatch(lb_host *host) {
    pthread_mutex_lock(&lock);
    if (host->watched) {
        if (host->previous_watched != NULL) host->previous_watched->next_watched = host->next_watched;
        else watched = host->next_watched;
        if (host->next_watched != NULL) host->next_watched->previous_watched = host->previous_watched;
        host->watched = false;
    }
    pthread_mutex_unlock(&lock);
}
