public import Governance

/// Holds what was supplied against what a scheme declares, before anything is computed.
public enum InputCheck {
    /// Why an input cannot be used.
    public struct Fault: Sendable, Hashable {
        /// The input's id.
        public let input: String
        /// The stable code.
        public let code: PolicyErrorCode
        /// What is missing or wrong.
        public let message: String
    }

    /// Everything that keeps inputs from being used: those that are missing, of another type, or out of bounds.
    ///
    /// - Parameters:
    ///   - inputs: What was supplied, by the ids of inputs.
    ///   - scheme: The scheme that declares them.
    /// - Returns: The faults in the order of the declarations, in the words in which an evaluation refuses them.
    public static func faults(of inputs: [String: FieldValue], for scheme: SchemeDefinition)
        -> [Fault]
    {
        scheme.inputs.compactMap { definition in
            guard let value = inputs[definition.id] ?? definition.defaultValue else {
                return Fault(
                    input: definition.id, code: .inputMissing,
                    message: InputReader.missing(definition))
            }
            do throws(InputFault) {
                _ = try InputReader.read(value, as: definition)
                return nil
            } catch {
                return Fault(input: definition.id, code: error.code, message: error.message)
            }
        }
    }
}
