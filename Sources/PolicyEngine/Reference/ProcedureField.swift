/// The fields of a procedure.
enum ProcedureField: String, InterfaceName {
    case states, moves

    var type: String {
        switch self {
        case .states: "township.state[]"
        case .moves: "township.move[]"
        }
    }

    var text: String {
        switch self {
        case .states: "各个状态；新登记的在第一个"
        case .moves: "从哪个状态可以到哪个状态"
        }
    }
}
