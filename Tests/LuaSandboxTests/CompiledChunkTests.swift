import LuaSandbox
import Testing

/// Compiled Lua is never run: its instructions could read and write any memory.
@Suite struct CompiledChunkTests {
    /// What `luac` makes of a script that returns a text.
    private static let compiled: [UInt8] = [
        27, 76, 117, 97, 84, 0, 25, 147, 13, 10, 26, 10, 4, 8, 8, 120,
        86, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 119, 64, 1,
        135, 61, 115, 116, 100, 105, 110, 128, 128, 0, 1, 2, 132, 81, 0, 0,
        0, 3, 0, 0, 0, 70, 0, 2, 1, 70, 0, 1, 1, 129, 4, 156,
        66, 82, 69, 65, 67, 72, 32, 98, 121, 116, 101, 99, 111, 100, 101, 32,
        102, 105, 108, 101, 32, 108, 111, 97, 100, 101, 100, 129, 1, 0, 0, 128,
        132, 1, 0, 0, 0, 128, 128, 129, 133, 95, 69, 78, 86,
    ]

    @Test func loadRefusesCompiledChunks() throws {
        let text = CompiledChunkTests.compiled.map { byte in
            let digits = String(byte)
            return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }.joined()
        for call in [
            "load('\(text)')", "load('\(text)', 'x', 'b')", "load('\(text)', 'x', 'bt')",
            "load(coroutine.wrap(function() coroutine.yield('\(text)') end))",
        ] {
            #expect(try LuaSandbox().run("return (\(call))").value == .null, "\(call.suffix(20))")
        }
    }

    @Test func theHostRefusesCompiledChunks() throws {
        let machine = try LuaMachine(limits: .unlimited)
        let error = #expect(throws: LuaError.self) {
            try CompiledChunkTests.compiled.withUnsafeBytes { bytes throws(LuaError) in
                try machine.load(bytes, name: "@x")
            }
        }
        #expect(error?.code == "script.syntax")
    }
}
