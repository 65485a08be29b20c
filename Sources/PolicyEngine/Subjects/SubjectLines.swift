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
        // An object with a number beyond all bounds is still an object, and its key is known.
        var key: String?
        do throws(PolicyError) {
            return SubjectReader.entry(try data(bytes, line, &reader, &key))
        } catch {
            return .setAside(setAside(error, key: key))
        }
    }

    private static func data(
        _ bytes: [UInt8], _ line: Int, _ reader: inout JSONReader, _ key: inout String?
    ) throws(PolicyError) -> DataValue {
        let value: Result<DataValue, PolicyError> = bytes.withUnsafeBytes { bytes in
            Result { () throws(PolicyError) in
                try reader.readObject(bytes, line: line) { value throws(PolicyError) in
                    do throws(PolicyError) {
                        return try value.dataValue()
                    } catch {
                        key = value["key"]?.text
                        var placed = error
                        placed.line = line
                        throw placed
                    }
                }
            }
        }
        return try value.get()
    }

    private static func setAside(_ error: PolicyError, key: String?) -> SetAside {
        let line = error.line.map { "第 \($0) 行" } ?? ""
        let isNamed = line.isEmpty || error.message.hasPrefix(line)
        return SetAside(
            key: key, code: error.code.rawValue,
            message: isNamed ? error.message : "\(line)：\(error.message)")
    }
}
