import TabularFiles
import Testing

@Suite struct TextCleaningTests {
    @Test func linesAndTabsMayStay() {
        let text = "甲\u{1B}[31m\tb\r\n\u{202E}c\u{0}\n"
        #expect(TextCleaning.lines(text) == "甲[31m\tb\nc\n")
        #expect(TextCleaning.lines("a\tb\n") == "a\tb\n")
    }

    @Test func removesWhatCannotBeSeen() {
        #expect(TextCleaning.singleLine("甲\u{202E}乙\u{2066}丙\u{FEFF}\u{0}\u{1B}[31m") == "甲乙丙[31m")
        #expect(TextCleaning.singleLine("a\u{200B}b\u{7F}c\u{9B}d\u{FFFF}e\u{E0041}f") == "abcdef")
        #expect(TextCleaning.singleLine("plain 123") == "plain 123")
    }

    @Test func makesOneLine() {
        #expect(
            TextCleaning.singleLine("a\nb\r\nc\rd\te\u{2028}f\u{2029}g\u{85}h") == "a b c d e f g h"
        )
        #expect(TextCleaning.singleLine("a\n\nb") == "a  b")
    }

    @Test func keepsWhatScriptsAndNamesNeed() {
        let names = ["买买提·艾力", "𠮷田", "e\u{301}", "क\u{94D}\u{200D}ष", "👨\u{200D}👩\u{200D}👧", "〇"]
        for name in names { #expect(TextCleaning.singleLine(name).utf8.elementsEqual(name.utf8)) }
    }

    @Test func repairsBytesFromAnywhere() {
        #expect(TextCleaning.singleLine(utf8: [0x61, 0xFF, 0x0A, 0x62]) == "a\u{FFFD} b")
        #expect(TextCleaning.singleLine(utf16: [0x61, 0xD800, 0x62]) == "a\u{FFFD}b")
    }

    @Test func leavesNothingForbiddenAndIsDoneAtOnce() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), TextCleaning.isForbidden(scalar) else {
                continue
            }
            let cleaned = TextCleaning.singleLine("a" + String(Character(scalar)) + "b")
            #expect(cleaned == "ab" || cleaned == "a b", "U+\(String(value, radix: 16))")
        }
    }
}
