import Foundation

/// The built `township` command under way in a process of its own.
struct CommandProcess {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()

    /// Starts the command as a shell would, or after some words of a shell.
    init(_ arguments: [String], after words: String = "") throws {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            ["-c", words + "exec \"$0\" \"$@\"", CommandProcess.program] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // A command that does not come to what a test waits for must not keep all tests waiting.
        let identifier = process.processIdentifier
        DispatchQueue.global().asyncAfter(deadline: .now() + 120) { [process] in
            if process.isRunning { kill(identifier, SIGKILL) }
        }
    }

    /// Beside the bundle of the tests.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("township").path

    func send(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// What comes next on standard output; waits for it.
    func next() -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    /// Waits for the end: the signal that ended the command, or nil; and what was still to be read.
    func end() -> (signal: Int32?, output: String, errors: String) {
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        let told = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let signal = process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil
        return (
            signal, String(decoding: rest, as: UTF8.self), String(decoding: told, as: UTF8.self)
        )
    }
}
