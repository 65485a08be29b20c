import Foundation
import TabularFiles

/// Writing to the two streams of a terminal.
enum Terminal {
    static func print(_ text: String) { write(text, to: FileHandle.standardOutput) }

    static func complain(_ text: String) { write(text + "\n", to: FileHandle.standardError) }

    /// Lines of data or plugins, freed of what could mislead a terminal.
    static func complain(lines: [String]) {
        for line in lines { complain(TextCleaning.singleLine(line)) }
    }

    /// A reader that went away has had enough; there is nobody left to tell.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
