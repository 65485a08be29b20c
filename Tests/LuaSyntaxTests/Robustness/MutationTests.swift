import LuaSyntax
import Testing

/// Valid programs with small damages: the stock compiler and ours agree on each.
@Suite struct MutationTests {
    static let programs = [
        """
        local a <const>, b = 1, { x = 2, [3] = "y"; "z" }
        for i = 1, #b do b[i] = a + i * 2.5 ^ -2 end
        return function(...) local t = { ... } return t[1] == b and -a or not b.x end
        """,
        """
        local function f(n, ...) if n <= 1 then return 1 elseif n > 0x10 then return ... else
        return n * f(n - 1) end end -- comment
        print(f(5), f "s", f { 1, 2; 3 }, ("x"):rep(3) .. [[long
        string]])
        """,
        """
        for k, v in pairs(t) do
          if v == nil then goto continue end
          while v do v = v.next; if v ~= k then break end end
          ::continue::
        end
        """,
        """
        local M = {}; M.__index = M
        function M.new(x) return setmetatable({ x = x }, M) end
        function M:get(...) local c <close> = self; return self.x, ... end
        repeat local y = M.new(1):get(); until y // 2 >= 1 ~ 3 << 1 >> 1 & 7 | 8
        M.a.b["c"], d = 1, 2
        """,
        """
        do local x; goto a; ::b:: x = 1 do goto c end ::a:: end
        ::c:: local z = '\\x41\\u{4E2D}\\065\\z
           tail' --[==[ long ]] comment ]==]
        ; (z or print)(not #z, - -1, ~0) return;
        """,
    ]

    /// Tokens that are likely to matter when they stand elsewhere.
    private static let spare = [
        "end", "=", ",", "(", ")", "{", "}", "[", "]", "local", "return", "function", "goto a",
        "::a::",
        "break", "do", "then", "until", "...", "x", "1", "'s'", "1.5", "-", "not", "==", "..", ".",
        ":",
        "<const>", "<close>", ";", "for", "in", "while", "repeat", "if", "else", "nil", "[[", "--",
        "#",
    ].map { Array($0.utf8) }

    /// The tokens of a program with the spaces and comments before each.
    private func pieces(_ program: String) throws -> [[UInt8]] {
        let source = Array(program.utf8)
        var lexer = try Lexer(source)
        var pieces: [[UInt8]] = []
        var end = 0
        while true {
            let token = try lexer.next()
            pieces.append(Array(source[end..<token.range.end.offset]))
            end = token.range.end.offset
            if token.kind == .endOfSource { return pieces }
        }
    }

    private func damage(_ pieces: [[UInt8]], with generator: inout SeededGenerator) -> [UInt8] {
        var pieces = pieces
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            let (here, there) = (
                Int.random(in: pieces.indices, using: &generator),
                Int.random(in: pieces.indices, using: &generator)
            )
            let token = Self.spare[Int.random(in: Self.spare.indices, using: &generator)]
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: pieces[here] = []
            case 1: pieces.insert(pieces[here], at: here)
            case 2: pieces.swapAt(here, there)
            case 3: pieces.insert(pieces[here], at: there)
            case 4: pieces[here] = [UInt8(ascii: " ")] + token
            case 5: pieces.insert([UInt8(ascii: " ")] + token, at: here)
            default:
                guard !pieces[here].isEmpty else { continue }
                let byte = Int.random(in: pieces[here].indices, using: &generator)
                if Bool.random(using: &generator) {
                    pieces[here].remove(at: byte)
                } else {
                    pieces[here][byte] = UInt8.random(in: 9...126, using: &generator)
                }
            }
        }
        return Array(pieces.joined())
    }

    @Test(arguments: programs.indices)
    func damagedPrograms(index: Int) throws {
        let pieces = try pieces(Self.programs[index])
        var generator = SeededGenerator(seed: UInt64(20_200_300 + index))
        let whole = Array(Self.programs[index].utf8)
        try expectAgreement(
            [whole] + (0..<1_000).map { _ in damage(pieces, with: &generator) }
                + whole.indices.map { Array(whole[..<$0]) })
    }

    /// Token soup: rarely valid, always judged alike.
    @Test func tokensInAnyOrder() throws {
        var generator = SeededGenerator(seed: 17)
        var sources: [[UInt8]] = []
        for _ in 0..<3_000 {
            var source: [UInt8] = []
            for _ in 0..<Int.random(in: 1...7, using: &generator) {
                source += Self.spare[Int.random(in: Self.spare.indices, using: &generator)] + [0x20]
            }
            sources.append(source)
        }
        try expectAgreement(sources)
    }
}
