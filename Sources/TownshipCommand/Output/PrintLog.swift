/// What plugins print, on standard error: never in a result, and bounded.
final class PrintLog {
    private static let mostLines = 1000
    private var count = 0

    func take(_ line: String) {
        count += 1
        if count <= PrintLog.mostLines {
            Terminal.complain(lines: [line])
        } else if count == PrintLog.mostLines + 1 {
            Terminal.complain("（打印超过 \(PrintLog.mostLines) 行，以下省略）")
        }
    }
}
