import LuaSandbox
import Testing

/// Tables as a host writes them.
@Suite struct TableLiteralTests {
    private func text(_ value: LuaValue) throws -> String {
        let source = """
            local function text(x)
              if type(x) ~= "table" then return tostring(x) end
              local parts = {}
              for key, value in pairs(x) do parts[#parts + 1] = key .. "=" .. text(value) end
              return "{" .. table.concat(parts, ",") .. "}"
            end
            return text(value)
            """
        return try LuaSandbox().run(source) { $0["value"] = .value(value) }.value.description
    }

    @Test func listsAndNamesBecomeTables() throws {
        #expect(try text(["龙门村", "石板村"]) == "{1=龙门村,2=石板村}")
        #expect(try text(["b": [1, 2.5], "a": true]) == "{a=true,b={1=1,2=2.5}}")
        #expect(try text([]) == "{}")
        #expect(try text([1, .null, 3]) == "{1=1,3=3}")
        #expect(try text(.list((1...3).map { .integer($0) })) == "{1=1,2=2,3=3}")
    }
}
