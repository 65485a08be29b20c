// Files that fail: a layer between SQLite and the disk that counts every change of a file, and at one of them ends the process, or
// answers as a full or a broken disk does.
#ifndef CFAULTYFILES_H
#define CFAULTYFILES_H

typedef enum {
    /// Nothing fails; changes are only counted.
    FAULTY_NONE = 0,
    /// The process ends before the change.
    FAULTY_KILL = 1,
    /// Half of the change is made, and the process ends.
    FAULTY_TEAR = 2,
    /// The disk is full from this change on.
    FAULTY_FULL = 3,
    /// The disk answers this change with an error.
    FAULTY_BROKEN = 4
} faulty_kind;

/// Has every file that SQLite opens from now on go through the layer.
///
/// Answers 0, or SQLite's error.
int faulty_install(faulty_kind kind, long at);

/// How many changes there were so far: bytes written, files cut, synced, made or removed.
long faulty_count(void);

#endif
