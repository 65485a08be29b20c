import Foundation
import LuaSandbox

/// Runs a script as the stock interpreter would: no limits, its arguments in `...`, what it prints on standard output.
enum PlainRun {
    static func run(_ path: String, _ arguments: [String]) -> Bool {
        guard let data = FileManager.default.contents(atPath: path) else {
            print("cannot read \(path)")
            return false
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        // Texts of the language's own tests are not all UTF-8, so the source goes in as a script that writes it.
        let stub = """
            local main, problem = load(\(quoted(data)), "@\(name)")
            if not main then error(problem, 0) end
            return main(\(arguments.map { quoted(Data($0.utf8)) }.joined(separator: ", ")))
            """
        do {
            _ = try LuaSandbox(limits: .unlimited).run(
                stub, named: "stub.lua",
                onPrint: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) })
            return true
        } catch {
            print("\(error.place): \(error.code): \(error.message)")
            for line in error.traceback { print("  \(line)") }
            return false
        }
    }

    private static func quoted(_ data: Data) -> String {
        var text = "\""
        for byte in data {
            if byte >= 32, byte < 127, byte != 34, byte != 92 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte)
                text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            }
        }
        return text + "\""
    }
}
