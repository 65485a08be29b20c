import ExactNumbers

/// Recognises and reads the scales among the values of parameters: lists of pieces with rising bounds.
struct ParameterScale {
    /// The elements of the list.
    let values: [ParameterValue]
    /// What the parameter is called in messages.
    let title: String

    /// Whether a list is meant as a scale: one of its elements has a bound.
    static func isScale(_ values: [ParameterValue]) -> Bool {
        values.contains { $0["upto"] != nil || $0["below"] != nil }
    }

    /// The scale, whose pieces are in the order of the elements.
    ///
    /// - Throws: `parameter.scale.*` at the piece that is wrong.
    func scale() throws(PolicyError) -> TierScale {
        var pieces: [TierScale.Piece] = []
        for index in values.indices {
            let bound = try bound(at: index)
            pieces.append(TierScale.Piece(bound: bound, fields: fields(of: values[index])))
            do {
                // Read piece by piece, so that the piece which does not rise is the one that is shown.
                _ = try TierScale(pieces)
            } catch {
                throw PolicyError(
                    .parameterScaleOrder, "\(title)：\(error.message)", at: values[index].place)
            }
        }
        do {
            return try TierScale(pieces)
        } catch {
            preconditionFailure("the pieces were a scale before: \(error)")
        }
    }

    private func bound(at index: Int) throws(PolicyError) -> TierScale.Bound? {
        let value = values[index]
        switch (value["upto"], value["below"]) {
        case (let upto?, nil): return .upto(try number(upto, "upto", at: index))
        case (nil, let below?): return .below(try number(below, "below", at: index))
        case (nil, nil):
            guard index == values.count - 1, case .table = value.content else {
                throw fault("没有写上限：请写 upto（含）或 below（不含），只有最后一档可以不写", at: index)
            }
            return nil
        case (_?, _?):
            throw fault("同时写了 upto 和 below，请只留一个：upto 含上限，below 不含", at: index)
        }
    }

    private func number(
        _ value: ParameterValue, _ key: String, at index: Int
    ) throws(PolicyError) -> Rational {
        guard let number = value.number else { throw fault("的 \(key) 应当是数字", at: index) }
        return number
    }

    private func fields(of value: ParameterValue) -> [String: Rational] {
        guard case .table(let table) = value.content else { return [:] }
        var fields: [String: Rational] = [:]
        for entry in table.entries where entry.key != "upto" && entry.key != "below" {
            fields[entry.key] = entry.value.number
        }
        return fields
    }

    private func fault(_ what: String, at index: Int) -> PolicyError {
        PolicyError(
            .parameterScaleBound, "\(title)第 \(index + 1) 档\(what)", at: values[index].place)
    }
}
