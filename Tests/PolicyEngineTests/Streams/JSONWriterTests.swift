import ExactNumbers
import PolicyEngine
import Testing

@Suite struct JSONWriterTests {
    private func text(_ writer: JSONWriter) -> String {
        String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesAStatement() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("key", "P001")
        writer.key("items")
        writer.beginObject()
        writer.member("base", "3000.00")
        writer.member("dues", "15.00")
        writer.endObject()
        writer.member("net", "2985.00")
        writer.key("paid")
        writer.boolean(false)
        writer.key("list")
        writer.beginList()
        writer.integer(-1)
        writer.null()
        writer.beginList()
        writer.endList()
        writer.beginObject()
        writer.endObject()
        writer.endList()
        writer.endObject()
        writer.endLine()
        #expect(
            text(writer)
                == #"{"key":"P001","items":{"base":"3000.00","dues":"15.00"},"net":"2985.00","#
                + #""paid":false,"list":[-1,null,[],{}]}"# + "\n")
        writer.removeAll()
        writer.integer(5)
        #expect(text(writer) == "5")
    }

    @Test(arguments: [
        ("书记 a/b", "书记 a/b"), ("\"\\", #"\"\\"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
        ("\0\u{1F}\u{7F}", #"\u0000\u001f\u007f"#), ("\u{85}\u{9F}é", #"\u0085\u009fé"#),
        ("\u{2028}\u{2029}", #"\u2028\u2029"#),
        ("\u{202E}\u{2066}\u{200F}\u{61C}", #"\u202e\u2066\u200f\u061c"#),
        ("\u{FEFF}😀", #"\ufeff😀"#), ("\u{AD}Ю\u{2027}\u{FFFD}", "\u{AD}Ю\u{2027}\u{FFFD}"),
    ])
    func escapesWhatCouldMislead(plain: String, escaped: String) {
        var writer = JSONWriter()
        writer.text(plain)
        #expect(text(writer) == "\"\(escaped)\"")
    }

    @Test(
        arguments: [
            (0xFFFE, #"\ufffe"#), (0xFDD0, #"\ufdd0"#), (0x1FFFE, #"\ud83f\udffe"#),
            (0x10FFFF, #"\udbff\udfff"#),
        ] as [(UInt32, String)])
    func escapesWhatIsNoCharacter(code: UInt32, escaped: String) throws {
        var writer = JSONWriter()
        writer.text(String(Character(try #require(Unicode.Scalar(code)))))
        #expect(text(writer) == "\"\(escaped)\"")
    }

    @Test func everyCharacterComesBack() throws {
        var reader = JSONReader()
        var writer = JSONWriter()
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 97) {
            let scalars = (start..<min(start + 97, 0x11_0000)).compactMap(Unicode.Scalar.init)
            let plain = String(String.UnicodeScalarView(scalars))
            writer.removeAll()
            writer.text(plain)
            #expect(!writer.bytes.contains { $0 < 0x20 || $0 == 0x7F }, "\(start)")
            let back = try reader.dataValue(text(writer)).text
            #expect(back?.unicodeScalars.elementsEqual(plain.unicodeScalars) == true, "\(start)")
        }
    }

    @Test func copiesValuesFromOtherLines() throws {
        let line = #"{"a":[1.50,-2e3,null,true,"\u4e66\n"],"b":{"c\"":"x"}}"#
        var reader = JSONReader()
        let bytes = Array(line.utf8)
        let copied = try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
            try reader.read(UnsafeRawBufferPointer(bytes)) { value in
                var writer = JSONWriter()
                writer.value(value)
                return writer
            }
        }
        #expect(text(copied) == #"{"a":[1.50,-2e3,null,true,"书\n"],"b":{"c\"":"x"}}"#)
        var writer = JSONWriter()
        writer.value(try reader.dataValue(line))
        #expect(text(writer) == #"{"a":[1.5,-2000,null,true,"书\n"],"b":{"c\"":"x"}}"#)
    }

    @Test func writesQuotientsAsText() throws {
        var writer = JSONWriter()
        writer.value(.number(try Rational(quotientOrDecimal: "1/3")))
        #expect(text(writer) == #""1/3""#)
    }
}
