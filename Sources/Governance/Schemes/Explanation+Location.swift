/// Places in a plugin say which plugin, for readers who have several.
extension Explanation {
    /// The same explanation, with the plugin's name in front of the places that lie in it.
    ///
    /// - Parameter plugin: The plugin's id, or a path to its folder.
    /// - Returns: The explanation.
    public func inside(_ plugin: String) -> Explanation {
        Explanation(items: items.map { $0.inside(plugin) })
    }
}

extension ItemExplanation {
    fileprivate func inside(_ plugin: String) -> ItemExplanation {
        ItemExplanation(
            item: item, expression: expression?.inside(plugin), value: value,
            decisions: decisions.map { $0.inside(plugin) }, at: at.inside(plugin))
    }
}

extension Decision {
    fileprivate func inside(_ plugin: String) -> Decision {
        Decision(
            left: left, relation: relation, right: right, held: held, at: at.inside(plugin))
    }
}

extension Expression {
    fileprivate func inside(_ plugin: String) -> Expression {
        Expression(
            steps: steps.map { step in
                guard case .figure(let figure) = step.content else { return step }
                return Step(.figure(figure.inside(plugin)), value: step.value)
            })
    }
}

extension Figure {
    fileprivate func inside(_ plugin: String) -> Figure {
        let located: FigureSource
        switch source {
        case .parameter(let name, let path, let from, let basis, let place):
            located = .parameter(
                name: name, path: path, from: from, basis: basis, place: place.inside(plugin))
        case .constant(let place): located = .constant(place: place?.inside(plugin))
        default: return self
        }
        return Figure(value: value, title: title, source: located, style: style)
    }
}

extension RecordPlace {
    fileprivate func inside(_ plugin: String) -> RecordPlace {
        RecordPlace(file: "\(plugin)/\(file)", row: row, column: column)
    }
}

extension Outcome {
    /// The same outcome, with the plugin's name in front of the places that lie in it.
    public func inside(_ plugin: String) -> Outcome {
        switch self {
        case .statement(var statement):
            statement.explanation = statement.explanation?.inside(plugin)
            return .statement(statement)
        case .setAside(let reason):
            return .setAside(
                SetAside(
                    key: reason.key, code: reason.code, message: reason.message,
                    at: reason.at.inside(plugin), place: reason.place))
        }
    }
}

extension String {
    fileprivate func inside(_ plugin: String) -> String { isEmpty ? "" : "\(plugin)/\(self)" }
}
