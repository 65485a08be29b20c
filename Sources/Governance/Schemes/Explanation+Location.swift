/// Places in a plugin say which plugin, for readers who have several.
extension Explanation {
    /// The same explanation, with the plugin's name in front of the places that lie in it.
    ///
    /// - Parameter plugin: The plugin's id, or a path to its folder.
    /// - Returns: The explanation.
    public func inside(_ plugin: String) -> Explanation {
        Explanation(LocatedExplanation(explanation: self, plugin: plugin))
    }
}

/// An explanation whose places are completed when it is read.
private struct LocatedExplanation: ExplanationSource {
    let explanation: Explanation
    let plugin: String

    var items: [ItemExplanation] { explanation.items.map { $0.inside(plugin) } }
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
            left: left.inside(plugin), relation: relation, right: right.inside(plugin),
            held: held, at: at.inside(plugin))
    }
}

extension DecisionSide {
    fileprivate func inside(_ plugin: String) -> DecisionSide {
        DecisionSide(title: title, text: text, source: source?.inside(plugin))
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
        Figure(value: value, title: title, source: source.inside(plugin), style: style)
    }
}

extension FigureSource {
    /// The same source, with the plugin's name in front of a place that lies in it.
    ///
    /// - Parameter plugin: The plugin's id, or a path to its folder.
    /// - Returns: The source.
    public func inside(_ plugin: String) -> FigureSource {
        switch self {
        case .parameter(let name, let path, let from, let basis, let place):
            .parameter(
                name: name, path: path, from: from, basis: basis, place: place.inside(plugin))
        case .constant(let place): .constant(place: place?.inside(plugin))
        default: self
        }
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
