import Foundation

/// Another process that has records open and does nothing with them.
final class OpenRecords {
    private let holder = Process()
    private let input = Pipe()
    var process: Int32 { holder.processIdentifier }

    init(_ path: String) throws {
        let output = Pipe()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        holder.arguments = [
            "python3", "-c",
            "import sqlite3, sys; b = sqlite3.connect(sys.argv[1]); b.execute('SELECT count(*) FROM log').fetchone(); "
                + "print('open', flush=True); sys.stdin.read()",
            path,
        ]
        holder.standardInput = input
        holder.standardOutput = output
        try holder.run()
        _ = output.fileHandleForReading.availableData
    }

    /// Lets go of them and waits until the process is gone.
    func close() {
        try? input.fileHandleForWriting.close()
        holder.waitUntilExit()
    }

    deinit { close() }
}
