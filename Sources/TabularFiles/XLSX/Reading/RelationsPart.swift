/// Which parts a part names, and as what.
struct RelationsPart: XMLPart {
    struct Relation {
        let id: String
        let type: String
        let target: String
    }

    private(set) var relations: [Relation] = []

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        relations.append(Relation(id: id, type: type, target: target))
    }
}
