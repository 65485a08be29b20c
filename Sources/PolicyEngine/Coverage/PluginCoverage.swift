/// What the test cases of a plugin reached of its formulas, by line and by branch.
///
/// A scale's pieces are data and not counted.
public struct PluginCoverage: Hashable, Sendable {
    /// The id of the plugin.
    public let plugin: String
    /// One for each Lua file: main.lua, then the modules in order of their names, those that nothing loads too.
    public let files: [FileCoverage]

    /// Lines that were reached wholly, and how many there are.
    public var lineShare: CoverageShare {
        files.reduce(CoverageShare(reached: 0, all: 0)) { $0 + $1.lineShare }
    }

    /// Ways that were gone, and how many there are.
    public var branchShare: CoverageShare {
        files.reduce(CoverageShare(reached: 0, all: 0)) { $0 + $1.branchShare }
    }

    /// `PLUGIN/FILE:LINE: …` for everything that was never reached, in Chinese.
    public var findings: [String] {
        files.flatMap { file in file.findings.map { "\(plugin)/\($0)" } }
    }
}

extension PluginCoverage {
    /// Gathers what a run of a probed plugin left behind.
    init(_ plugin: LoadedPlugin, schemes: [SchemeProgram], marks: CoverageMarks) {
        self.plugin = plugin.manifest.id
        files = ([plugin.source.main] + plugin.source.modules).compactMap { file in
            plugin.chunks[file.path]?.probes.map { probes in
                FileCoverage(
                    CoveredFile(path: file.path, bytes: file.luaSource), probes, schemes, marks)
            }
        }
    }
}
