/// What the YAML library's complaints mean for somebody who edits a file by hand.
enum YAMLProblem {
    /// What to do about a complaint of the library.
    static func advice(for problem: String) -> String {
        for (words, advice) in known where problem.contains(words) { return advice }
        return "YAML 的写法不对，请检查这一行和上一行的缩进、冒号后面的空格和引号"
    }

    static let tab = "缩进要用空格，不能用制表符（Tab）"

    private static let known: [(String, String)] = [
        ("'\\t'", tab),
        ("tab character", tab),
        ("cannot start any token", "这里的符号不能作为开头，如果是文字请加引号"),
        ("mapping values are not allowed", "这里不能有冒号：请检查缩进，或者给含冒号的文字加引号"),
        ("could not find expected ':'", "键的后面缺少冒号，或者冒号后面没有空一格，或者上一行的引号、括号没有写完"),
        ("did not find expected key", "缩进不对，或者缺少键：同一级的键要左对齐"),
        ("did not find expected '-' indicator", "缩进不对：同一级的“-”要左对齐"),
        ("did not find expected ',' or ']'", "方括号里缺少逗号或者右方括号"),
        ("did not find expected ',' or '}'", "花括号里缺少逗号或者右花括号"),
        ("unexpected end of stream", "引号没有写完"),
        ("block sequence entries are not allowed", "这里不能用“-”列举：请检查缩进"),
        ("unknown escape character", "双引号里反斜杠后面的写法不对，可以改用单引号"),
        ("did not find expected <document start>", "这里的缩进或者写法不对，前面的内容已经结束"),
    ]
}
