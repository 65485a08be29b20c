internal import CLuaBridge

/// The arguments of a host function, valid while it runs.
package struct LuaArguments {
    private let values: UnsafeBufferPointer<lb_value>

    init(_ values: UnsafePointer<lb_value>?, count: Int32) {
        self.values = UnsafeBufferPointer(start: values, count: Int(count))
    }

    package var count: Int { values.count }

    /// The argument at a position from 0; `.none` beyond the last.
    package subscript(position: Int) -> LuaWord {
        position < values.count ? LuaWord(values[position]) : .none
    }
}
