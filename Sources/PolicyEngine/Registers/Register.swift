public import Governance
import LuaSandbox

/// A register that is ready to be worked with: its definition, and the rules of the plugin behind it.
public final class Register: Sendable {
    /// What an entry says, and the procedure.
    public let definition: RegisterDefinition
    /// The plugin it comes from.
    public var plugin: PluginManifest { loaded.manifest }
    /// All files of that plugin, as they were read.
    public var source: PluginSource { loaded.source }
    private let loaded: LoadedPlugin
    private let limits: EvaluationLimits

    init(_ definition: RegisterDefinition, of plugin: LoadedPlugin, limits: EvaluationLimits) {
        self.definition = definition
        loaded = plugin
        self.limits = limits
    }

    /// What changes make of entries, each by itself and in their order.
    ///
    /// Texts are read as their fields are declared, references followed, computed fields computed, and the checks of the plugin
    /// asked. What only the whole register can tell, such as two entries that may not be alike, is left to the caller.
    ///
    /// - Parameters:
    ///   - changes: What is to be done.
    ///   - resolve: Answers what a text of a field with a target refers to.
    /// - Returns: For each change the entry afterwards, or why not.
    public func drafts(
        of changes: [EntryChange],
        resolving resolve: (RegisterField, String) throws(RegisterError) -> EntryReference
    ) -> [Result<EntryDraft, RegisterError>] {
        LuaThread.run {
            let made = Result { () throws(RegisterError) in try worker() }
            return changes.map { change in
                Result { () throws(RegisterError) in try made.get().draft(change, resolve) }
            }
        }
    }

    private func worker() throws(RegisterError) -> RegisterWorker {
        let instance: PluginInstance
        do throws(PolicyFindings) {
            instance = try PluginInstance(loaded, limits: limits)
        } catch {
            throw failed(error.errors.first?.description ?? "")
        }
        guard
            let program = instance.registers.first(where: { $0.definition.id == definition.id })
        else { throw failed("插件这次没有声明这本台账") }
        do throws(LuaError) {
            return try RegisterWorker(instance, program, limits: limits)
        } catch {
            throw failed(error.description)
        }
    }

    private func failed(_ message: String) -> RegisterError {
        RegisterError(.failed, definition.id, message)
    }
}
