import Foundation

/// Another program at the file, with Python's own SQLite and a function `flipped(blob, byte)`.
enum Tampering {
    struct Refused: Error {}

    static func run(_ sql: String, on path: String, keepingTriggers: Bool = false) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            def flipped(blob, byte):
                blob = bytearray(blob)
                blob[byte] ^= 1
                return bytes(blob)
            base.create_function("flipped", 2, flipped)
            if sys.argv[3] == "no":
                for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                    base.execute("DROP TRIGGER " + name)
            base.executescript(sys.argv[2])
            base.commit()
            """, path, sql, keepingTriggers ? "yes" : "no",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Refused() }
    }
}
