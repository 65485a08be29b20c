import ExactNumbers

extension TestReader {
    /// What a subject expects: amounts or an error, and exactly one of them.
    mutating func outcome(
        of value: YAMLValue, _ fields: [String: YAMLMember], inherited: YAMLMember?
    ) -> TestSubject.Outcome? {
        if let amounts = fields["expect"] {
            if let error = fields["expect_error"] {
                checker.note(
                    .testExpectation, "expect 和 expect_error 只能写一个", at: error.place)
                return nil
            }
            return expectations(amounts).map { .amounts($0) }
        }
        guard let error = fields["expect_error"] ?? inherited else {
            checker.note(
                .testExpectation, "没有写期望的结果：请写 expect（金额）或 expect_error（错误代码）",
                at: value.place)
            return nil
        }
        return checker.text(error).map { .error(code: $0, at: error.value.place) }
    }

    mutating func expectations(_ member: YAMLMember) -> [TestExpectation]? {
        guard let members = checker.mapping(member.value, named: "“\(member.key)”") else {
            return nil
        }
        if members.isEmpty {
            checker.note(.testExpectation, "\(member.key) 是空的，至少写一项金额", at: member.value.place)
        }
        let read = members.map { expectation($0) }
        let expectations = read.compactMap { $0 }
        return expectations.count == read.count ? expectations : nil
    }

    private mutating func expectation(_ member: YAMLMember) -> TestExpectation? {
        guard let scalar = member.value.scalar, scalar.meaning != .null else {
            checker.note(.yamlType, "“\(member.key)”应当是金额", at: member.value.place)
            return nil
        }
        do throws(PolicyError) {
            let amount = try ScalarContent.number(scalar, at: member.value.place)
            return TestExpectation(name: member.key, amount: amount, place: member.place)
        } catch {
            checker.note(error)
            return nil
        }
    }
}
