// Stops a late script on its own thread: the watchdog sends that thread a signal.
//
// The handler arms the count hook, which Lua allows in a signal handler (and nowhere else outside the script's own
// code: from another thread it would walk a list of calls that the script is changing). The hook then raises at the
// next instruction. One instruction may take minutes, though: a table whose keys all fall into one chain is rebuilt
// inside one. A script that is still there after a while is left for good, like one past the hard cap, by a jump to the
// innermost C entry point; its state is abandoned and its heap freed as a whole.
//
// The jump is taken only where nothing is lost by it: between the entry point and the interrupted instruction lie
// frames of Lua and of this target alone (`leavable`; callbacks into Swift clear it), and the interrupted instruction is
// one of the Lua library itself, so no lock of the C library or of the loader is held. Otherwise the next signal, four
// milliseconds later, tries again.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <signal.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>
#include "internal.h"

// Ignored by processes that know nothing of it.
#define INTERRUPT SIGURG
#define GRACE_NS 25000000

static _Thread_local lb_host *volatile entered;   // the innermost host that this thread is inside of
static _Thread_local int thread_id;
static uintptr_t code_start, code_end;            // instructions of the Lua library
static struct sigaction before;

static uintptr_t interrupted_instruction(const ucontext_t *context) {
#if defined(__x86_64__)
    return (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    return (uintptr_t)context->uc_mcontext.pc;
#else
    (void)context;
    return 0;   // unknown here: the hook alone has to stop scripts
#endif
}

static void press(lb_host *host, uintptr_t instruction) {
    int64_t since = lb_late_since(host);
    if (since == 0) return;
    lb_arm(host, host->current);
    if (!host->leavable || instruction < code_start || instruction >= code_end) return;
    if (lb_now() - since < GRACE_NS) return;
    host->spent = lb_stop_reason(host);
    lb_leave(host);
}

static void on_interrupt(int number, siginfo_t *information, void *context) {
    int kept = errno;
    if (entered != NULL) press(entered, interrupted_instruction(context));
    else if ((before.sa_flags & SA_SIGINFO) != 0) before.sa_sigaction(number, information, context);
    else if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) before.sa_handler(number);
    errno = kept;
}

// Finds the instructions of the Lua library, unless it is linked into the same object as this code: then they cannot be
// told from others, and nothing is left by a jump.
static int find_code(struct dl_phdr_info *object, size_t size, void *unused) {
    (void)size;
    (void)unused;
    uintptr_t lua = (uintptr_t)lua_newstate, own = (uintptr_t)lb_open;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t start = object->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
        if (part->p_type != PT_LOAD || (part->p_flags & PF_X) == 0 || lua < start || lua >= end) continue;
        if (own >= start && own < end) return 1;
        code_start = start;
        code_end = end;
        return 1;
    }
    return 0;
}

static void install(void) {
    dl_iterate_phdr(find_code, NULL);
    // Not blocked while it is handled, or leaving the handler by a jump would leave it blocked.
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART | SA_NODEFER};
    action.sa_sigaction = on_interrupt;
    sigemptyset(&action.sa_mask);
    sigaction(INTERRUPT, &action, &before);
}

void lb_prepare_interrupts(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
}

static void prepare_thread(void) {
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, INTERRUPT);
    pthread_sigmask(SIG_UNBLOCK, &interrupt, NULL);
    thread_id = (int)syscall(SYS_gettid);
}

// A thread that has ended meanwhile is no harm, nor is another that got its number: the handler looks for itself.
void lb_send_interrupt(lb_host *host) {
    int thread = atomic_load(&host->thread);
    if (thread != 0) syscall(SYS_tgkill, getpid(), thread, INTERRUPT);
}

// MARK: - Entry points

void lb_begin(lb_host *host, lb_entry *entry) {
    if (thread_id == 0) prepare_thread();
    entry->outer = entered;
    entry->escape = host->escape;
    entry->leavable = host->leavable;
    entry->thread = atomic_load_explicit(&host->thread, memory_order_relaxed);
    host->escape = &entry->point;
    atomic_store_explicit(&host->thread, thread_id, memory_order_relaxed);
    entered = host;
}

void lb_end(lb_host *host, const lb_entry *entry) {
    host->leavable = entry->leavable;
    entered = entry->outer;
    atomic_store_explicit(&host->thread, entry->thread, memory_order_relaxed);
    host->escape = entry->escape;
}
