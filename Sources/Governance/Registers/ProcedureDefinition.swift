/// What entries of a register go through: states, and who may move what to where.
public struct ProcedureDefinition: Sendable, Hashable {
    /// The states; a new entry is in the first.
    public let states: [ProcedureState]
    /// The moves from state to state.
    public let moves: [ProcedureMove]

    /// A procedure.
    public init(states: [ProcedureState], moves: [ProcedureMove]) {
        self.states = states
        self.moves = moves
    }

    /// The state of a new entry.
    public var first: ProcedureState { states[0] }

    /// The state of an id.
    public func state(_ id: String) -> ProcedureState? { states.first { $0.id == id } }

    /// The state of an id or of a title, as people write either.
    public func state(named name: String) -> ProcedureState? {
        state(name) ?? states.first { $0.title == name }
    }

    /// The move of an id or of a title.
    public func move(named name: String) -> ProcedureMove? {
        moves.first { $0.id == name } ?? moves.first { $0.title == name }
    }

    /// The moves that lead out of a state.
    public func moves(from state: String) -> [ProcedureMove] {
        moves.filter { $0.from.contains(state) }
    }
}
