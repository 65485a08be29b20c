public import ExactNumbers

extension JSONValue {
    /// The number, read as exactly the decimal that is written.
    ///
    /// - Throws: `json.number` when this is no number, or one of more digits than numbers may have.
    public func number() throws(PolicyError) -> Rational {
        guard kind == .number else {
            throw PolicyError(.jsonNumber, "这里应当是数字", column: column)
        }
        do {
            return try Rational(jsonBytes: UnsafeRawBufferPointer(bytes))
        } catch {
            throw PolicyError(
                .jsonNumber, "第 \(column) 字节的数字超出了可以处理的范围，请核对：\(error.message)", column: column)
        }
    }

    /// The value with all that is inside it, as a value of its own that may be kept.
    ///
    /// - Throws: `json.number` when a number has more digits than numbers may have.
    public func dataValue() throws(PolicyError) -> DataValue {
        switch kind {
        case .null: return .null
        case .boolean: return .boolean(token.length == 4)
        case .number: return .number(try number())
        case .text: return .text(String(decoding: bytes, as: UTF8.self))
        case .list:
            var values: [DataValue] = []
            values.reserveCapacity(count)
            for element in elements { values.append(try element.dataValue()) }
            return .list(values)
        case .object:
            var values: [DataValue.Member] = []
            values.reserveCapacity(count)
            for (key, value) in members {
                let name = String(decoding: key.bytes, as: UTF8.self)
                values.append(.init(key: name, value: try value.dataValue()))
            }
            return .object(values)
        }
    }

    /// The byte at which the value begins, counted from 1; 1 where that is not kept.
    private var column: Int { token.isDecoded ? 1 : Int(token.offset) + 1 }
}
