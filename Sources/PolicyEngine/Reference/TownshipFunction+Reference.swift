extension TownshipFunction {
    private typealias Parameter = FunctionReference.Parameter

    private static let number = "township.number"

    private static func value(_ name: String, _ text: String) -> Parameter {
        Parameter(name: name, type: number, text: text)
    }

    private static func day(_ name: String, _ text: String) -> Parameter {
        Parameter(name: name, type: "township.date", text: text)
    }

    /// What the function takes and answers.
    var reference: FunctionReference {
        switch self {
        case .exact, .equal, .min, .max, .clamp, .round, .floor, .ceil, .sum: numberReference
        case .rate, .marginal, .split: scaleReference
        case .date, .addMonths, .fullYears, .monthsBetween, .serviceMonths, .continuousSince:
            dayReference
        case .error, .warn: messageReference
        case .scheme, .register, .indicator: declarationReference
        }
    }

    private var numberReference: FunctionReference {
        let x = TownshipFunction.value("x", "数")
        switch self {
        case .equal:
            return FunctionReference(
                "按值比较，数、日期、文字、真假都行",
                [
                    Parameter(name: "a", type: "any", text: "一个值"),
                    Parameter(name: "b", type: "any", text: "另一个值"),
                ], answer: "boolean")
        case .min, .max:
            return FunctionReference(
                self == .min ? "最小的数" : "最大的数",
                [x, Parameter(name: "...", type: TownshipFunction.number, text: "别的数")],
                answer: "township.exact")
        case .clamp:
            return FunctionReference(
                "夹在两者之间",
                [
                    x, TownshipFunction.value("low", "最小是它"),
                    TownshipFunction.value("high", "最大是它"),
                ], answer: "township.exact")
        case .round:
            return FunctionReference(
                "取舍", [x] + FunctionReference.rounding, answer: "township.exact")
        case .floor: return FunctionReference("向下取整", [x], answer: "township.exact")
        case .ceil: return FunctionReference("向上取整", [x], answer: "township.exact")
        case .sum:
            return FunctionReference(
                "列表的和", [Parameter(name: "list", type: "township.number[]", text: "数的列表")],
                answer: "township.exact")
        default:
            return FunctionReference(
                "变成准确数",
                [Parameter(name: "x", type: "township.number|string", text: "数，或写着普通小数的文字")],
                answer: "township.exact")
        }
    }

    private var scaleReference: FunctionReference {
        let common = [
            TownshipFunction.value("x", "数"),
            Parameter(name: "scale", type: "table[]", text: "分档表：带 upto（含）或 below（不含）的列表"),
            Parameter(name: "field", type: "string", text: "取哪一栏；默认 rate", isOptional: true),
        ]
        switch self {
        case .rate: return FunctionReference("x 所在那一档的一栏", common, answer: "township.exact")
        case .marginal:
            return FunctionReference("分段累进的和；x 小于 0 时是 0", common, answer: "township.exact")
        default:
            return FunctionReference(
                "把总额按权重分成整分的列表，合起来正好",
                [
                    TownshipFunction.value("total", "总额，要是整分"),
                    Parameter(name: "weights", type: "township.number[]", text: "权重"),
                ], answer: "township.exact[]")
        }
    }

    private var dayReference: FunctionReference {
        let range = [TownshipFunction.day("from", "从哪天"), TownshipFunction.day("to", "到哪天为止")]
        let appointments = Parameter(
            name: "appointments", type: "township.appointment[]", text: "任职经历")
        switch self {
        case .addMonths:
            return FunctionReference(
                "加减几个月；那个月没有这一天的，取月末",
                [
                    TownshipFunction.day("date", "日期"),
                    Parameter(name: "n", type: "integer", text: "几个月"),
                ], answer: "township.date")
        case .fullYears:
            return FunctionReference("到那天为止满几周年", range, answer: "integer")
        case .monthsBetween: return FunctionReference("到那天为止满几个月", range, answer: "integer")
        case .serviceMonths:
            return FunctionReference(
                "任职的整月数，重叠的只算一次",
                [appointments, TownshipFunction.day("day", "截至这天（含）")], answer: "integer")
        case .continuousSince:
            return FunctionReference(
                "那天还在任的话，从哪天起没有间断；不在任是 nil",
                [appointments, TownshipFunction.day("day", "哪天")], answer: "township.date?")
        default:
            return FunctionReference(
                "日期",
                [Parameter(name: "text", type: "string|township.date", text: "如 2020-03-01")],
                answer: "township.date")
        }
    }

    private var messageReference: FunctionReference {
        let parameters = [
            Parameter(name: "code", type: "string", text: "自己起的代码，前面带上方案名"),
            Parameter(name: "message", type: "string", text: "原因，和要怎么办"),
        ]
        switch self {
        case .error: return FunctionReference("搁置这一个，写明原因；别人照发", parameters, answer: nil)
        default: return FunctionReference("照发，附上提醒", parameters, answer: nil)
        }
    }

    private var declarationReference: FunctionReference {
        let name = self == .scheme ? "方案" : self == .register ? "台账" : "指标"
        let parameter = Parameter(
            name: "declaration", type: "township.\(rawValue)", text: name)
        return FunctionReference(
            "声明一\(self == .register ? "本" : "个")\(name)；只能在 main.lua 运行时调用", [parameter],
            answer: nil)
    }
}
