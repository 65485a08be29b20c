import Governance
import GovernanceStore

/// Looks at everything that a workspace with records rests on, one thing after the other, and says what to do.
///
/// It changes nothing; only what a program that was killed left behind is taken in by opening the records.
public struct OfficeDoctor: Sendable {
    private let workspace: String
    private let keys: String
    private var path: String { OfficeRecords.path(workspace) }

    /// A doctor for a workspace.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    public init(workspace: String, keys: String) {
        self.workspace = workspace
        self.keys = keys
    }

    /// Looks at everything.
    ///
    /// - Returns: A line for each thing, in a fixed order.
    public func lines() -> [HealthLine] {
        var lines: [HealthLine] = []
        let settings = settings(&lines)
        let leftBehind = FileFacts.size(path + "-wal")
        lines += diskLines()
        guard let records = records(&lines) else { return lines }
        lines += fileLines(records)
        lines += walLines(leftBehind)
        lines += partLines()
        if let settings {
            lines += officerLines(settings, records)
            lines += pluginLines(settings, records)
        }
        return lines
    }

    // MARK: Workspace and disk

    private func settings(_ lines: inout [HealthLine]) -> WorkspaceSettings? {
        do throws(WorkspaceFindings) {
            let settings = try WorkspaceSettings(WorkspaceFiles(folder: workspace))
            lines.append(.fine("设置", "\(settings.name)，经办人员 \(settings.officers.count) 位"))
            return settings
        } catch {
            lines += error.findings.map { .wrong("设置", $0.description) }
            return nil
        }
    }

    /// Writing needs room for the file beside itself, and so does a backup.
    private func diskLines() -> [HealthLine] {
        guard let free = FileFacts.free(at: workspace) else { return [] }
        let needed = max(100 << 20, 3 * FileFacts.size(path))
        let shown = FileFacts.shown(free)
        return free >= needed
            ? [.fine("磁盘", "还有 \(shown)")]
            : [.wrong("磁盘", "只剩 \(shown)，至少要 \(FileFacts.shown(needed))；请清理")]
    }

    // MARK: Key and file

    private func records(_ lines: inout [HealthLine]) -> SQLiteRecords? {
        do throws(StoreError) {
            let keyPath = OfficeRecords.keyPath(try SQLiteRecords.id(of: path), in: keys)
            let key = try StoreKey(at: keyPath)
            lines.append(rightsLine("密钥", keyPath, "在 \(keyPath)；请确认另有备份"))
            let records = try SQLiteRecords(at: path, key: key)
            lines.append(.fine("档案", "能打开，\(FileFacts.shown(FileFacts.size(path)))"))
            return records
        } catch {
            let isKey = error.code == .keyMissing || error.code == .keyWrong
            lines.append(.wrong(isKey ? "密钥" : "档案", error.description))
            return nil
        }
    }

    /// A key that others can read is none.
    private func rightsLine(_ title: String, _ file: String, _ fine: String) -> HealthLine {
        if FileFacts.isOpenToOthers(file) {
            return .wrong(title, "\(file) 别人也能读；请运行 chmod 600 \(file)")
        }
        if FileFacts.isOpenToOthers(keys) {
            return .wrong(title, "放密钥的文件夹 \(keys) 别人也能进；请运行 chmod 700 \(keys)")
        }
        return .fine(title, fine)
    }

    private func fileLines(_ records: SQLiteRecords) -> [HealthLine] {
        let integrity = line("完整") { () throws(StoreError) in
            let broken = try records.integrityFindings()
            return broken.first.map {
                .wrong("完整", "文件损坏 \(broken.count) 处（\($0)）；请用备份：township restore")
            } ?? .fine("完整", "文件没有损坏")
        }
        let version = line("版本") { () throws(StoreError) in
            let version = try records.migrations().last ?? ""
            return version == SQLiteRecords.newestMigration
                ? .fine("版本", version)
                : .wrong("版本", "\(version)，这个程序写 \(SQLiteRecords.newestMigration)；请用新版程序打开一次")
        }
        let audit = line("日志和签名") { () throws(StoreError) in
            let findings = try OfficeRecords(path: path, archive: records).audit()
            if let first = findings.first {
                return .wrong(
                    "日志和签名",
                    "\(findings.count) 处和程序写下的不一样（\(first)）；请用 township audit verify 查看")
            }
            return .fine("日志和签名", "\(try records.log().count) 条，没有人绕过程序改过")
        }
        return [integrity, version, audit]
    }

    private func line(_ title: String, _ look: () throws(StoreError) -> HealthLine) -> HealthLine {
        do throws(StoreError) {
            return try look()
        } catch {
            return .wrong(title, error.description)
        }
    }

    /// What a program left that was killed; by now it has been taken in.
    private func walLines(_ before: Int) -> [HealthLine] {
        let large = 64 << 20
        if before > large {
            return [
                .wrong(
                    "上次写入",
                    "township.sqlite-wal 有 \(FileFacts.shown(before))，一直没有收回；请关掉别的 township，再运行一次")
            ]
        }
        return [
            .fine(
                "上次写入",
                before > 0
                    ? "有 \(FileFacts.shown(before)) 还没有并入（另一个程序正在用，或上次没有正常结束），已经读到" : "都已并入档案")
        ]
    }

    /// What a backup or a restoration left that was killed: it takes room, and nothing rests on it.
    private func partLines() -> [HealthLine] {
        PartFiles.abandoned(under: workspace).map { part in
            .open("没做完的文件", "\(part) 是中途停下的备份或恢复留下的；再往那里备份、恢复一次就会清掉，也可以直接删")
        }
    }

    // MARK: Officers and plugins

    private func officerLines(_ settings: WorkspaceSettings, _ records: SQLiteRecords)
        -> [HealthLine]
    {
        settings.officers.map { officer in
            let title = "人员 \(officer.id)"
            return line(title) { () throws(StoreError) in
                let office = OfficeRecords(path: path, archive: records)
                guard
                    let enrolled = try office.enrolments().last(where: { $0.officer == officer.id })
                else {
                    return .wrong(
                        title,
                        "\(officer.name)还没有登记密钥；请本人运行 township officer enroll \(officer.id)")
                }
                let file = try office.keyPath(of: officer.id, in: keys)
                guard FileLookup.exists(file) else {
                    return .fine(title, "\(officer.name)已登记，密钥不在这个文件夹里")
                }
                guard try OfficerKey.publicKey(at: file) == enrolled.key else {
                    return .wrong(title, "\(file) 不是登记的那一把；请换回登记的那一把")
                }
                return rightsLine(title, file, "\(officer.name)已登记，密钥在这里")
            }
        }
    }

    private func pluginLines(_ settings: WorkspaceSettings, _ records: SQLiteRecords)
        -> [HealthLine]
    {
        guard !settings.officers.isEmpty else { return [] }
        let office = OfficeRecords(path: path, archive: records)
        do {
            let workspace = try office.workspace(workspace)
            let (faults, strangers) = try office.pluginFaults(workspace)
            if faults.isEmpty, strangers.isEmpty { return [.fine("插件", "都和带进来、审批过的一样")] }
            return faults.map { .wrong("插件", $0) } + strangerLines(strangers)
        } catch {
            return [.wrong("插件", "\(error)")]
        }
    }

    /// Nothing is wrong with a plugin that nobody has used yet; it just does not compute.
    private func strangerLines(_ plugins: [String]) -> [HealthLine] {
        guard !plugins.isEmpty else { return [] }
        let names = plugins.prefix(5).joined(separator: "、")
        let more = plugins.count > 5 ? " 等 \(plugins.count) 个" : ""
        return [
            .open(
                "插件",
                "\(names)\(more) 还没有带进来，算不了；要用的，请有“插件”职责的人运行 township plugin bring，再由另一个人 township plugin approve"
            )
        ]
    }
}
