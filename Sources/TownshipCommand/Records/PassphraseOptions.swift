import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// Where the passphrase of an officer's key comes from: a file, the environment, or the terminal.
struct PassphraseOptions: ParsableArguments {
    @Option(help: "口令在这个文件的第一行；不写就看环境变量 TOWNSHIP_PASSPHRASE，再没有就在终端里问。")
    var passphraseFile: String?

    /// The passphrase of a key that there is; the question says whose it is.
    func passphrase(of officer: String) throws -> String {
        try given() ?? PassphraseOptions.ask("\(officer) 的口令：")
    }

    /// A passphrase for a new key, asked twice.
    func newPassphrase(for officer: String) throws -> String {
        if let given = try given() { return given }
        let first = try PassphraseOptions.ask("给 \(officer) 的密钥定一个口令：")
        guard try PassphraseOptions.ask("再输一遍：") == first else {
            Terminal.complain("两遍不一样，什么也没有做；请再来一次")
            throw ExitCode(1)
        }
        return first
    }

    /// The passphrase of a second officer: from a file of its own or the terminal, since what the environment has is the first one's.
    static func passphrase(of officer: String, inFile path: String?) throws -> String {
        try path.map(firstLine) ?? ask("\(officer) 的口令：")
    }

    private func given() throws -> String? {
        if let passphraseFile { return try PassphraseOptions.firstLine(of: passphraseFile) }
        return ProcessInfo.processInfo.environment["TOWNSHIP_PASSPHRASE"]
    }

    /// The first line of a file with a passphrase.
    static func firstLine(of path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("读不出口令文件 \(path)，请检查路径和权限。")
        }
        var information = stat()
        if stat(path, &information) == 0, information.st_mode & 0o077 != 0 {
            Terminal.complain(lines: ["口令文件 \(path) 别人也能读；请运行 chmod 600 \(path)"])
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: ["\r"])
    }

    private static func ask(_ question: String) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            throw ValidationError("这里没有终端可以输口令；请用 --passphrase-file 指明口令文件。")
        }
        guard let line = TerminalEcho.hiddenLine(question) else { throw ExitCode(1) }
        return line
    }
}

extension OfficeRecords {
    /// Opens the key of the officer who runs the command.
    func signer(_ id: String, _ records: RecordOptions, _ passphrase: PassphraseOptions) throws
        -> OfficeSigner
    {
        try signer(id, records) { try passphrase.passphrase(of: id) }
    }

    /// Opens an officer's key; only those who are known are asked for a passphrase.
    func signer(_ id: String, _ records: RecordOptions, passphrase: () throws -> String) throws
        -> OfficeSigner
    {
        let settings = try records.settings()
        _ = try settings.officer(id)
        return try signer(
            id, settings: settings, keys: records.keyFolder, passphrase: try passphrase())
    }
}
