import traceback

x = (1
     + 2 *
     3
     - (4
        if 5
        else 6)
     ) ; y = [
    x,
    *range(x,
           x + 2),
][
    0
]
z = x if x > 0 and \
    y \
    else None
call = max(
    x, y,
    *[1,
      2],
    key=lambda v: (
        -v
    ),
)
print(x, y, z, call)
text = ("a"
        "b" "c"
        f"{x}")
value = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 - 1 * 2 * 3 * 4 // 5 % 6 ** 2 | 1 & 3 ^ 8 << 1 >> 2
print(text, value, not x and y or z, x < y < z != 5 in [5] is True, -x ** 2, (-x) ** 2, 2 ** -1, ~x & 7, 1 if 0 else 2 if 0 else 3)
try:
    total = (1 +
             2 *
             (3 /
              (x -
               x)))
except ZeroDivisionError as error:
    print([f.lineno for f in traceback.extract_tb(error.__traceback__)])
print(sum([i
           for i in range(10)
           if i % 2
           if i > 3]), {
    "k": 1, **{"m":
               2}})
