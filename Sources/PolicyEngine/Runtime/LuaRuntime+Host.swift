import ExactNumbers
import Governance
import LuaSandbox

/// The module `host`: functions of the program that links the library.
extension LuaRuntime {
    /// What plugins give to `require`.
    static let hostModuleName = "host"

    func openHost(_ functions: [HostFunction]) throws(LuaError) {
        guard !functions.isEmpty else { return }
        let names = functions.map(\.name)
        precondition(Set(names).count == names.count, "two functions of the host have one name")
        var module = LuaProgram()
        module.table(capacity: functions.count)
        for function in functions {
            module.string(function.name)
            module.hostFunction(
                register { [unowned self] arguments throws(Refusal) in
                    try call(function, arguments)
                })
            module.set()
        }
        module.lock(
            missing: register { arguments throws(Refusal) in
                let name = arguments[1].text ?? arguments[1].typeName
                throw Refusal(
                    .formulaUnknownName, "host 没有 \(name)\(NearNames.hint(name, among: names))")
            })
        hostModule = try machine.build(module)
    }

    private func call(_ function: HostFunction, _ arguments: LuaArguments) throws(Refusal)
        -> LuaReply
    {
        var values: [HostValue] = []
        for position in 0..<arguments.count {
            values.append(try hostValue(arguments[position], position, of: function))
        }
        switch try answer(of: function, values) {
        case .none: return .null
        case .boolean(let flag): return .boolean(flag)
        case .text(let text): return machine.reply(text)
        case .day(let day): return reply(day)
        case .number(let number):
            // All that the function was given is pinned, so that its answer is the same for all who come this way.
            return reply(
                Figure(
                    value: number, title: title(of: function, values),
                    source: .function(name: "\(LuaRuntime.hostModuleName).\(function.name)"),
                    style: function.style))
        }
    }

    private func hostValue(_ word: LuaWord, _ position: Int, of function: HostFunction)
        throws(Refusal) -> HostValue
    {
        switch word {
        case .none, .null: return .none
        case .boolean(let flag): return .boolean(flag)
        case .string(let bytes): return .text(String(decoding: bytes, as: UTF8.self))
        default: break
        }
        if let day = day(word) { return .day(day) }
        if let number = try operand(word) { return .number(number.rational) }
        throw Refusal(
            .functionArgument,
            "host.\(function.name) 的第 \(position + 1) 个参数应是数、文本、日期或真假值，得到\(word.chinese)")
    }

    private func answer(of function: HostFunction, _ values: [HostValue]) throws(Refusal)
        -> HostValue
    {
        do {
            return try function.body(values)
        } catch let refusal as Refusal {
            throw refusal
        } catch let refusal as HostRefusal {
            throw Refusal(code: refusal.code, refusal.message)
        } catch let error as NumberError {
            throw Refusal(error)
        } catch let error as GovernanceError {
            throw Refusal(error)
        } catch let error as PolicyError {
            throw Refusal(error)
        } catch {
            throw Refusal(.hostFailed, "host.\(function.name) 没有算出来：\(error)")
        }
    }

    /// The title with the numbers that were given; texts may be what not everybody should read, such as an identity number.
    private func title(of function: HostFunction, _ values: [HostValue]) -> String {
        let numbers = values.compactMap { value in
            if case .number(let number) = value { number.description } else { nil }
        }
        return numbers.isEmpty
            ? function.title : "\(function.title)[\(numbers.joined(separator: "、"))]"
    }
}
