import ExactNumbers
import PolicyEngine
import Testing

@Suite struct JSONReaderTests {
    static let sample =
        #"{"key":"P001","post":"书记","start":"2018-01-01","person":{"name":"甲","birth":"1970-01-01"},"#
        + #" "organization":{"id":"V01","population":1860},"inputs":{"score":92,"growth":30000},"#
        + #""year_to_date":{"gross":"6000.00","items":{"dues":"30.00"}}}"#

    private func read(_ text: String) throws(PolicyError) -> DataValue {
        var reader = JSONReader()
        return try reader.dataValue(text)
    }

    private func failure(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> PolicyError? {
        var reader = JSONReader(limits: limits, file: "标准输入")
        do throws(PolicyError) {
            _ = try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
                try reader.dataValue(UnsafeRawBufferPointer(bytes), line: 7)
            }
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ text: String) -> PolicyError? {
        failure(Array(text.utf8))
    }

    @Test func readsTheLineOfTheContract() throws {
        let line = try read(Self.sample)
        #expect(line["key"]?.text == "P001")
        #expect(line["post"]?.text == "书记")
        #expect(line["organization"]?["population"]?.number == 1860)
        #expect(line["inputs"]?.members?.map(\.key) == ["score", "growth"])
        #expect(line["year_to_date"]?["items"]?["dues"]?.text == "30.00")
        #expect(line["absent"] == nil)
    }

    @Test func lendsValuesWithoutMakingText() throws {
        var reader = JSONReader()
        let bytes = Array(Self.sample.utf8)
        let seen = try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
            try reader.readObject(UnsafeRawBufferPointer(bytes)) { line throws(PolicyError) in
                #expect(line.kind == .object)
                #expect(line.count == 7)
                #expect(line["post"]?.isText("书记".utf8) == true)
                #expect(line["post" as String]?.text == "书记")
                #expect(line["score"] == nil)
                #expect(line["post"]?["x"] == nil)
                #expect(line["inputs"]?["score"]?.bytes.elementsEqual("92".utf8) == true)
                #expect(line.members.map { $0.key.text ?? "" }.count == 7)
                #expect(line.bytes.isEmpty)
                return try line["inputs"]?["growth"]?.number()
            }
        }
        #expect(seen == 30000)
    }

    @Test func readsEveryKindOfValue() throws {
        let value = try read(#" [null , true,false, "", [], {}, -0.50, 1e3 ,{"a":[{"b":1}]}] "#)
        #expect(
            value
                == .list([
                    .null, .boolean(true), .boolean(false), .text(""), .list([]), .object([]),
                    .number(try Rational(decimal: "-0.5")), .number(1000),
                    .object([
                        .init(
                            key: "a", value: .list([.object([.init(key: "b", value: .number(1))])]))
                    ]),
                ]))
        #expect(value.elements?.count == 9)
        #expect(value.elements?[0].isNull == true)
        #expect(value.elements?[1].boolean == true)
    }

    @Test func readsNumbersExactly() throws {
        let digits = "123456789012345678901234567890.123456789012345678901234567890123456789"
        #expect(try read(digits) == .number(try Rational(decimal: digits)))
        #expect(try read("0.1") == .number(try Rational(decimal: "0.1")))
        #expect(try read("-1E-2") == .number(try Rational(decimal: "-0.01")))
    }

    @Test func decodesEscapes() throws {
        #expect(try read(#""\"\\\/\b\f\n\r\t\u4e66\u8bB0x""#) == .text("\"\\/\u{8}\u{C}\n\r\t书记x"))
        #expect(try read(#""\ud83d\ude00中\uD800\uDC00""#) == .text("😀中\u{10000}"))
        #expect(try read(#"{"\u0061":1,"b\n":{"c":"\t"}}"#)["b\n"]?["c"] == .text("\t"))
        #expect(try read(#""\u0000""#) == .text("\0"))
    }

    @Test(arguments: [
        "", " ", "{", "[1,", "[1 2]", "[,]", "[1,]", #"{"a":1,}"#, #"{"a"}"#, #"{"a" 1}"#, "{a:1}",
        #"{1:2}"#, "tru", "nul", "True", "NaN", "Infinity", "-", "+1", ".5", "5.", "01", "-01",
        "1e",
        "1e+", "0x10", "1 2", "{} x", #""abc"#, "\"a\u{1}\"", "\"a\tb\"", #""\x""#, #""\u12""#,
        #""\u12g4""#, #""\"#, "'a'", "/**/1", "\u{FEFF}1", "[1}", #"{"a":1]"#, "1_000", "１",
    ])
    func refusesWhatIsNotJSON(text: String) {
        #expect(failure(text)?.code == .jsonSyntax, "\(text)")
    }

    @Test(arguments: [
        #""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\u0041""#,
        #""\ud800\ud800""#,
    ])
    func refusesLoneSurrogates(text: String) {
        #expect(failure(text)?.code == .jsonSurrogate, "\(text)")
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xC3], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
            [0xD0, 0xC2],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(failure([quote] + bytes + [quote])?.code == .jsonEncoding, "\(bytes)")
    }

    @Test func saysWhereAndWhat() {
        let error = failure(#"{"a":1,"b":tru}"#)
        #expect(error?.column == 12)
        #expect(error?.place == "标准输入:7")
        #expect(failure(#"{"a":01}"#)?.column == 6)
        #expect(failure(#"{"好":"a"#)?.message.contains("没有写完") == true)
    }

    @Test func refusesKeysTwice() {
        #expect(failure(#"{"a":1,"b":2,"a":3}"#)?.code == .jsonDuplicateKey)
        #expect(failure(#"{"a":1,"b":2,"a":3}"#)?.column == 14)
        #expect(failure(#"{"a":1,"\u0061":3}"#)?.code == .jsonDuplicateKey)
        #expect(failure(#"{"\u0061":1,"\u0061":3}"#)?.code == .jsonDuplicateKey)
        #expect(failure(#"[{"a":{"b":1}},{"a":{"b":1}}]"#) == nil)
        #expect(failure(#"{"a":{"a":1},"b":{"a":1}}"#) == nil)
    }

    @Test func findsKeysTwiceInObjectsOfEverySize() {
        for count in [2, 3, 12, 13, 40, 1000] {
            let members = (0..<count).map { "\"k\($0)\":\($0)" }
            #expect(failure("{\(members.joined(separator: ","))}") == nil, "\(count)")
            let twice = members + ["\"k\(count / 2)\":0"]
            let error = failure("{\(twice.joined(separator: ","))}")
            #expect(error?.code == .jsonDuplicateKey, "\(count)")
            #expect(error?.column == "{\(members.joined(separator: ",")),".utf8.count + 1)
        }
    }

    @Test func boundsDepthAndLength() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(failure(nested(64)) == nil)
        #expect(failure(nested(65))?.code == .jsonTooDeep)
        #expect(failure(String(repeating: "[", count: 100_000))?.code == .jsonTooDeep)
        let short = JSONLimits(maximumLength: 4, maximumDepth: 1)
        #expect(failure(Array("1234".utf8), short) == nil)
        #expect(failure(Array("12345".utf8), short)?.code == .jsonTooLong)
    }

    @Test func refusesNumbersBeyondAllBounds() {
        let error = failure(#"{"a":1e999999999}"#)
        #expect(error?.code == .jsonNumber)
        #expect(error?.line == 7)
        #expect(error?.column == 6)
    }

    @Test func asksForAnObject() {
        var reader = JSONReader()
        let bytes = Array("[1]".utf8)
        #expect(throws: PolicyError.self) {
            try bytes.withUnsafeBufferPointer { bytes throws(PolicyError) in
                try reader.readObject(UnsafeRawBufferPointer(bytes)) { _ in
                    Issue.record("a list is no object")
                }
            }
        }
        let error = bytes.withUnsafeBufferPointer { bytes -> PolicyError? in
            do throws(PolicyError) {
                try reader.readObject(UnsafeRawBufferPointer(bytes)) { _ in }
                return nil
            } catch {
                return error
            }
        }
        #expect(error?.code == .jsonNotObject)
    }

    @Test func startsAfreshAfterAnError() throws {
        var reader = JSONReader()
        #expect(throws: PolicyError.self) { try reader.dataValue(#"{"a":"\n",["#) }
        #expect(try reader.dataValue(#"{"a":"\t"}"#)["a"] == .text("\t"))
        #expect(throws: PolicyError.self) { try reader.dataValue("") }
        #expect(try reader.dataValue("1") == .number(1))
    }

    @Test func survivesEveryCutAndEveryChangedByte() {
        let bytes = Array(Self.sample.utf8)
        for count in 0..<bytes.count {
            #expect(failure(Array(bytes[..<count])) != nil, "cut at \(count)")
        }
        for index in bytes.indices {
            for change in [0x00, 0x22, 0x5C, 0x7B, 0x80, 0xE4, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = change
                _ = failure(changed)
            }
        }
    }
}
