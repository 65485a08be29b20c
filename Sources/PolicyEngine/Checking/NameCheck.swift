/// Finds names in the plugin's Lua that exist nowhere.
struct NameCheck {
    private let plugin: LoadedPlugin

    init(_ plugin: LoadedPlugin) { self.plugin = plugin }

    func findings() throws(PolicyFindings) -> [PolicyError] { [] }
}
