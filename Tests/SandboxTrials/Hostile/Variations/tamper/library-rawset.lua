-- class: tamper
-- expect: error(denied)
rawset(string, "upper", nil)
