import Governance

/// Reads lines of the stream into subjects, or into the reason why there is none.
enum SubjectLines {
    enum Source {
        case bytes([UInt8], line: Int)
        case refused(PolicyError)
    }

    static func read(_ lines: [Source]) -> [SubjectEntry] {
        var reader = JSONReader()
        return lines.map { line in
            switch line {
            case .refused(let error): .setAside(setAside(error, key: nil))
            case .bytes(let bytes, let number): read(bytes, number, &reader)
            }
        }
    }

    private static func read(_ bytes: [UInt8], _ line: Int, _ reader: inout JSONReader)
        -> SubjectEntry
    {
        let value: DataValue
        do throws(PolicyError) {
            value = try data(bytes, line, &reader)
        } catch {
            return .setAside(setAside(error, key: nil))
        }
        do throws(Refusal) {
            return SubjectEntry(try SubjectReader.read(value))
        } catch {
            return .setAside(
                SetAside(key: value["key"]?.text, code: error.code, message: error.message))
        }
    }

    private static func data(_ bytes: [UInt8], _ line: Int, _ reader: inout JSONReader)
        throws(PolicyError)
        -> DataValue
    {
        let value: Result<DataValue, PolicyError> = bytes.withUnsafeBytes { bytes in
            Result { () throws(PolicyError) in
                try reader.readObject(bytes, line: line) { value throws(PolicyError) in
                    try value.dataValue()
                }
            }
        }
        return try value.get()
    }

    private static func setAside(_ error: PolicyError, key: String?) -> SetAside {
        let line = error.line.map { "第 \($0) 行:" } ?? ""
        return SetAside(key: key, code: error.code.rawValue, message: line + error.message)
    }
}
