import Foundation
import Testing

/// The pages are reachable, their links lead somewhere, and what they show is what is there.
@Suite struct PageTests {
    private static let pages = SourceTree.files("Documentation", ["md"])
    private static let readme = SourceFile(
        path: "README.md", lines: SourceTree.lines(of: SourceTree.text("README.md")))

    struct Link {
        /// The file, relative to the page; empty for the page itself.
        let file: String
        let anchor: String?
    }

    /// What `[text](file#anchor)` leads to, within the project.
    private static func links(_ page: SourceFile) -> [Link] {
        page.text.components(separatedBy: "](").dropFirst().compactMap { rest in
            guard let target = rest.split(separator: ")", maxSplits: 1).first else { return nil }
            let parts = target.split(
                separator: "#", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            return Link(file: parts[0], anchor: parts.count > 1 ? parts[1] : nil)
        }.filter { !$0.file.contains("://") }
    }

    /// The anchors of a page's headings, as they are usually made.
    private static func anchors(_ page: String) -> Set<String> {
        let headings = SourceTree.lines(of: SourceTree.text(page)).filter { $0.hasPrefix("#") }
        return Set(
            headings.map { heading in
                let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
                return title.replacingOccurrences(of: " ", with: "-")
                    .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            })
    }

    @Test func everyPageIsLinked() {
        var linked = Set(PageTests.links(PageTests.readme).map(\.file))
        for page in PageTests.pages {
            linked.formUnion(PageTests.links(page).map { "Documentation/" + $0.file })
        }
        #expect(!PageTests.pages.isEmpty)
        for page in PageTests.pages {
            #expect(
                linked.contains(page.path), "\(page.path): link it from README or another page")
        }
    }

    @Test func everyLinkLeadsSomewhere() throws {
        for page in PageTests.pages + [PageTests.readme] {
            let folder = page.path.hasPrefix("Documentation/") ? "Documentation/" : ""
            for link in PageTests.links(page) {
                let target = link.file.isEmpty ? page.path : folder + link.file
                let url = SourceTree.root.appendingPathComponent(target)
                let isThere = (try? url.checkResourceIsReachable()) ?? false
                #expect(isThere, "\(page.path): \(target) is not there")
                if let anchor = link.anchor {
                    #expect(
                        PageTests.anchors(target).contains(anchor),
                        "\(page.path): \(target) has no heading \(anchor)")
                }
            }
        }
    }

    /// The fenced blocks of a page, by the language behind their fence.
    static func blocks(_ page: String, _ language: String) -> [[String]] {
        var blocks: [[String]] = []
        var current: [String]?
        for line in SourceTree.lines(of: SourceTree.text(page)) {
            if let block = current {
                if line == "```" {
                    blocks.append(block)
                    current = nil
                } else {
                    current = block + [line]
                }
            } else if line == "```" + language {
                current = []
            } else if line.hasPrefix("```") {
                current = nil
            }
        }
        return blocks
    }

    /// The guide writes two plugins step by step; they are the ones that the tests run.
    @Test(arguments: ["grid-allowance", "cleaner-pay"])
    func theGuideShowsTheExampleAsItIs(_ plugin: String) {
        let folder = "Examples/Plugins/\(plugin)/"
        let shown = ["yaml", "lua"].flatMap {
            PageTests.blocks("Documentation/插件编写指南.md", $0)
        }
        for file in [
            "plugin.yaml", "parameters/standards.yaml", "main.lua", "tests/\(plugin).yaml",
        ] {
            var lines = SourceTree.lines(of: SourceTree.text(folder + file))
            if lines.last == "" { lines.removeLast() }
            #expect(
                shown.contains(lines),
                "插件编写指南.md does not show \(folder)\(file) as it is: copy it anew")
        }
    }

    /// `make pictures` makes them, a page shows each, and none is a burden to carry along.
    @Test func picturesAreShownAndSmall() throws {
        let folder = SourceTree.root.appendingPathComponent("Documentation/图")
        let pictures = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.fileSizeKey])
        #expect(pictures.count > 5)
        let script = SourceTree.text("Examples/pictures")
        for picture in pictures {
            let name = picture.deletingPathExtension().lastPathComponent
            let size = try picture.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? .max
            #expect(size < 150_000, "图/\(name).png: \(size) bytes are too many")
            #expect(script.contains("\"\(name)\":"), "Examples/pictures does not make \(name)")
            #expect(
                PageTests.pages.contains { $0.text.contains("](图/\(name).png)") },
                "图/\(name).png: show it on a page, or remove it")
        }
    }

    /// Commands of the guides are shown where `Examples/guides` runs them and compares what they print.
    @Test(arguments: ["插件编写指南.md", "财政办操作手册.md"])
    func guidesShowCommandsWhereTheyAreRun(_ page: String) {
        let lines = SourceTree.lines(of: SourceTree.text("Documentation/" + page))
        #expect(lines.count { $0.hasPrefix("$ ") && $0.contains("township ") } > 10)
        #expect(
            !lines.contains { $0.hasPrefix("township ") }, "\(page): write `$ ` before commands")
        #expect(SourceTree.text("Examples/guides").contains(page))
    }

    @Test func readmeShowsTheRuleAsItIs() {
        var rule = SourceTree.lines(of: SourceTree.text("Examples/Plugins/grid-allowance/main.lua"))
        if rule.last == "" { rule.removeLast() }
        #expect(PageTests.blocks("README.md", "lua") == [rule], "README.md: copy main.lua anew")
    }

    @Test func readmeNamesEveryModule() {
        for module in Set(SourceTree.swift.map(\.module)) {
            #expect(
                PageTests.readme.text.contains("| `\(module)` |"),
                "README.md: the table of modules lacks \(module)")
        }
    }

    @Test func everyPluginAndExampleIsIntroduced() {
        let files = SourceTree.files("Plugins", ["yaml"]) + SourceTree.files("Examples", ["yaml"])
        for file in files where file.name == "plugin" || file.name == "township" {
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            #expect(
                !SourceTree.text(folder + "/README.md").isEmpty,
                "\(folder): write a README.md for the people who use it")
        }
    }
}
