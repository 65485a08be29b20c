"""几个示例工作区的生成脚本共用的:编号、号码、姓名和写文件。

号码都是编的,校验位按国家标准算:身份证号用没有启用的地区码,银行卡号以 9999 开头。
"""


class Draw:
    """线性同余数列:不靠语言自带的随机数,换哪个版本都一样。"""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def resident_id(region, birth, sequence):
    """GB 11643:17 位加一位校验。"""
    digits = region + birth.replace("-", "") + f"{sequence:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


def organization_code(number):
    """GB 11714:8 位加一位校验。"""
    digits = f"{number:08d}"
    check = 11 - sum(int(d) * w for d, w in zip(digits, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    return digits + {10: "X", 11: "0"}.get(check, str(check))


def credit_code(kind, region, number):
    """GB 32100:登记部门与机构类别 2 位、地区 6 位、机构代码 9 位、校验 1 位。"""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    code = kind + region + organization_code(number)
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    total = sum(letters.index(c) * w for c, w in zip(code, weights))
    return code + letters[(31 - total % 31) % 31]


def bank_card(region, number, valid=True):
    """19 位,末位按 Luhn 算;valid 为假时故意差 1。"""
    digits = region + f"{number:012d}"
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    check = (10 - total % 10) % 10
    return digits + str(check if valid else (check + 1) % 10)


def sample_name(stems, index):
    numerals = "一二三四五六七八九十"
    name = stems[index % 10] + numerals[(index + index // 10) % 10]
    return name if index < 100 else name[0] + "小" + name[1]


def write(path, head, rows):
    """CSV:UTF-8 带 BOM,Excel 打开不乱码。"""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [head] + rows
    for row in lines:
        assert all(c not in str(cell) for cell in row for c in ',"\n'), row
    text = "".join(",".join(str(cell) for cell in row) + "\n" for row in lines)
    path.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
