import Governance
public import PolicyEngine

extension OfficeRecords {
    /// Refuses a scheme whose plugin is not the one that was brought in and approved, in a workspace that has officers.
    ///
    /// - Parameters:
    ///   - scheme: The scheme, with the files of its plugin as they were read.
    ///   - workspace: The workspace.
    /// - Throws: `lock.missing`, `lock.changed` with the files, `lock.unapproved`, `lock.forged`, `lock.invalid` or `officer.same`
    ///   (``WorkspaceFindings``), or `StoreError`.
    public func checkPlugins(of scheme: Scheme, workspace: Workspace) throws {
        try checkPlugin(scheme.plugin.id, scheme.source, workspace)
    }

    /// Refuses a register whose plugin is not the one that was brought in and approved, in a workspace that has officers.
    ///
    /// - Parameters:
    ///   - register: The register, with the files of its plugin as they were read.
    ///   - workspace: The workspace.
    /// - Throws: As ``checkPlugins(of:workspace:)-(Scheme,_)``.
    public func checkPlugins(of register: Register, workspace: Workspace) throws {
        try checkPlugin(register.plugin.id, register.source, workspace)
    }

    /// Refuses an indicator whose plugin is not the one that was brought in and approved, in a workspace that has officers.
    ///
    /// - Parameters:
    ///   - indicator: The indicator, with the files of its plugin as they were read.
    ///   - workspace: The workspace.
    /// - Throws: As ``checkPlugins(of:workspace:)-(Scheme,_)``.
    public func checkPlugins(of indicator: Indicator, workspace: Workspace) throws {
        try checkPlugin(indicator.plugin.id, indicator.source, workspace)
    }

    private func checkPlugin(_ id: String, _ source: PluginSource, _ workspace: Workspace) throws {
        guard !workspace.settings.officers.isEmpty else { return }
        try PluginLockCheck(archive).check(id, source, try PluginLock(workspace))
    }

    /// What is wrong with the plugins of a workspace, each in words, and those that were never brought in.
    func pluginFaults(_ workspace: Workspace) throws -> (faults: [String], strangers: [String]) {
        let lock = try PluginLock(workspace)
        let check = try PluginLockCheck(archive)
        var faults: [String] = []
        var strangers: [String] = []
        for folder in workspace.pluginFolders {
            do {
                let source = try PluginFolder(path: folder).read()
                let plugin = try source.readManifest().id
                if lock.entry(of: plugin) == nil, try !isKnown(plugin, check) {
                    strangers.append(plugin)
                } else {
                    try check.check(plugin, source, lock)
                }
            } catch let error as WorkspaceFindings {
                faults += error.findings.map(\.message)
            } catch let error as PolicyFindings {
                faults += error.errors.map { $0.inside(folder).description }
            }
        }
        return (faults, strangers)
    }

    /// Whether the records know a plugin, because it was brought in once or computed a run.
    ///
    /// Then a lock without it was lost, or an office that had no officers has some now.
    private func isKnown(_ plugin: String, _ check: PluginLockCheck) throws -> Bool {
        try check.knows(plugin)
            || archive.runs().contains { run in
                run.files.contains { WorkspaceCapsule.isFile($0.path, of: plugin) }
            }
    }

    /// Brings a plugin in: from now on the workspace means these files by it, as soon as another officer approves.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - workspace: The workspace.
    ///   - signer: Who brings it in, with the role `plugins`.
    ///   - time: When.
    /// - Returns: The new entry of the lock; the old one when the same files were brought in or approved before.
    /// - Throws: `officer.role`, everything that is wrong with the folder (`PolicyFindings`), `StoreError` or `TableError`.
    public func bring(
        plugin folder: String, workspace: Workspace, by signer: OfficeSigner, time: String
    ) throws -> PluginLockEntry {
        try OfficerRefusal.check(signer.officer, .plugins, to: "带插件进来")
        let source = try PluginFolder(path: folder).read()
        let plugin = try source.readManifest().id
        var lock = try PluginLock(workspace)
        if let entry = lock.entry(of: plugin), try stands(entry, source, lock) { return entry }
        let files = PluginLockEntry.files(of: source)
        let officer = signer.officer.id
        let text = PluginLockEntry.bringingText(
            plugin, PluginLockEntry.digest(of: files), officer: officer, time: time)
        let signature = signer.signature(of: text)
        let entry = PluginLockEntry(
            plugin: plugin, files: files,
            brought: PluginSeal(officer: officer, time: time, signature: signature),
            approved: nil)
        // Noted first: a lock of which the log knows nothing does not hold.
        try archive.note(
            .pluginLocked, subject: "plugin \(plugin) bring",
            details: PluginLockCheck.details(text, signature), actor: officer, time: time)
        lock.set(entry)
        try lock.write(in: workspace)
        return entry
    }

    /// Approves a plugin that another officer brought in, as its files are now.
    ///
    /// - Parameters:
    ///   - plugin: The plugin's id, or its folder.
    ///   - workspace: The workspace.
    ///   - signer: Who approves, with the role `plugins` or `approver`.
    ///   - time: When.
    /// - Returns: The approved entry.
    /// - Throws: `officer.role`, `officer.same`, `lock.missing`, `lock.changed` with the files, everything that is wrong with the
    ///   folder (`PolicyFindings`), `StoreError` or `TableError`.
    public func approve(
        plugin: String, workspace: Workspace, by signer: OfficeSigner, time: String
    ) throws -> PluginLockEntry {
        try OfficerRefusal.check(signer.officer, .plugins, .approver, to: "审批插件")
        let source = try workspace.pluginSource(plugin)
        let id = try source.readManifest().id
        var lock = try PluginLock(workspace)
        let officer = signer.officer.id
        var entry = try PluginLockCheck(archive).broughtEntry(id, source, lock)
        if entry.approved != nil, try isLocked(id, source, lock) { return entry }
        guard entry.brought.officer != officer else {
            throw OfficerRefusal.refusal(
                .officerSame, "插件 \(id) 是 \(officer) 自己带进来的，要另一个人审批")
        }
        let text = entry.approvalText(officer: officer, time: time)
        let signature = signer.signature(of: text)
        try archive.note(
            .pluginLocked, subject: "plugin \(id) approve",
            details: PluginLockCheck.details(text, signature), actor: officer, time: time)
        entry.approved = PluginSeal(officer: officer, time: time, signature: signature)
        lock.set(entry)
        try lock.write(in: workspace)
        return entry
    }

    /// Whether an entry is about the files as they are now: brought in and perhaps approved, as the log says.
    private func stands(_ entry: PluginLockEntry, _ source: PluginSource, _ lock: PluginLock) throws
        -> Bool
    {
        guard entry.approved == nil else { return try isLocked(entry.plugin, source, lock) }
        do {
            _ = try PluginLockCheck(archive).broughtEntry(entry.plugin, source, lock)
            return true
        } catch is WorkspaceFindings {
            return false
        }
    }

    /// Whether nothing is wrong with a plugin.
    private func isLocked(_ plugin: String, _ source: PluginSource, _ lock: PluginLock) throws
        -> Bool
    {
        do {
            try PluginLockCheck(archive).check(plugin, source, lock)
            return true
        } catch is WorkspaceFindings {
            return false
        }
    }
}
