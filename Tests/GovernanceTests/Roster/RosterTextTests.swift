import Governance
import Testing

struct RosterTextTests {
    @Test func `ids are trimmed and not empty`() throws {
        #expect(try OrganizationID("  V01\u{3000}").text == "V01")
        #expect(try PersonID("P 1").description == "P 1")
        #expect(try PersonID(" P1") == PersonID("P1"))
        for text in ["", "  ", "\n", "\u{3000}"] {
            #expect(Refusal.code { _ = try OrganizationID(text) } == .rosterIDEmpty)
            #expect(Refusal.code { _ = try PersonID(text) } == .rosterIDEmpty)
        }
        for text in ["P\n1", "P\u{200B}1", "P\u{202E}1", "P\u{0}", "P\u{2028}1"] {
            #expect(Refusal.code { _ = try PersonID(text) } == .rosterIDControl)
            #expect(Refusal.code { _ = try OrganizationID(text) } == .rosterIDControl)
        }
        #expect(Refusal.error { _ = try PersonID("") }?.message == "人员的编号是空的，请填写编号。")
        #expect(Refusal.error { _ = try OrganizationID("") }?.message == "机构的编号是空的，请填写编号。")
    }

    @Test func `posts have a title`() throws {
        #expect(try Post(" 书记 ").title == "书记")
        #expect(try Post("书记").description == "书记")
        #expect(Refusal.code { _ = try Post(" ") } == .postEmpty)
    }

    @Test func `kinds are read from codes and names`() throws {
        for kind in OrganizationKind.allCases {
            #expect(try OrganizationKind(text: kind.rawValue) == kind)
            #expect(try OrganizationKind(text: kind.chinese) == kind)
        }
        #expect(try OrganizationKind(text: "村委会") == .village)
        #expect(try OrganizationKind(text: "居委会") == .community)
        #expect(try OrganizationKind(text: "mass-organization") == .massOrganization)
        let error = Refusal.error { _ = try OrganizationKind(text: "公社") }
        #expect(error?.code == .organizationKindUnknown)
        #expect(error?.message.contains("镇、村、社区") == true)
    }

    @Test func `errors print their code and their message`() throws {
        let error = GovernanceError(.postEmpty, "没有职务")
        #expect(error.description == "roster.post.empty: 没有职务")
        #expect(
            GovernanceErrors([error, error]).description
                == "roster.post.empty: 没有职务\nroster.post.empty: 没有职务")
        let codes = GovernanceErrorCode.allCases.map(\.rawValue)
        for code in codes {
            #expect(code.wholeMatch(of: /[a-z]+(\.[a-z_]+)+/) != nil, "\(code)")
        }
    }
}
