import Foundation
import Governance
internal import GRDB

extension StoreError {
    static func noRecords(_ path: String) -> StoreError {
        StoreError(.missing, file: path, "这个工作区还没有档案；第一次 township pay file 时会建")
    }

    static func noRecordsOfOurs(_ path: String) -> StoreError {
        StoreError(.damaged, file: path, "这不是 township 的档案文件，没有动它；请核对路径")
    }

    static func inUse(_ path: String) -> StoreError {
        StoreError(
            .busy, file: path, "另一个程序开着现在的档案，没有恢复，什么也没有动；请等别的 township 做完，或把它关掉，再做一遍")
    }

    /// Runs work on a file; what SQLite says becomes what the office can do about it.
    static func wrapping<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path)
        } catch {
            throw StoreError(.unavailable, file: path, "打不开档案：\(error.localizedDescription)")
        }
    }

    private init(_ error: DatabaseError, _ path: String) {
        let what = "SQLite：\(error.message ?? "\(error.resultCode.rawValue)")"
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, file: path, "另一个程序正在写这份档案，一直没有写完；这里什么也没有写，请稍后重试")
        case .SQLITE_FULL:
            self.init(.unavailable, file: path, "磁盘已满，什么也没有写；请清理后重试")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(.damaged, file: path, "档案文件损坏（\(what)）；请用备份")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH, .SQLITE_IOERR:
            self.init(.unavailable, file: path, "档案文件读写不了（\(what)）；请检查路径、权限和磁盘")
        default:
            self.init(.unavailable, file: path, "档案没有写成，什么也没有改（\(what)）")
        }
    }
}
