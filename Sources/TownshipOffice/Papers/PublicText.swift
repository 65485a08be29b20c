/// Text that may hang on a public board: it cannot hold an identity, account or telephone number.
///
/// Whatever it is made from, ten digits in a row or more (also full-width ones, also with spaces or hyphens
/// between) become asterisks. A number that slipped into the wrong column stays private.
public struct PublicText: Sendable, Hashable, CustomStringConvertible {
    /// The text with its long numbers hidden.
    public let description: String

    /// So many digits in a row are no date and no document number any more.
    private static let leastHidden = 10

    /// The public part of a text.
    public init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        var run: [Int] = []
        func hide(_ run: [Int]) {
            guard run.count >= PublicText.leastHidden else { return }
            for index in run { scalars[index] = "*" }
        }
        for (index, scalar) in scalars.enumerated() {
            if scalar.properties.numericType == .decimal {
                run.append(index)
            } else if !PublicText.joins(scalar) {
                hide(run)
                run = []
            }
        }
        hide(run)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        description = String(view)
    }

    /// What may stand between the digits of one number.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format {
            return true
        }
        return scalar.properties.generalCategory == .dashPunctuation
    }
}
