import ArgumentParser

/// Why something is done that needs a reason.
struct ReasonOptions: ParsableArguments {
    @Option(help: "原因。")
    var reason: String

    func validate() throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("--reason 后面要写原因。") }
    }
}
