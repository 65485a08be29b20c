#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a plugin's folder from disk: plain files only, no links, of bounded size and number.
public struct PluginFolder: Sendable {
    /// The most bytes of one file.
    public static let maximumBytes = 1 << 20
    /// The most files of one plugin.
    public static let maximumFiles = 1000

    /// The path of the folder.
    public let path: String

    /// The folder at a path.
    public init(path: String) {
        self.path = path
    }

    /// Reads all files that belong to the plugin, in the order of their names.
    ///
    /// - Throws: `plugin.*` for every file that is missing, is no plain file, is too large, or cannot be read.
    public func read() throws(PolicyFindings) -> PluginSource {
        var files: [PluginFile] = []
        var errors: [PolicyError] = []
        do throws(PolicyError) {
            for name in try paths() {
                do throws(PolicyError) {
                    files.append(try file(name))
                } catch {
                    errors.append(error)
                }
            }
        } catch {
            errors.append(error)
        }
        // A file that cannot be read is not missing as well.
        if !errors.isEmpty { throw PolicyFindings(errors) }
        return try PluginSource(folder: folderName, files: files)
    }

    private var folderName: String {
        path.split(separator: "/").last { $0 != "." }.map(String.init) ?? path
    }

    /// The paths of all files that mean something, relative to the folder, in order.
    private func paths() throws(PolicyError) -> [String] {
        var found = try names(in: "")
        for folder in ["parameters", "tests"] where found.contains(folder) {
            guard try kind(of: folder) == S_IFDIR else {
                throw PolicyError(
                    .pluginNotRegular, "\(folder) 应当是文件夹，不能是文件或链接", file: folder, line: 1)
            }
            found += try names(in: folder)
        }
        let paths = found.filter { name in
            PluginFileKind(path: name) != nil || PluginFileKind.misnamed(name) != nil
        }
        guard paths.count <= Self.maximumFiles else {
            throw PolicyError(
                .pluginTooLarge, "插件有 \(paths.count) 个文件，最多 \(Self.maximumFiles) 个",
                file: PluginManifest.fileName, line: 1)
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func names(in folder: String) throws(PolicyError) -> [String] {
        guard let directory = opendir(absolute(folder)) else {
            throw unreadable(folder.isEmpty ? path : folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)
                ) { String(validatingCString: $0) }
            }
            // What is not UTF-8 has none of the names that mean something.
            guard let name, name != ".", name != ".." else { continue }
            names.append(folder.isEmpty ? name : "\(folder)/\(name)")
        }
        return names
    }
}

extension PluginFolder {
    private func absolute(_ relative: String) -> String {
        relative.isEmpty ? path : "\(path)/\(relative)"
    }

    /// The type bits of what stands at a path, without following a link.
    private func kind(of relative: String) throws(PolicyError) -> mode_t {
        var status = stat()
        guard lstat(absolute(relative), &status) == 0 else { throw unreadable(relative) }
        return status.st_mode & S_IFMT
    }

    private func file(_ relative: String) throws(PolicyError) -> PluginFile {
        guard try kind(of: relative) == S_IFREG else {
            throw PolicyError(
                .pluginNotRegular, "这里要放普通文件，不能是链接、文件夹或设备", file: relative, line: 1)
        }
        // Between looking and opening somebody may have put a link or a pipe there.
        let descriptor = open(absolute(relative), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(relative) }
        defer { close(descriptor) }
        return PluginFile(path: relative, bytes: try bytes(from: descriptor, of: relative))
    }

    private func bytes(from descriptor: Int32, of relative: String) throws(PolicyError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { SystemCalls.read(descriptor, $0) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(relative)
            }
            bytes += block[..<count]
            guard bytes.count <= Self.maximumBytes else {
                throw PolicyError(
                    .pluginTooLarge, "文件太大，最多 \(Self.maximumBytes) 字节，请拆成几个文件",
                    file: relative, line: 1)
            }
        }
    }

    private func unreadable(_ what: String) -> PolicyError {
        PolicyError(
            .pluginUnreadable, "读不出来（\(SystemFailure.lastReason)），请检查路径和权限", file: what, line: 1)
    }
}
