#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes the files of a folder that is not there yet.
struct NewFolder {
    let path: String

    /// Makes the folder and its files.
    ///
    /// - Throws: `plugin.exists` when something stands there; `plugin.unwritable`.
    func write(_ files: [PluginFile]) throws(PolicyError) {
        guard mkdir(path, 0o777) == 0 else {
            let reason = errno
            guard reason == EEXIST else { throw unwritable(path) }
            throw PolicyError(
                .pluginExists, "已经有了，没有改动它；请换个名字，或先把它移走", file: path, line: 1)
        }
        var folders: Set<String> = []
        for file in files {
            let parts = file.path.split(separator: "/")
            if parts.count > 1, folders.insert(String(parts[0])).inserted {
                let folder = "\(path)/\(parts[0])"
                guard mkdir(folder, 0o777) == 0 else { throw unwritable(folder) }
            }
            try NewFolder.write(file.bytes, to: "\(path)/\(file.path)")
        }
    }

    /// Writes a file that is not there yet, or is replaced.
    private static func write(_ bytes: [UInt8], to path: String) throws(PolicyError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw NewFolder(path: path).unwritable(path) }
        defer { close(descriptor) }
        do throws(PolicyError) {
            var output = BufferedOutput(descriptor: descriptor)
            try output.write(bytes)
            try output.flush()
        } catch {
            throw NewFolder(path: path).unwritable(path)
        }
    }

    private func unwritable(_ path: String) -> PolicyError {
        PolicyError(
            .pluginUnwritable, "写不出来（\(SystemFailure.lastReason)），请检查路径、权限和磁盘", file: path, line: 1)
    }
}

extension PluginTemplate {
    /// Makes the plugin's folder, named by its id.
    ///
    /// - Parameter folder: The folder in which it is made; it has to be there.
    /// - Returns: The path of the plugin's folder.
    /// - Throws: `plugin.exists` when something of that name stands there, and is left alone; `plugin.unwritable`.
    @discardableResult
    public func write(into folder: String = ".") throws(PolicyError) -> String {
        let path = folder == "." ? id : folder.hasSuffix("/") ? folder + id : "\(folder)/\(id)"
        try NewFolder(path: path).write(files)
        return path
    }
}
