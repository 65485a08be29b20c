import Testing

/// Sizes that can be read in one sitting.
@Suite struct SizeTests {
    private static let all = SourceTree.swift + SourceTree.c

    @Test func filesAreSmall() {
        #expect(!SizeTests.all.isEmpty)
        for file in SizeTests.all {
            #expect(
                file.lines.count <= 600,
                "\(file.path) has \(file.lines.count) lines: cut it by facet, `Type+Facet.swift`")
        }
    }

    @Test func fewFilesAreLong() {
        let long = SizeTests.all.filter { $0.lines.count > 400 }.map(\.path)
        #expect(long.count <= 3, "over 400 lines, cut one of them: \(long)")
    }

    @Test func theMedianIsShort() {
        let sizes = SizeTests.all.map(\.lines.count).sorted()
        #expect(sizes[sizes.count / 2] <= 150, "the files grow: cut by concept")
    }

    @Test func functionsAreShort() {
        for file in SizeTests.all {
            for function in FunctionLengths(file).all {
                #expect(
                    function.count <= 60,
                    "\(file.path):\(function.line): \(function.count) lines, name its steps")
            }
        }
    }

    /// The counter sees functions at all, and stops at the right brace.
    @Test func functionsAreCounted() {
        let source = """
            struct A {
                // func comment() {
                func one(_ text: String = "{", body: (Int) -> Void = { _ in })
                    throws
                {
                    if true { print("}") }
                }
                func declared() -> Int
                init() { }
            }
            """
        let swift = SourceFile(path: "Sources/A/A.swift", lines: SourceTree.lines(of: source))
        let found = FunctionLengths(swift).all
        #expect(found.map(\.line) == [3, 9])
        #expect(found.map(\.count) == [5, 1])
        let c = SourceFile(
            path: "Sources/A/a.c",
            lines: ["int declared(int a);", "static int f(lua_State *L) {", "  g('}');", "}"])
        #expect(FunctionLengths(c).all.map(\.count) == [3])
        let total = SourceTree.swift.map { FunctionLengths($0).all.count }.reduce(0, +)
        #expect(total > 1_000, "only \(total) functions were found in all of Sources")
    }
}
