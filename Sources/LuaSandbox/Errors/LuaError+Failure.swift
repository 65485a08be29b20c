internal import CLuaBridge

extension LuaError {
    /// The error behind a failed call into the machine.
    init(failure: lb_failure) {
        let place = LuaText.clean(
            UnsafeRawBufferPointer(start: failure.place, count: strlen(failure.place)))
        let message = LuaText.clean(
            UnsafeRawBufferPointer(start: failure.message, count: failure.message_length))
        let traceback = LuaError.lines(failure.traceback)
        var code = String(cString: failure.code)
        if failure.limit != LB_LIMIT_NONE {
            let limit = LuaErrorCode(failure.limit)
            self.init(
                code: limit.rawValue, message: LuaError.message(for: limit), place: place,
                traceback: traceback)
            return
        }
        if code.isEmpty { code = (failure.syntax ? LuaErrorCode.syntax : .failed).rawValue }
        self.init(code: code, message: message, place: place, traceback: traceback)
    }

    /// A limit that was reached while the host worked on behalf of a script.
    init(_ limit: lb_limit) {
        let code = LuaErrorCode(limit)
        self.init(code, LuaError.message(for: code))
    }

    private static func lines(_ text: UnsafePointer<CChar>) -> [String] {
        UnsafeRawBufferPointer(start: text, count: strlen(text)).split(
            separator: UInt8(ascii: "\n")
        )
        .map { LuaText.clean($0) }
    }

    private static func message(for limit: LuaErrorCode) -> String {
        switch limit {
        case .limitInstructions: "执行的指令超过上限；请检查附近有没有停不下来的循环"
        case .limitMemory: "占用的内存超过上限；请检查附近有没有越长越大的表或文本"
        case .limitTime: "运行时间超过上限；请检查附近有没有停不下来的循环"
        case .limitDepth: "调用或嵌套太深；请检查附近有没有停不下来的递归"
        default: "已按要求停止"
        }
    }
}

extension LuaErrorCode {
    fileprivate init(_ limit: lb_limit) {
        switch limit {
        case LB_LIMIT_INSTRUCTIONS: self = .limitInstructions
        case LB_LIMIT_MEMORY: self = .limitMemory
        case LB_LIMIT_TIME: self = .limitTime
        case LB_LIMIT_DEPTH: self = .limitDepth
        default: self = .limitCancelled
        }
    }
}

private func strlen(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
}
