/// Checks the persons of a roster against one another.
struct PersonCheck {
    let persons: [Person]
    /// The index of the first record with each id.
    let places: [PersonID: Int]

    /// All that is wrong, in the order of the records.
    func problems() -> [GovernanceError] {
        var findings = RosterFindings()
        var holders: [ResidentID: Int] = [:]
        for (index, person) in persons.enumerated() {
            if let first = places[person.id], first != index {
                findings.add(
                    .personDuplicate, .persons, index, other: first, field: "id",
                    "编号\(QuotedText(person.id.text))与第\(first + 1)条重复，请改成不同的编号。")
            }
            if RosterText.trimmed(person.name).isEmpty {
                findings.add(
                    .personNameEmpty, .persons, index, field: "name", "没有姓名，请填写姓名。")
            }
            guard let number = person.residentID else { continue }
            if let holder = holders[number] {
                findings.add(
                    .personResidentIDDuplicate, .persons, index, other: holder,
                    field: "residentID",
                    "身份证号 \(number.masked) 与第\(holder + 1)条相同：如果是同一个人，请合并成一条；否则请核对号码。")
            } else {
                holders[number] = index
            }
        }
        return findings.ordered()
    }

    /// What should be looked at but forbids nothing, in the order of the records.
    func warnings() -> [GovernanceError] {
        var findings = RosterFindings()
        var holders: [BankCard: Int] = [:]
        for (index, person) in persons.enumerated() {
            if let birth = person.birth, let stated = person.residentID?.birth, birth != stated {
                findings.add(
                    .personBirthMismatch, .persons, index, field: "birth",
                    "填写的出生日期 \(birth) 与身份证号里的 \(stated) 不同，请核对以哪个为准。")
            }
            if let gender = person.gender, let stated = person.residentID?.gender, gender != stated
            {
                findings.add(
                    .personGenderMismatch, .persons, index, field: "gender",
                    "填写的性别“\(gender.chinese)”与身份证号里的“\(stated.chinese)”不同，请核对。")
            }
            guard let card = person.bankCard else { continue }
            if let holder = holders[card] {
                findings.add(
                    .personBankCardShared, .persons, index, other: holder, field: "bankCard",
                    "银行账号 \(card.masked) 与第\(holder + 1)条相同，请确认账号是本人的。")
            } else {
                holders[card] = index
            }
        }
        return findings.ordered()
    }
}
