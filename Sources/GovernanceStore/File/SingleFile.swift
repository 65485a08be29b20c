import Foundation
import Glibc
import Governance
internal import GRDB

/// Copies of records that are one file each, without a log beside it.
enum SingleFile {
    /// Pages copied between two reports of progress: a megabyte.
    private static let step: CInt = 256

    /// Copies what a reader sees at this moment; others may go on writing.
    ///
    /// - Parameters:
    ///   - source: From where.
    ///   - path: Where to; there must be no file yet.
    ///   - progress: Told now and then how many pages of how many are copied.
    /// - Throws: Why it could not be copied; then nothing is left behind.
    static func copy(
        _ source: any DatabaseReader, to path: String, progress: ((Int, Int) -> Void)?
    ) throws(StoreError) {
        // A folder that is not there may be a disk that is not plugged in: it is not made.
        try PrivateFile.write([], to: path, what: "档案")
        do throws(StoreError) {
            try StoreError.wrapping(path) {
                let queue = try DatabaseQueue(path: path)
                try source.backup(to: queue, pagesPerStep: step) { state in
                    progress?(state.completedPageCount, state.totalPageCount)
                }
                try queue.close()
            }
            try settle(path)
        } catch {
            remove(path)
            throw error
        }
    }

    /// Takes a file out of the mode in which others stand beside it, and waits until it is on the disk.
    static func settle(_ path: String) throws(StoreError) {
        try StoreError.wrapping(path) {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try queue.close()
        }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unwritten(path) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw unwritten(path) }
    }

    private static func unwritten(_ path: String) -> StoreError {
        StoreError(.unavailable, file: path, "没有写成，请检查磁盘")
    }

    /// Gives a finished file its name.
    static func rename(_ old: String, to new: String) throws(StoreError) {
        guard Glibc.rename(old, new) == 0 else {
            throw StoreError(.unavailable, file: new, "写好了却改不了名，请检查权限；没有动别的文件")
        }
        PrivateFile.flush(folder: (new as NSString).deletingLastPathComponent)
    }

    /// A file, and what SQLite puts beside it.
    static let suffixes = ["", "-wal", "-shm", "-journal"]

    /// Removes a file and what SQLite put beside it.
    static func remove(_ path: String) {
        for suffix in suffixes { unlink(path + suffix) }
    }
}
