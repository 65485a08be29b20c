/// Says in Chinese what the parser of the command line says in English.
///
/// The parser has no door for its own words, only for those of options and commands. Its version is pinned, and
/// `Examples/check` looks for English that is left over.
enum UsageText {
    /// Wide enough that examples stay on one line and can be copied; the terminal breaks lines itself.
    static let columns = 400

    /// The help or complaint in Chinese.
    static func chinese(_ text: String) -> String {
        errors(in: headings(in: text))
    }

    private static func headings(in text: String) -> String {
        let words = [
            ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
            ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："), ("<subcommand>", "<子命令>"),
            ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
            ("Show subcommand help information.", "显示子命令的帮助。"),
        ]
        var text = text
        for (english, chinese) in words { text = text.replacing(english, with: chinese) }
        text = text.replacing(#/See '(.+?)' for (?:more information|detailed help)\./#) {
            "详见 \($0.1)"
        }
        text = text.replacing(#/\(values: (.+?); default: (.+?)\)/#) {
            "（可用：\(list($0.1))；默认 \($0.2)）"
        }
        text = text.replacing(#/\(values: (.+?)\)/#) { "（可用：\(list($0.1))）" }
        return text.replacing(#/\(default: (.+?)\)/#) { "（默认 \($0.1)）" }
    }

    private static func list(_ values: Substring) -> String {
        String(values).replacing(", ", with: "、")
    }

    private static func errors(in text: String) -> String {
        var text = text.replacing(#/(?m)^Error: /#, with: "")
            .replacing(#/(?m)^Help:  /#, with: "  ")
        text = text.replacing(#/Missing expected argument '(.+?)'/#) { "缺 \($0.1)" }
        text = text.replacing(#/Missing one of: '(.+)'/#) { "缺其中之一：\($0.1)" }
        text = text.replacing(#/Missing value for '(--?\S+?)(?: <.+?>)?'/#) { "\($0.1) 后面要写上值" }
        text = text.replacing(#/Unknown option '(.+?)'\. Did you mean '(.+?)'\?/#) {
            "没有选项 \($0.1)，是不是 \($0.2)？"
        }
        text = text.replacing(#/Unknown option '(.+?)'/#) { "没有选项 \($0.1)" }
        text = text.replacing(#/\d+ unexpected arguments: '(.+)'/#) {
            "多出来的内容：\($0.1.replacing("', '", with: "、"))"
        }
        text = text.replacing(#/Unexpected argument '(.+?)'/#) { "多出来的内容：\($0.1)" }
        text = text.replacing(
            #/The option '(.+?)' does not take any value, but '(.*?)' was specified\./#
        ) {
            "\($0.1) 后面不带值，却写了 \($0.2)"
        }
        text = text.replacing(
            #/The value '(.*?)' is invalid for '(\S+)(?: <.+?>)?'\. Please provide one of (.+?)\./#
        ) {
            "\($0.2) 不能是 \($0.1)；可用："
                + $0.3.replacing("'", with: "").replacing(#/, | or | and /#, with: "、")
        }
        text = text.replacing(#/The value '(.*?)' is invalid for '(\S+)(?: <.+?>)?'/#) {
            "\($0.2) 不能是 \($0.1)"
        }
        return text.replacing("Missing required subcommand.", with: "缺子命令。")
    }
}
