print(2 + 3 * 4 ** 2 // 5 % 6 - -1, not True == False, not (True == False), 1 or 0 and 0, (1 or 0) and 0, 1 if 0 else 2 or 3,
      -2 ** 2, 2 ** -1 ** 2, 1 < 2 == True, 1 << 2 + 1, 6 & 3 == 2, (6 & 3) == 2)
print(5 & 6 | 1 ^ 7, ~1 + 2, - 3 // 2, -(3 // 2), 7 % -3 * 2, 1 - 1 - 1, 2 / 2 / 2, [1] + [2] * 2, "a" + "b" * 2, not 1 in [1],
      not (1 in [1]), 1 in [1] is True, "x" "y" * 2, (lambda: 1 or 2)(), 3 - 2 if 0 else 4 * 2)
print(True + True, True * 5, [1] * True, "a" * False, 1 + 2.0, 2 ** 0.5 == 2 ** (1 / 2), 10 // 3.0, 1 + 1j, True == 1.0, 1 == "1",
      None is None is not False, [] or () or {}, 0 or "" or None, 1 and 2 and 3, not [] and not {})
print({1} | {2} & {2, 3} - {3}, {1, 2} ^ {2}, {"a": 1} | {"b": 2}, (1, 2) + (3,) * 2, b"a" + b"b" * 2, [1, 2] == [1, 2] != [2],
      3 > 2 > 1 != 0, 1 < 3 > 2, "a" < "b" < "c", [1] < [1, 2], (0, "z") < (1, "a"))
x = 5
x = x + 1 if x > 3 else x - 1
y = x == 6 and "six" or "other"
z = (x, y)[x % 2], x & 1 or "even", x >> 1 << 1 == x, ~-x, -~x, x // 4 * 4 + x % 4 == x, *[x] * 2
print(x, y, z, x if x else y, not not x, +x, - -x, x ** 2 ** 0, x is x, x is not y, x.__add__(1).__mul__(2), (x) . real, 5 .real,
      5..is_integer())
a = b = c = 0
a |= b or 3 & 2
b -= -1 if a else 1
c += a > b < 5
print(a, b, c, a + b and b + c, (a, b) > (b, a), a < b or b < a and "last", [a, b][a > b], {True: "t", False: "f"}[a == b],
      max(a, b, c) - min(a, b, c))
