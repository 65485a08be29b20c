import ExactNumbers
import Governance
import PolicyEngine
import Testing

/// Subjects from lines of data, for programs that have them so.
@Suite struct SubjectDataTests {
    private func subject(_ text: String) throws -> Subject {
        var reader = JSONReader()
        return try Subject(try reader.dataValue(text))
    }

    @Test func allFieldsAreRead() throws {
        let subject = try subject(
            """
            {"key":"P1","post":"书记","start":"2018-01-01","finish":"2020-03-15",
             "person":{"name":"甲","birth":"1970-02-03","appointments":[{"post":"主任","start":"2010-01-01"}]},
             "organization":{"id":"V01","population":1860},"inputs":{"score":92.5},
             "year_to_date":{"gross":"6000.00","items":{"dues":30}}}
            """)
        let expected = Subject(
            key: "P1", post: "书记", start: try Day(text: "2018-01-01"),
            finish: try Day(text: "2020-03-15"),
            person: ["name": "甲", "birth": .day(try Day(text: "1970-02-03"))],
            appointments: [ServedPost(post: "主任", start: try Day(text: "2010-01-01"))],
            organization: ["id": "V01", "population": 1860],
            inputs: ["score": .number(try Rational(decimal: "92.5"))],
            yearToDate: YearToDate(gross: Rational(6000), items: ["dues": Rational(30)]))
        #expect(subject == expected)
    }

    @Test func aFieldThatIsWrongIsAReason() {
        let reason = #expect(throws: SetAside.self) { try subject(#"{"key":"P1","start":"昨天"}"#) }
        #expect(reason?.code == "subject.field")
        #expect(reason?.key == "P1")
    }
}
