import Foundation
import Testing

/// A passphrase is asked at a terminal that does not show it, and the terminal is as before whatever happens.
@Suite struct PassphraseTests {
    /// Runs the command at a terminal, sends it some keys after each question, and tells how it ended.
    private static let script = """
        import fcntl, os, select, subprocess, sys, termios, time
        master, slave = os.openpty()
        def shows(): return bool(termios.tcgetattr(slave)[3] & termios.ECHO)
        def lead():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        child = subprocess.Popen(sys.argv[2:], stdin=slave, stdout=slave, stderr=slave, preexec_fn=lead)
        seen = b""
        hidden = []
        for keys in sys.argv[1].split(","):
            until = time.monotonic() + 60
            while not seen.endswith("：".encode()) and time.monotonic() < until:
                if select.select([master], [], [], 0.1)[0]: seen += os.read(master, 4096)
            hidden.append(not shows())
            seen += b"<asked>"
            os.write(master, keys.encode().decode("unicode_escape").encode("latin-1"))
        status = child.wait()
        while select.select([master], [], [], 0)[0]: seen += os.read(master, 4096)
        sys.stdout.write(f"{hidden} {status} {shows()}\\n{seen.decode()}")
        """

    private func enrol(_ keys: String) throws -> (ending: String, seen: String) {
        let folder = NSTemporaryDirectory() + "passphrase-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try Data(
            "name: 样镇\ndivision: \"510923108\"\nplugins: []\nofficers: [{id: zhang, name: 张, roles: [经办]}]\n"
                .utf8
        ).write(to: URL(fileURLWithPath: folder + "/township.yaml"))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", PassphraseTests.script, keys, CommandProcess.program, "officer",
            "enroll", "zhang", "--workspace", folder, "--keys", folder + "/keys",
        ]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines.first ?? ""), String(lines.last ?? ""))
    }

    @Test func aNewPassphraseIsAskedTwiceAndNotShown() throws {
        let (ending, seen) = try enrol(#"correct horse\n,correct horse\n"#)
        #expect(ending == "[True, True] 0 True", "\(seen)")
        #expect(seen.contains("已登记 zhang"))
        #expect(!seen.contains("horse"))
    }

    @Test func twoThatDifferAreNone() throws {
        let (ending, seen) = try enrol(#"correct horse\n,correct house\n"#)
        #expect(ending == "[True, True] 1 True", "\(seen)")
        #expect(seen.contains("两遍不一样，什么也没有做"))
    }

    @Test func controlCLeavesTheTerminalAsItWas() throws {
        let (ending, _) = try enrol(#"\x03"#)
        #expect(ending == "[True] -2 True")
    }
}
