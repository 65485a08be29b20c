import Glibc
import Governance

/// Keeps every SQLite out of a file while the file gets another name.
///
/// Records that somebody has open must not be moved away: that program would go on writing into the moved file, and remove by name
/// what stands beside the new one when it ends. The lock is on the bytes that SQLite itself locks, and works also where SQLite
/// cannot make anything of the file.
struct FileHold: ~Copyable {
    private let descriptor: Int32

    /// Takes hold of a file.
    ///
    /// - Throws: `store.busy` when another program has it open.
    init(_ path: String) throws(StoreError) {
        descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
        // Who may not write cannot lock it either; renaming asks for other rights.
        guard descriptor >= 0 else { return }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = FileHold.first
        lock.l_len = FileHold.count
        // A file system without such locks cannot tell.
        if fcntl(descriptor, FileHold.setLock, &lock) != 0, errno == EAGAIN || errno == EACCES {
            // Left open on purpose: closing it would take away the locks that SQLite has on it in this process.
            throw .inUse(path)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// `PENDING_BYTE` of SQLite, behind which are the byte that a writer reserves and 510 that readers share.
    private static let first: off_t = 0x4000_0000
    private static let count: off_t = 512
    /// `F_OFD_SETLK`: held by what was opened, not by the process, so that it also meets a SQLite in this one.
    private static let setLock: Int32 = 37
}
