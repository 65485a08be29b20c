import Foundation
import Glibc

/// Files that are written beside their place and get their name when they are whole: `NAME.part-PROCESS`.
///
/// A process that is killed leaves its own behind. It is known by its number, so that the next one to write there can tell what
/// nobody works on any more from what somebody does.
public enum PartFiles {
    private static let mark = ".part-"

    /// Where a file is written until it is whole; what others left there that were killed is removed.
    ///
    /// - Parameter target: The name that it gets.
    /// - Returns: The path beside it.
    public static func begin(_ target: String) -> String {
        let folder = (target as NSString).deletingLastPathComponent
        // Also what was to stand beside it, such as the records that a restored file replaces.
        let beginning = (target as NSString).lastPathComponent + "."
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place(folder))) ?? []
        for part in abandoned(names) where part.hasPrefix(beginning) {
            SingleFile.remove((place(folder) as NSString).appendingPathComponent(part))
        }
        return "\(target)\(mark)\(getpid())"
    }

    /// What processes that were killed left anywhere in a folder.
    ///
    /// - Parameter folder: The folder.
    /// - Returns: The paths within the folder, in their order.
    public static func abandoned(under folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return abandoned(paths ?? [])
    }

    private static func place(_ folder: String) -> String { folder.isEmpty ? "." : folder }

    /// The parts that some files belong to, each once: SQLite has more files beside one.
    private static func abandoned(_ files: [String]) -> [String] {
        Set(files.compactMap(abandonedPart)).sorted()
    }

    private static func abandonedPart(_ file: String) -> String? {
        guard let mark = file.range(of: mark, options: .backwards) else { return nil }
        let digits = file[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }
        guard SingleFile.suffixes.contains(String(file[digits.endIndex...])),
            let process = pid_t(digits), process > 0, !isLiving(process)
        else { return nil }
        return String(file[..<digits.endIndex])
    }

    /// This process asks before it begins: what has its number is of one that had the same.
    private static func isLiving(_ process: pid_t) -> Bool {
        process != getpid() && (kill(process, 0) == 0 || errno == EPERM) && !isZombie(process)
    }

    /// Whether a process ended that nobody has asked after yet; where the system does not say, it did not.
    private static func isZombie(_ process: pid_t) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
            return false
        }
        // `4530 (name) Z …`; the name may hold brackets itself.
        let state = String(decoding: bytes, as: UTF8.self).split(separator: ")").last
        return state?.hasPrefix(" Z") ?? false
    }
}
