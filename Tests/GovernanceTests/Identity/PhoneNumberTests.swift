import Governance
import Testing

/// Numbers consist of zeros, or are the operators' own service numbers.
struct PhoneNumberTests {
    @Test(arguments: [
        ("13800138000", "13800138000", "138****8000"),
        ("138 0013 8000", "13800138000", "138****8000"),
        ("+86 138-0013-8000", "13800138000", "138****8000"),
        ("１３８００１３８０００", "13800138000", "138****8000"),
        ("0990-0000000", "09900000000", "099****0000"),
        ("0990-00000000", "099000000000", "099****0000"),
        ("010-00000000", "01000000000", "010****0000"),
        ("02900000000", "02900000000", "029****0000"),
    ])
    func `numbers`(text: String, number: String, masked: String) throws {
        let phone = try PhoneNumber(text: text)
        #expect(phone.number == number)
        #expect(phone.masked == masked)
        #expect("\(phone)" == masked)
        #expect(String(reflecting: phone) == masked)
        #expect(phone.customMirror.children.isEmpty)
    }

    @Test(arguments: [
        ("", GovernanceErrorCode.phoneForm), ("1380013800", .phoneForm),
        ("138001380000", .phoneForm), ("12000000000", .phoneForm), ("0000000", .phoneForm),
        ("00900000000", .phoneForm), ("0990-000000", .phoneForm), ("010-000000000", .phoneForm),
        ("13800138000转1", .phoneDigits), ("13800138000/13800138000", .phoneDigits),
        ("8613800138000", .phoneForm), ("138.0013.8000", .phoneDigits),
    ])
    func `refusals`(text: String, code: GovernanceErrorCode) {
        #expect(Refusal.code { _ = try PhoneNumber(text: text) } == code)
    }
}
