/// Labels, `goto` and `break`.
extension ScopeResolver {
    /// Notes a `goto`: backward it is settled at once, forward when its label comes.
    mutating func jump(to name: String, at position: SourcePosition) throws(LuaSyntaxError) {
        if functions[level].labels[name] == nil { try wait(for: name, at: position) }
    }

    /// Notes a `break`, which waits for the end of its loop.
    mutating func leaveLoop(at position: SourcePosition) throws(LuaSyntaxError) {
        guard functions[level].blocks.contains(where: \.isLoop) else {
            throw LuaSyntaxError(
                .breakOutsideLoop, at: position, message: "break 只能写在循环里，这里不在任何循环之内。")
        }
        try wait(for: PendingJump.endOfLoop, at: position)
    }

    private mutating func wait(for name: String, at position: SourcePosition) throws(LuaSyntaxError)
    {
        guard pendingCount < limits.tableEntries else { throw tooLarge("跳转", at: position) }
        waiting[name, default: []].append(jumps.count)
        jumps.append(
            PendingJump(
                name: name, position: position, activeCount: functions[level].activeCount))
        pendingCount += 1
    }

    /// Defines a label and settles the jumps of its block that wait for it.
    ///
    /// - Parameters:
    ///   - name: The name of the label.
    ///   - position: Where it stands.
    ///   - endsBlock: Whether nothing but labels and `;` follows in the block. Locals count as out
    ///     of scope there, so that a jump to the end of a block enters no scope.
    /// - Throws: That the label is there already, or that a jump to it would enter a scope.
    mutating func defineLabel(
        _ name: String, at position: SourcePosition, endsBlock: Bool
    ) throws(LuaSyntaxError) {
        if let earlier = functions[level].labels[name] {
            throw LuaSyntaxError(
                .duplicateLabel, at: position, related: earlier.position,
                message:
                    "标签“\(SourceExcerpt(name.utf8).text)”在第 \(earlier.position.line) 行已经定义过，请换一个名字。"
            )
        }
        let visibleLabels = functions.reduce(0) { $0 + $1.labels.count }
        guard visibleLabels < limits.tableEntries else { throw tooLarge("标签", at: position) }
        let inner = functions[level].blocks.count - 1
        let label = VisibleLabel(
            position: position,
            activeCount: endsBlock
                ? functions[level].blocks[inner].outerActiveCount : functions[level].activeCount)
        functions[level].labels[name] = label
        functions[level].blocks[inner].labels.append(name)
        let first = functions[level].blocks[inner].firstJump
        try settle(name, with: label, from: first)
    }

    /// Settles the jumps of the innermost block, which are those from `first` on.
    private mutating func settle(
        _ name: String, with label: VisibleLabel, from first: Int
    ) throws(LuaSyntaxError) {
        while let index = waiting[name]?.last, index >= first {
            guard jumps[index].activeCount >= label.activeCount else {
                throw entersScope(jumps[index])
            }
            waiting[name]?.removeLast()
            jumps[index].isSettled = true
            pendingCount -= 1
        }
    }

    /// Takes the jumps of a block that ends to the block around it.
    mutating func settleJumps(leaving block: BlockScope) throws(LuaSyntaxError) {
        for name in block.labels { functions[level].labels[name] = nil }
        if block.isLoop {
            let end = VisibleLabel(position: .start, activeCount: block.outerActiveCount)
            try settle(PendingJump.endOfLoop, with: end, from: block.firstJump)
        }
        while jumps.count > block.firstJump, jumps[jumps.count - 1].isSettled { jumps.removeLast() }
        guard functions[level].blocks.isEmpty else {
            for index in block.firstJump..<jumps.count {
                jumps[index].activeCount = block.outerActiveCount
            }
            return
        }
        guard let jump = jumps[block.firstJump...].first(where: { !$0.isSettled }) else { return }
        throw LuaSyntaxError(
            .goto, at: jump.position,
            message: "goto 找不到能到达的标签“\(SourceExcerpt(jump.name.utf8).text)”：标签须在同一函数的本层或外层。")
    }

    private func entersScope(_ jump: PendingJump) -> LuaSyntaxError {
        LuaSyntaxError(
            .goto, at: jump.position,
            message: "goto “\(SourceExcerpt(jump.name.utf8).text)”会跳进局部变量的作用范围："
                + "请把变量的声明移到 goto 之前，或用 do … end 把它围起来。")
    }
}
