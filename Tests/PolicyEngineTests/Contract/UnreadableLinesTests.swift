import Testing

/// A line that cannot be read still belongs to a person and to an organization.
@Suite struct UnreadableLinesTests {
    private let scheme = """
        concurrent = 'highest', inputs = { x = { title = 'X', type = 'number' } },
        items = {{ id = 'a', title = '甲', formula = function(s) return s.input.x end }}
        """

    private func line(_ person: String, _ rest: String) -> String {
        #"{"person":{"id":"\#(person)"},\#(rest)}"#
    }

    @Test func itsPersonIsSetAsideAsAWhole() throws {
        let plugin = try PluginFixture(scheme: scheme)
        let summaries = try plugin.summaries([
            line("A", #""inputs":{"x":5}"#), line("A", #""bogus":1,"inputs":{"x":9}"#),
            line("A", #""inputs":{"x":1}"#), line("B", #""inputs":{"x":2}"#),
        ])
        #expect(
            summaries == [
                "error subject.sibling", "error subject.field", "error subject.sibling",
                "a=2.00 net=2.00",
            ])
    }

    @Test func itMakesAPersonReturn() throws {
        let plugin = try PluginFixture(scheme: scheme)
        let summaries = try plugin.summaries([
            line("A", #""start":5"#), line("B", #""inputs":{"x":2}"#),
            line("A", #""inputs":{"x":5}"#),
        ])
        #expect(summaries == ["error subject.field", "a=2.00 net=2.00", "error subject.returns"])
    }

    @Test func itsOrganizationsPoolIsSetAside() throws {
        let plugin = try PluginFixture(
            scheme: """
                pools = { b = { title = 'B', by = 'organization', total = function(r) return 10 end,
                  weight = function(s) return 1 end } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.pool.b end }}
                """)
        let summaries = try plugin.summaries([
            #"{"organization":{"id":"V1"}}"#, #"{"organization":{"id":"V2"}}"#,
            #"{"organization":{"id":"V1"},"bogus":1}"#, "no line of JSON",
        ])
        #expect(
            summaries == [
                "error scheme.pool", "a=10.00 net=10.00", "error subject.field",
                "error json.syntax",
            ])
    }

    /// One of a person's posts is in a village whose pool cannot be split, the other is not.
    @Test func aFailedPoolSetsAsideAWholePerson() throws {
        let plugin = try PluginFixture(
            scheme: """
                concurrent = 'highest',
                pools = { b = { title = 'B', by = 'organization', total = function(r) return 10 end,
                  weight = function(s) return s.organization.id == 'V1' and 0 or 1 end } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.pool.b end }}
                """)
        let summaries = try plugin.summaries([
            #"{"person":{"id":"A"},"organization":{"id":"V1"}}"#,
            #"{"person":{"id":"A"},"organization":{"id":"V2"}}"#,
            #"{"person":{"id":"B"},"organization":{"id":"V2"}}"#,
        ])
        #expect(
            summaries == ["error scheme.pool", "error subject.sibling", "a=5.00 net=5.00"])
    }

    @Test func aNumberBeyondAllBoundsLeavesTheKey() throws {
        let plugin = try PluginFixture(scheme: scheme)
        let answer = try plugin.evaluate([#"{"key":"K","inputs":{"x":1e20000}}"#]).lines[0]
        #expect(answer.hasPrefix(#"{"key":"K","error":{"code":"json.number","message":"第 1 行"#))
    }

    @Test func anIdMayBeANumber() throws {
        let plugin = try PluginFixture(
            scheme: """
                pools = { b = { title = 'B', by = 'organization', total = function(r) return 10 end,
                  weight = function(s) return 1 end } },
                items = {{ id = 'a', title = '甲',
                  formula = function(s) return s.organization.id == '7' and s.pool.b or 0 end }}
                """)
        #expect(try plugin.summary(#"{"organization":{"id":7}}"#) == "a=10.00 net=10.00")
    }
}
