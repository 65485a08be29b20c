import TabularFiles
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("金元镇", 6), ("a金b", 4), ("（1）", 5), ("１２", 4), ("｡", 1),
        ("e\u{301}", 1),
        ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤️", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷", 2),
        ("…", 1),
        ("“”", 2), ("·", 1), ("─", 1), ("\u{200B}", 0), ("、", 2), ("〔2020〕", 8), ("×", 1), ("é", 1),
    ])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func padsToTheWidth() {
        #expect(DisplayWidth.padEnd("甲", to: 5) == "甲   ")
        #expect(DisplayWidth.padStart("甲", to: 5) == "   甲")
        #expect(DisplayWidth.padBoth("甲", to: 5) == " 甲  ")
        #expect(DisplayWidth.padEnd("甲乙", to: 3) == "甲乙")
    }

    @Test func truncatesWithinTheWidth() {
        #expect(DisplayWidth.truncate("金元镇", to: 6) == "金元镇")
        #expect(DisplayWidth.truncate("金元镇", to: 5) == "金元…")
        #expect(DisplayWidth.truncate("金元镇", to: 4) == "金…")
        #expect(DisplayWidth.truncate("金元镇", to: 1) == "…")
        #expect(DisplayWidth.truncate("金元镇", to: 0) == "")
        for width in 0...12 {
            #expect(DisplayWidth.of(DisplayWidth.truncate("a金b元c镇", to: width)) <= width)
        }
    }

    @Test func wrapsWithinTheWidth() {
        #expect(DisplayWidth.wrap("金元镇村干部", to: 6) == ["金元镇", "村干部"])
        #expect(DisplayWidth.wrap("one two three", to: 8) == ["one two", "three"])
        #expect(DisplayWidth.wrap("", to: 8) == [""])
        let text = "依据 川民函〔2020〕335号 文件,every yuan is exact"
        for width in 2...40 {
            let lines = DisplayWidth.wrap(text, to: width)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "width \(width): \(lines)")
            let kept = lines.joined().filter { $0 != " " }
            #expect(kept == text.filter { $0 != " " }, "width \(width)")
        }
    }
}
