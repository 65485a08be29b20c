#include "CFaultyFiles.h"

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

// One process, one plan. SQLite calls from any thread, but the trial works on one.
static faulty_kind plan;
static long fault_at;
static long count;
static sqlite3_vfs *below;

typedef struct {
    sqlite3_file base;
    sqlite3_file *real;  // behind this struct, in the room that SQLite gave
} faulty_file;

static sqlite3_file *real(sqlite3_file *file) { return ((faulty_file *)file)->real; }

long faulty_count(void) { return count; }

// SQLITE_OK when the change may go on.
static int change(void) {
    count += 1;
    if (plan == FAULTY_NONE || count < fault_at) return SQLITE_OK;
    if (plan == FAULTY_FULL) return SQLITE_FULL;
    if (count > fault_at) return SQLITE_OK;
    if (plan == FAULTY_BROKEN) return SQLITE_IOERR_WRITE;
    _exit(137);
}

// MARK: A file

static int f_close(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int f_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), bytes, size, at);
}

static int f_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at) {
    if (plan == FAULTY_TEAR && count + 1 == fault_at && size > 1)
        real(file)->pMethods->xWrite(real(file), bytes, size / 2, at);
    int answer = change();
    if (answer != SQLITE_OK) return answer;
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}

static int f_truncate(sqlite3_file *file, sqlite3_int64 size) {
    int answer = change();
    if (answer != SQLITE_OK) return answer;
    return real(file)->pMethods->xTruncate(real(file), size);
}

static int f_sync(sqlite3_file *file, int flags) {
    int answer = change();
    if (answer != SQLITE_OK) return answer;
    return real(file)->pMethods->xSync(real(file), flags);
}

static int f_size(sqlite3_file *file, sqlite3_int64 *size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
static int f_lock(sqlite3_file *file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
static int f_unlock(sqlite3_file *file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
static int f_reserved(sqlite3_file *file, int *answer) {
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
static int f_control(sqlite3_file *file, int what, void *argument) {
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
static int f_sector(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int f_device(sqlite3_file *file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
static int f_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **at) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, at);
}
static int f_shm_lock(sqlite3_file *file, int offset, int n, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
static void f_shm_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int f_shm_unmap(sqlite3_file *file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: with shared memory for WAL, without mapped reading, so that every write comes through here.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = f_close,
    .xRead = f_read,
    .xWrite = f_write,
    .xTruncate = f_truncate,
    .xSync = f_sync,
    .xFileSize = f_size,
    .xLock = f_lock,
    .xUnlock = f_unlock,
    .xCheckReservedLock = f_reserved,
    .xFileControl = f_control,
    .xSectorSize = f_sector,
    .xDeviceCharacteristics = f_device,
    .xShmMap = f_shm_map,
    .xShmLock = f_shm_lock,
    .xShmBarrier = f_shm_barrier,
    .xShmUnmap = f_shm_unmap,
};

// MARK: The files

static int v_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    faulty_file *own = (faulty_file *)file;
    own->base.pMethods = NULL;
    own->real = (sqlite3_file *)(own + 1);
    int exists = 1;
    if (name != NULL && (flags & SQLITE_OPEN_CREATE)) {
        below->xAccess(below, name, SQLITE_ACCESS_EXISTS, &exists);
        if (!exists) {
            int answer = change();
            if (answer != SQLITE_OK) return answer;
        }
    }
    int answer = below->xOpen(below, name, own->real, flags, out);
    if (own->real->pMethods != NULL) own->base.pMethods = &methods;
    return answer;
}

static int v_delete(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    int answer = change();
    if (answer != SQLITE_OK) return answer;
    return below->xDelete(below, name, sync);
}

static int v_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
    (void)vfs;
    return below->xAccess(below, name, flags, answer);
}

static int v_path(sqlite3_vfs *vfs, const char *name, int size, char *path) {
    (void)vfs;
    return below->xFullPathname(below, name, size, path);
}

int faulty_install(faulty_kind kind, long at) {
    static sqlite3_vfs vfs;
    below = sqlite3_vfs_find(NULL);
    if (below == NULL) return SQLITE_ERROR;
    plan = kind;
    fault_at = at;
    count = 0;
    // Everything that is no change of a file stays as it is: clocks, randomness, errors.
    vfs = *below;
    vfs.pNext = NULL;
    vfs.zName = "faulty";
    vfs.szOsFile = (int)sizeof(faulty_file) + below->szOsFile;
    vfs.xOpen = v_open;
    vfs.xDelete = v_delete;
    vfs.xAccess = v_access;
    vfs.xFullPathname = v_path;
    return sqlite3_vfs_register(&vfs, 1);
}
