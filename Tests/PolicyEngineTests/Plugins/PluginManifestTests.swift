import PolicyEngine
import Testing

@Suite struct PluginManifestTests {
    static let example = """
        # plugin.yaml
        id: village-cadre-pay        # lower-case words
        title: 村干部报酬
        version: 1.0.0
        api: 1
        author: 金元镇财政办
        basis: 2020年城乡基层治理工作要点第17条
        permissions: []
        """

    @Test(arguments: ["\n", "\r\n"])
    func readsTheExampleOfTheContract(lineEnd: String) throws {
        let text = "\u{FEFF}" + Self.example.split(separator: "\n").joined(separator: lineEnd)
        let manifest = try PluginManifest(Array(text.utf8))
        #expect(manifest.id == "village-cadre-pay")
        #expect(manifest.title == "村干部报酬")
        #expect(manifest.version == "1.0.0")
        #expect(manifest.author == "金元镇财政办")
        #expect(manifest.basis == "2020年城乡基层治理工作要点第17条")
        #expect(manifest.permissions.isEmpty)
    }

    @Test func asksOnlyForWhatIsNeeded() throws {
        let text =
            "id: a1-2b\ntitle: '2020'\nversion: 10.0.12\napi: 1\npermissions: [people.read]\n"
        let manifest = try PluginManifest(Array(text.utf8))
        #expect(manifest.id == "a1-2b")
        #expect(manifest.title == "2020")
        #expect(manifest.author == nil)
        #expect(manifest.permissions == ["people.read"])
        #expect(manifest.place.line == 1)
    }

    @Test(arguments: [
        ("titel: x", "1 yaml.missing_key,5 yaml.unknown_key"),
        ("id: b", "5 yaml.duplicate_key"), ("titles: x", "5 yaml.unknown_key"),
        ("author: [a]", "5 yaml.type"), ("author: {a: b}", "5 yaml.type"),
        ("author:", "5 yaml.type"),
        ("author: 5", "5 yaml.type"), ("author: true", "5 yaml.type"),
        ("author: no", "5 yaml.type"),
        ("author: 010", "5 yaml.type"), ("author: ' '", "5 yaml.type"),
        ("basis: .inf", "5 yaml.type"),
        ("permissions: a", "5 yaml.type"), ("permissions: [[a]]", "5 yaml.type"),
        ("permissions: [a, a]", "5 yaml.type"), ("permissions: [1]", "5 yaml.type"),
        ("permissions:", "5 yaml.type"), ("author: '2020'", ""), ("author: 2020-01-01", ""),
    ])
    func saysWhatIsWrongAndWhere(line: String, refusals: String) {
        let title = line.hasPrefix("titel") ? "" : "title: t"
        let text = "id: a\n\(title)\nversion: 1.0.0\napi: 1\n\(line)\n"
        #expect(Refusals.manifest(text).joined(separator: ",") == refusals, "\(line)")
    }

    @Test(arguments: [
        "A", "a_b", "-a", "a-", "a--b", "村", "a b", "a.b", "''", String(repeating: "a", count: 65),
        "'../x'",
    ])
    func refusesIdsOfOtherForms(id: String) {
        let found = Refusals.manifest("title: t\nid: \(id)\nversion: 1.0.0\napi: 1\n")
        #expect(found == [id == "''" ? "2 yaml.type" : "2 plugin.id"], "\(id)")
    }

    @Test(arguments: [
        "1.0", "1", "v1.0.0", "1.0.0.0", "1..0", "01.0.0", "1.0.x", "''", "[1]", "1.0.0-a",
    ])
    func refusesVersionsOfOtherForms(version: String) {
        let found = Refusals.manifest("id: a\ntitle: t\nversion: \(version)\napi: 1\n")
        #expect(found == ["3 plugin.version"], "\(version)")
    }

    @Test(arguments: [
        ("2", "plugin.api"), ("0", "plugin.api"), ("1.5", "plugin.api"), ("'1'", "yaml.type"),
        ("one", "yaml.type"), ("01", "yaml.type"), ("[1]", "yaml.type"), ("", "yaml.type"),
    ])
    func saysWhenItDoesNotSpeakTheInterface(api: String, code: String) {
        let found = Refusals.manifest("id: a\ntitle: t\nversion: 1.0.0\napi: \(api)\n")
        #expect(found == ["4 \(code)"], "\(api)")
    }

    @Test func showsEverythingAtOnce() {
        let found = Refusals.manifest("id: A\ntitle: 5\nversion: 1\napi: 9\nautor: x\n")
        #expect(
            found == [
                "1 plugin.id", "2 yaml.type", "3 plugin.version", "4 plugin.api",
                "5 yaml.unknown_key",
            ])
        #expect(Refusals.manifest("").count == 4)
        #expect(Refusals.manifest("- a\n") == ["1 yaml.type"])
        #expect(Refusals.manifest("hello\n") == ["1 yaml.type"])
    }

    @Test func offersTheKeyThatWasMeant() {
        let message = Refusals.message { () throws(PolicyFindings) in
            _ = try PluginManifest(Array("id: a\ntitle: t\nverison: 1.0.0\napi: 1\n".utf8))
        }
        #expect(message.contains("plugin.yaml:3: yaml.unknown_key: "))
        #expect(message.contains("是不是 version？"))
    }
}
