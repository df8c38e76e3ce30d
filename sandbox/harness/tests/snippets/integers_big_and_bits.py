n = 2 ** 200 + 12345678901234567890
print(n, n // 10 ** 30, n % 97, -n // 7, -n % 7, n.bit_length(), n >> 150, n & 0xFFFF, n.bit_count(), str(n)[:5],
      len(str(3 ** 500)), hex(n)[:8], int(str(n)) == n)
print(1 << 100, ~5, -1 >> 3, 5 ^ 3, 6 | 9, 12 & 10, -8 >> 1, (-1) & 0xFF, 0b1010, 0o17, 0xFF, 1_000, bin(-5), oct(8),
      int("ff", 16), int("0b11", 0), int(" 42 "), int(-3.9))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-7, 3), 2 ** -2, 0 ** 0, (-2) ** 3, -2 ** 2, pow(3, 200, 1000),
      10 ** 18 * 10 ** 18, True + True, 5 / 2, 4 / 2, 1e308 * 10)
x = 1
for i in range(1, 26):
    x *= i
    x ^= i << i
print(x, x.to_bytes(20, "big").hex(), int.from_bytes(b"\x01\x02"), int.from_bytes(b"\xff\xfe", "little", signed=True),
      (258).to_bytes(2, "little"), (5).__add__(3), (5).real, (-5).__abs__())
a = b = 10 ** 30
a += 1
a -= b
b <<= 3
b //= 7
b %= 1000
print(a, b, 10 ** 30 == 10.0 ** 30, 2 ** 53 + 1 == float(2 ** 53 + 1), hash(2 ** 61 - 1), hash(-1), hash(1.0) == hash(1),
      int(1e20), round(12345678901234567890, -5), float(10 ** 22))
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 2.0 ** 5000, lambda: 10 ** 400 * 1.0, lambda: (300).to_bytes(1, "big"),
      lambda: (-1).to_bytes(1), lambda: int("9" * 5000), lambda: 1 << -1, lambda: float("x"), lambda: 0 ** -1, lambda: int(float("nan"))):
    try:
        print(bad())
    except (ArithmeticError, ValueError) as error:
        print(type(error).__name__, error)
