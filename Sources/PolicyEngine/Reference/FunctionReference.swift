/// What a function takes and answers.
struct FunctionReference: Sendable {
    /// One argument.
    struct Parameter: Sendable {
        /// The name; `...` for any number of further ones.
        let name: String
        /// The type, in the notation of lua-language-server.
        let type: String
        /// What it is, in Chinese.
        let text: String
        /// Whether it may be left out.
        var isOptional = false
    }

    /// What it does, in Chinese.
    let text: String
    /// The arguments in order.
    let parameters: [Parameter]
    /// The type of the answer; nil where there is none.
    let answer: String?

    init(_ text: String, _ parameters: [Parameter], answer: String?) {
        self.text = text
        self.parameters = parameters
        self.answer = answer
    }

    /// The arguments as they are written in a call, those that may be left out in brackets.
    var call: String {
        let names = parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
        return "(" + names.joined(separator: ", ").replacing("...", with: "…") + ")"
    }
}

extension FunctionReference {
    /// How something is rounded.
    static let rounding: [Parameter] = [
        Parameter(
            name: "unit", type: "\"fen\"|\"jiao\"|\"yuan\"|township.number",
            text: "到分（默认）、角、元，或以元计的步长",
            isOptional: true),
        Parameter(
            name: "mode", type: "\"half-up\"|\"half-even\"|\"down\"|\"up\"",
            text: "四舍五入（默认）、四舍六入五成双、舍去、进位", isOptional: true),
    ]
}
