/// A value about a person of which only a part is shown, unless the whole is asked for by name.
///
/// Printing, interpolating, debugging and dumping such a value all show the masked form, so that a log line or
/// a careless message cannot disclose it.
public protocol MaskedValue: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The part that may be shown, with asterisks for the rest.
    var masked: String { get }
}

extension MaskedValue {
    /// The masked form.
    public var description: String { masked }

    /// The masked form.
    public var debugDescription: String { masked }

    /// A mirror without children, so that dumping shows the masked form.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
