/// Gathers the lines of a terminal text and sets whole lines bold.
struct TerminalLines {
    let usesBold: Bool
    let trimsLineEnds: Bool
    private(set) var text = ""

    init(usesBold: Bool, trimsLineEnds: Bool) {
        self.usesBold = usesBold
        self.trimsLineEnds = trimsLineEnds
    }

    mutating func add(_ line: String, isBold: Bool = false) {
        var rest = line[...]
        if trimsLineEnds {
            while rest.last == " " { rest.removeLast() }
        }
        text += usesBold && isBold ? "\u{1B}[1m\(rest)\u{1B}[0m\n" : "\(rest)\n"
    }

    mutating func addBlank() { text += "\n" }
}
