#!/usr/bin/env python3
"""Random expressions with their exact values, computed with Python's `fractions`.

Usage: python3 fractions_reference.py [COUNT [SEED]]      (default: 100000 trees, seed 20200301)

Prints COUNT lines, always the same ones for the same SEED. A line is

    EXPRESSION <TAB> RESULT

EXPRESSION is Lua 5.4 source in which every numeral has a point (`4.35`, `3.0`, `0.0`), so that a
plugin reads it with exact numbers. Every operation is in parentheses of its own, and a negative
literal is written `(-4.35)`; precedence therefore never matters. Operators are + - * / // % ^,
the last with a literal whole exponent on its right, such as `(1.5 ^ (-2.0))`. `//` and `%` follow
the floor convention, which Lua and Python share. Trees are at most eight operations deep.

RESULT is what `tostring` of the exact value compares with by value: `n` for a whole number or `n/d`
in lowest terms with d > 1, a minus sign in front where negative; or the word `error` where any
operation divides by zero, raises zero to a negative power, or has a result whose numerator or
denominator has more than 10 000 decimal digits.
"""

import random
import sys
from fractions import Fraction

LIMIT = 10**10000
LIMIT_BITS = LIMIT.bit_length()
MOST_DEPTH = 8
BINARY = ["+", "+", "-", "-", "*", "*", "/", "/", "//", "%"]


class Refused(Exception):
    """Division by zero, or too many digits."""


def checked(value):
    if abs(value.numerator) >= LIMIT or value.denominator >= LIMIT:
        raise Refused
    return value


def literal(rng):
    """A numeral with a point, and its value."""
    kind = rng.random()
    if kind < 0.30:
        text = f"{rng.randrange(0, 30)}.0"
    elif kind < 0.60:
        text = f"{rng.randrange(0, 10000)}.{rng.randrange(0, 100):02d}"
    elif kind < 0.75:
        text = f"0.{rng.randrange(0, 1000):03d}"
    elif kind < 0.85:
        text = f"{rng.randrange(0, 10**12)}.{rng.randrange(0, 10**4):04d}"
    elif kind < 0.90:
        text = f"{rng.randrange(2**62, 2**66)}.0"
    elif kind < 0.94:
        text = f"0.{rng.randrange(0, 10**20):020d}"
    else:
        text = rng.choice(["0.0", "1.0", "0.5", "100.0", "12.0", "21.75", "9223372036854775807.0"])
    value = Fraction(text)
    if rng.random() < 0.2:
        return f"(-{text})", -value
    return text, value


def power(base, exponent):
    if base == 0 and exponent < 0:
        raise Refused
    # The size of the result is known beforehand; do not compute what is refused anyway.
    bits = max(abs(base.numerator).bit_length(), base.denominator.bit_length()) - 1
    if bits * abs(exponent) > LIMIT_BITS:
        raise Refused
    return checked(base**exponent)


def apply(operator, left, right):
    if operator == "+":
        return checked(left + right)
    if operator == "-":
        return checked(left - right)
    if operator == "*":
        return checked(left * right)
    if right == 0:
        raise Refused
    if operator == "/":
        return checked(left / right)
    if operator == "//":
        return checked(Fraction(left // right))
    return checked(left % right)


def tree(rng, depth):
    """The text of a random tree, and its value or None for an error."""
    if depth == 0 or (depth < MOST_DEPTH and rng.random() < 0.28):
        return literal(rng)
    if rng.random() < 0.07:
        exponent = rng.choice([0, 1, 2, 2, 3, 4, 5, -1, -2, -3])
        shown = f"{exponent}.0" if exponent >= 0 else f"(-{-exponent}.0)"
        text, base = tree(rng, depth - 1)
        operator, shown_right, right = "^", shown, None
    else:
        operator = rng.choice(BINARY)
        text, base = tree(rng, depth - 1)
        shown_right, right = tree(rng, depth - 1)
        if right is None:
            base = None
    value = None
    if base is not None:
        try:
            value = power(base, exponent) if operator == "^" else apply(operator, base, right)
        except Refused:
            value = None
    return f"({text} {operator} {shown_right})", value


def tower(rng):
    """Powers of powers: a number of thousands of digits, often just beyond the limit."""
    text, value = literal(rng)
    for _ in range(rng.randint(3, 6)):
        exponent = rng.randint(2, 7)
        text = f"({text} ^ {exponent}.0)"
        if value is not None:
            try:
                value = power(value, exponent)
            except Refused:
                value = None
    operator = rng.choice(BINARY)
    other, right = literal(rng)
    if value is not None:
        try:
            value = apply(operator, value, right)
        except Refused:
            value = None
    return f"({text} {operator} {other})", value


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20200301
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    rng = random.Random(seed)
    write = sys.stdout.write
    for _ in range(count):
        if rng.random() < 0.001:
            text, value = tower(rng)
        else:
            text, value = tree(rng, rng.randint(1, MOST_DEPTH))
        write(f"{text}\t{'error' if value is None else value}\n")


if __name__ == "__main__":
    main()
