import Governance
import Testing

/// Numbers are the standard's own samples or carry the area code 999999, which was never assigned.
struct ResidentIDTests {
    @Test func `the samples of the standard`() throws {
        let first = try ResidentID(text: "11010519491231002X")
        #expect(first.birth.description == "1949-12-31")
        #expect(first.gender == .female)
        #expect(first.areaCode == "110105")
        #expect(first.masked == "110105********002X")
        let second = try ResidentID(text: "440524188001010014")
        #expect(second.birth.description == "1880-01-01")
        #expect(second.gender == .male)
        #expect(second.masked == "440524********0014")
    }

    @Test func `full width is the same number`() throws {
        let wide = try ResidentID(text: "１１０１０５１９４９１２３１００２Ｘ")
        #expect(wide.number == "11010519491231002X")
        #expect(try wide == ResidentID(text: "11010519491231002X"))
    }

    @Test func `nothing that prints shows the whole number`() throws {
        let number = try ResidentID(text: "11010519491231002X")
        var dumped = ""
        dump(number, to: &dumped)
        dump([Optional(number)], to: &dumped)
        let shown = ["\(number)", "\([number])", String(reflecting: number), dumped]
        for text in shown {
            #expect(!text.contains("19491231"), "\(text)")
            #expect(text.contains("110105********002X"), "\(text)")
        }
    }

    @Test func `every single wrong digit is noticed`() {
        for sample in ["11010519491231002X", "440524188001010014"] {
            let places = Array(sample)
            for place in 0..<18 {
                for digit in "0123456789X" where digit != places[place] {
                    var wrong = places
                    wrong[place] = digit
                    let code = Refusal.code { _ = try ResidentID(text: String(wrong)) }
                    let expected: [GovernanceErrorCode] =
                        if digit == "X", place < 17 {
                            [.residentIDDigits]
                        } else if (6..<14).contains(place) {
                            [.residentIDBirth, .residentIDCheck]
                        } else {
                            [.residentIDCheck]
                        }
                    #expect(code.map(expected.contains) == true, "\(String(wrong))")
                }
            }
        }
    }

    @Test(arguments: [
        ("", GovernanceErrorCode.residentIDLength, "现在是0位"),
        ("11010519491231002", .residentIDLength, "现在是17位"),
        ("11010519491231002X ", .residentIDLength, "其中有空格"),
        ("999999700101001", .residentIDLength, "15位的旧号码已经停用"),
        ("1101051949123100２X1", .residentIDLength, "现在是19位"),
        ("11010519491231002x", .residentIDLowercase, "请把小写的x改成X"),
        ("11010519491231002ｘ", .residentIDLowercase, "请把小写的x改成X"),
        ("X1010519491231002X", .residentIDDigits, "第1位不是数字"),
        ("110105194912310O2X", .residentIDDigits, "第16位不是数字"),
        ("11010519491231002Y", .residentIDDigits, "第18位应为数字或大写的X"),
        ("1101051949123100二X", .residentIDDigits, "第17位不是数字"),
        ("999999199002290013", .residentIDBirth, "19900229"),
        ("999999194913320014", .residentIDBirth, "19491332"),
        ("999999000001010010", .residentIDBirth, "00000101"),
        ("999999197001010018", .residentIDCheck, "请对照证件逐位核对"),
        ("999999197001010000", .residentIDCheck, "请把单元格设为文本"),
    ])
    func `refusals`(text: String, code: GovernanceErrorCode, part: String) throws {
        let error = try #require(Refusal.error { _ = try ResidentID(text: text) })
        #expect(error.code == code)
        #expect(error.message.contains(part), "\(error.message)")
        #expect(text.isEmpty || !error.message.contains(text), "the message repeats the number")
    }

    @Test func `a leap day of birth and odd sequence`() throws {
        let number = try ResidentID(text: "999999200002290027")
        #expect(number.birth.description == "2000-02-29")
        #expect(number.gender == .female)
        #expect(try ResidentID(text: "99999919700101048X").gender == .female)
        #expect(try ResidentID(text: "999999197001010017").gender == .male)
    }

    @Test func `genders`() throws {
        for gender in Gender.allCases {
            #expect(try Gender(text: gender.rawValue) == gender)
            #expect(try Gender(text: gender.chinese) == gender)
        }
        for text in ["", "M", "男性", "Male", " 男"] {
            #expect(Refusal.code { _ = try Gender(text: text) } == .genderUnknown)
        }
    }
}
