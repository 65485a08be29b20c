extension NumberError: CustomStringConvertible {
    /// The code and the message, for logs.
    public var description: String { "\(code.rawValue): \(message)" }

    /// What happened and what to do, in Simplified Chinese.
    public var message: String {
        let named = subject ?? ""
        let place = position ?? 0
        switch code {
        case .syntax:
            return "“\(named)”不是能识别的数：请写成普通小数，如 1238.71，"
                + "不要带千分位逗号、全角数字、正号或多余的前导零"
        case .tooLarge:
            return "数太大：分子或分母超过 10000 位，请检查乘方或连乘是否写错"
        case .divisionByZero:
            return "除数为 0：请先判断除数不为 0 再相除"
        case .exponentNotWhole:
            return "指数 \(named) 不是整数：乘方只接受整数指数，请改写算式"
        case .notShortDecimal:
            return "\(named) 是二进制浮点数，不等于任何 15 位以内的小数：请让参加运算的数带上小数点，"
                + "如把 1/3 写成 1.0/3"
        case .notFinite:
            return "\(named) 不是有限的数：请检查前面的运算，多半是用整数除以了 0"
        case .notWholeFen:
            return "金额 \(named) 元不是整分：请先按“分”取整"
        case .roundingStep:
            return "取整单位“\(named)”不能用：请写 fen（分）、jiao（角）、yuan（元），"
                + "或一个大于 0 的数，如 100"
        default:
            return tableMessage(named, place)
        }
    }

    private func tableMessage(_ named: String, _ place: Int) -> String {
        switch code {
        case .splitWeightNegative:
            return "第 \(place) 个权数 \(named) 是负数：分配的权数不能小于 0，请核对"
        case .splitNoWeight:
            return "无法分配：没有一个大于 0 的权数，请核对参加分配的人员和权数"
        case .scaleEmpty:
            return "分档表是空的：请至少写一档"
        case .scaleBoundMissing:
            return "分档表第 \(place) 档没有写上限：只有最后一档可以不写 upto 或 below"
        case .scaleBoundsNotRising:
            return "分档表第 \(place) 档的上限 \(named) 不高于前一档：请按从低到高的顺序写"
        case .scaleBeyond:
            return "\(named) 超出了分档表最后一档的上限：请补一档，或把最后一档的上限去掉"
        case .scaleFieldUnknown:
            return "分档表第 \(place) 档没有“\(named)”这一栏：请核对栏名，或在这一档补上"
        default:
            return code.rawValue
        }
    }
}
