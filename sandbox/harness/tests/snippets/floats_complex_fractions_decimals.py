from decimal import Decimal, getcontext
from fractions import Fraction
import math

print(0.1 + 0.2, 1 / 3, 1e16 + 1, 5.0, 1e100, 1.5e-7, -0.0, 0.0 == -0.0, math.inf - math.inf, math.nan != math.nan, 3.0 // 2,
      -3.5 % 2, 2 ** 0.5, round(2.675, 2), 7.0.is_integer(), (0.5).as_integer_ratio())
print((1 + 2j) * (3 - 1j), abs(3 + 4j), (1j) ** 2, 5 + 0j == 5, complex("1+2j").conjugate(), (2 + 3j).imag, -1j, 1 + 1j != 1)
f = Fraction(1, 3)
g = f
f += Fraction(1, 6)
f *= 2
print(f, g, f + 1, f + 0.5, 1 / Fraction(3, 4), Fraction("0.75"), Fraction(3, 2) > 1, sum([Fraction(1, n) for n in range(1, 6)]),
      float(f), Fraction(7, 3) // 1, Fraction(0.5), max(f, g), -f, f ** -2)
getcontext().prec = 10
d = Decimal("1.10")
d += 1
print(d, d * 3, Decimal(1) / 3, Decimal("0.1") + Decimal("0.2"), d == Decimal("2.1"), d > 2, round(d, 1),
      sum([Decimal("0.1")] * 3), -d, d % 1, d.quantize(Decimal("1")), f"{d:.3f}", Decimal(2) ** 0.5 if False else Decimal(2) ** 3)
for bad in (lambda: 1.0 / 0, lambda: 5 % 0.0, lambda: Fraction(1, 0), lambda: d + 0.1, lambda: Decimal("x"), lambda: 1j < 2j,
      lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: 1j // 1, lambda: int(math.inf), lambda: (-8) ** 0.5 + None):
    try:
        print(bad())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1.5, 2]), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(99),
      math.floor(-2.5), math.ceil(2.1), math.trunc(-2.9), math.copysign(1, -0.0), math.modf(2.5))
