import Foundation
import FoundationXML

/// What takes the elements of one part of a workbook, in order.
protocol XMLPart {
    /// An element begins.
    mutating func begin(_ name: String, _ attributes: [String: String]) throws(TableError)
    /// An element ends; the text is what stood between its last tag inside and its end.
    mutating func end(_ name: String, _ text: String) throws(TableError)
}

extension XMLPart {
    mutating func end(_ name: String, _ text: String) throws(TableError) {}
}
