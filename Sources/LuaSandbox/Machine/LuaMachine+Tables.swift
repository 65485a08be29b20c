internal import CLuaBridge

/// Reading tables and functions while a callback or result lasts. Nothing here runs code of the script.
extension LuaMachine {
    /// Visits the entries of a table, or of the data behind a read-only view, in no particular order.
    package func forEachEntry(
        of table: LuaSlot, _ body: (_ key: LuaWord, _ value: LuaWord) -> Bool
    ) {
        var data: Int64 = 0
        guard lb_push_data(host, table.index, &data) else { return }
        defer { lb_pop(host, 1) }
        var key = lb_value()
        var value = lb_value()
        var first = true
        while lb_next(host, data, first, &key, &value) {
            first = false
            guard body(LuaWord(key), LuaWord(value)) else {
                lb_pop(host, 2)
                return
            }
        }
    }

    /// Lends the value of a text key, without metamethods.
    package func field<R>(_ name: String, of table: LuaSlot, _ body: (LuaWord) -> R) -> R {
        var data: Int64 = 0
        guard lb_push_data(host, table.index, &data) else { return body(.none) }
        defer { lb_pop(host, 1) }
        var name = name
        var value = lb_value()
        let found = name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                lb_raw_get(host, data, $0.baseAddress, $0.count, &value)
            }
        }
        guard found else { return body(.null) }
        defer { lb_pop(host, 1) }
        return body(LuaWord(value))
    }

    /// Lends the value at a position from 1, without metamethods.
    package func element<R>(_ position: Int, of table: LuaSlot, _ body: (LuaWord) -> R) -> R {
        var data: Int64 = 0
        guard lb_push_data(host, table.index, &data) else { return body(.none) }
        defer { lb_pop(host, 1) }
        var value = lb_value()
        guard lb_raw_at(host, data, Int64(position), &value) else { return body(.none) }
        defer { lb_pop(host, 1) }
        return body(LuaWord(value))
    }

    /// How many elements a list has, without metamethods.
    package func length(of table: LuaSlot) -> Int {
        var data: Int64 = 0
        guard lb_push_data(host, table.index, &data) else { return 0 }
        defer { lb_pop(host, 1) }
        return Int(lb_raw_length(host, data))
    }

    /// What tells a table from all others.
    package func identity(of table: LuaSlot) -> UnsafeRawPointer? {
        lb_identity(host, table.index)
    }

    /// Lends the value behind a reference.
    package func withValue<R>(of reference: LuaReference, _ body: (LuaWord) -> R) -> R {
        var index: Int64 = 0
        guard lb_push_kept(host, reference.id, &index) else { return body(.none) }
        defer { lb_pop(host, 1) }
        var value = lb_value()
        lb_result(host, 1, 1, &value)
        return body(LuaWord(value))
    }

    /// Where a function of a script begins.
    package func place(of function: LuaSlot) -> (chunk: String, line: Int)? {
        place { lb_function_line(host, function.index, $0, $1) }
    }

    /// The line of the script that called the running host function.
    package var currentPlace: (chunk: String, line: Int)? {
        place { lb_current_line(host, $0, $1) }
    }

    private func place(
        _ ask: (UnsafeMutablePointer<CChar>?, Int) -> Int32
    ) -> (chunk: String, line: Int)? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 80) { chunk in
            let line = ask(chunk.baseAddress, chunk.count)
            guard line > 0, let base = chunk.baseAddress else { return nil }
            return (String(cString: base), Int(line))
        }
    }
}
