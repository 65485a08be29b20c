import Yams

/// Turns the library's nodes into values, and refuses what plugins do without.
struct YAMLWalk {
    let file: String
    let limits: YAMLLimits
    private var count = 0

    init(file: String, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
    }

    mutating func value(of node: Node, depth: Int) throws(PolicyError) -> YAMLValue {
        let place = place(of: node)
        try admit(node, at: place, depth: depth)
        if case .scalar(let scalar) = node, scalar.style == .plain, !scalar.tag.rawValue.isEmpty {
            throw tagged(place)
        }
        let content: YAMLValue.Content
        switch node {
        case .scalar(let scalar):
            content = .scalar(YAMLScalar(scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            var values: [YAMLValue] = []
            values.reserveCapacity(sequence.count)
            for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
            content = .sequence(values)
        case .mapping(let mapping):
            var members: [YAMLMember] = []
            members.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                members.append(try member(key, value, depth: depth + 1))
            }
            content = .mapping(members)
        case .alias:
            throw unsupported("不支持 YAML 的引用（*），请把值直接写出来", place)
        }
        return YAMLValue(content: content, place: place)
    }

    private mutating func member(
        _ key: Node, _ value: Node, depth: Int
    ) throws(PolicyError) -> YAMLMember {
        let place = place(of: key)
        guard let scalar = key.scalar else {
            throw unsupported("键只能是文字，不能是列表或者表", place)
        }
        try admit(key, at: place, depth: depth)
        if scalar.style == .plain {
            if scalar.string.isEmpty {
                throw PolicyError(
                    .yamlSyntax, "冒号前面缺少键", at: place)
            }
            if scalar.string == "<<" {
                throw unsupported("不支持 YAML 的合并键 <<，请把内容直接写出来", place)
            }
        }
        let value = try self.value(of: value, depth: depth)
        if scalar.style == .plain, value.scalar?.meaning == .null,
            FullWidthPunctuation.standsForColon(scalar.string)
        {
            throw PolicyError(
                .yamlSyntax, FullWidthPunctuation.advice, at: place)
        }
        return YAMLMember(key: scalar.string, place: place, value: value)
    }

    private func place(of node: Node) -> SourcePlace {
        guard let mark = node.mark else { return SourcePlace(file: file) }
        return SourcePlace(file: file, line: mark.line, column: mark.column)
    }

    private mutating func admit(_ node: Node, at place: SourcePlace, depth: Int) throws(PolicyError)
    {
        count += 1
        if count > limits.maximumNodes {
            throw PolicyError(
                .yamlTooLarge, "一个文件最多 \(limits.maximumNodes) 个值，请拆成几个文件", at: place)
        }
        if depth > limits.maximumDepth {
            throw PolicyError(
                .yamlTooLarge, "嵌套太深，最多 \(limits.maximumDepth) 层", at: place)
        }
        if node.anchor != nil {
            throw unsupported("不支持 YAML 的锚点（&），如果是文字请加引号", place)
        }
        if isTagged(node) {
            throw tagged(place)
        }
    }

    private func isTagged(_ node: Node) -> Bool {
        switch node {
        // The library marks quoted values, and plain keys that it has compared, as texts by itself.
        case .scalar(let scalar):
            !scalar.tag.rawValue.isEmpty && scalar.tag.rawValue != Tag.Name.str.rawValue
        case .sequence(let sequence):
            !sequence.tag.rawValue.isEmpty && sequence.tag.rawValue != Tag.Name.seq.rawValue
        case .mapping(let mapping):
            !mapping.tag.rawValue.isEmpty && mapping.tag.rawValue != Tag.Name.map.rawValue
        case .alias: false
        }
    }

    private func tagged(_ place: SourcePlace) -> PolicyError {
        unsupported("不支持 YAML 的类型标记（!），如果是文字请加引号", place)
    }

    private func unsupported(_ message: String, _ place: SourcePlace) -> PolicyError {
        PolicyError(.yamlUnsupported, message, at: place)
    }
}
