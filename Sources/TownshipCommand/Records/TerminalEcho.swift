import Foundation
import Synchronization

/// Reads a line from the terminal that nobody sees, and leaves the terminal as it was, however the command ends.
enum TerminalEcho {
    /// The terminal as it was, while it does not show what is typed.
    private static let before = Mutex<termios?>(nil)

    /// Reads a line without showing it.
    ///
    /// - Parameter question: What is asked, on standard error.
    /// - Returns: The line; `nil` when the terminal is gone.
    static func hiddenLine(_ question: String) -> String? {
        hide()
        defer { restore() }
        try? FileHandle.standardError.write(contentsOf: Data(question.utf8))
        defer { Terminal.complain("") }
        var bytes: [UInt8] = []
        while true {
            guard let byte = nextByte() else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }

    /// Waits for a byte, and for Ctrl-C, which ends the command at once where nothing is under way.
    private static func nextByte() -> UInt8? {
        while true {
            var waited = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waited, 1, 50)
            Interruption.endIfPending()
            if ready < 0, errno != EINTR { return nil }
            guard ready > 0 else { continue }
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    private static func hide() {
        before.withLock { before in
            var settings = termios()
            guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
            before = settings
            settings.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        }
    }

    /// Shows again what is typed; also called when a signal ends the command.
    static func restore() {
        before.withLock { before in
            guard var settings = before else { return }
            tcsetattr(STDIN_FILENO, TCSANOW, &settings)
            before = nil
        }
    }
}
