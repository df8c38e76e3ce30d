def digits(n, base=10):
    out = []
    while n:
        n, r = divmod(n, base)
        out.insert(0, r)
    return out or [0]


def power(b, e, m=None):
    r = 1
    while e:
        if e & 1:
            r = r * b if m is None else r * b % m
        b *= b
        if m: b %= m
        e >>= 1
    return r


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if not n & 1 else 3 * n + 1
        steps += 1
    return steps


def is_happy(n, seen=()):
    return n == 1 or n not in seen and is_happy(sum(d * d for d in digits(n)), seen + (n,))


print(digits(12345), digits(255, 2), digits(0), power(3, 50), power(7, 10 ** 6, 1009), [collatz(n) for n in range(1, 12)],
      max(range(1, 100), key=collatz), [n for n in range(1, 30) if is_happy(n)])
total = product = alternating = 0, 1, 0
total, product, alternating = total
for i in range(1, 21):
    total += i
    product *= i
    alternating -= (-1) ** i * i
print(total, product, alternating, sum(range(21)) == total, product // 10 ** 10 % 97, str(product).rstrip("0")[-3:], product.bit_length())
a, b, n = 0, 1, 0
while len(str(b)) < 50:
    a, b, n = b, a + b, n + 1
print(n, b, b % 10 ** 9, f"{b:e}", hash(b) == hash(int(str(b))), -b // 10 ** 40, -(-b // 10 ** 40), b ^ a & 0xFFFF | 1, ~b >> 150, b / a)
pi, k = 0.0, 0
while k < 300:
    pi += (4 if k % 2 == 0 else -4) / (2 * k + 1)
    k += 1
print(round(pi, 10), round(sum(1 / f for f in [1] + [p for p in range(2, 30)]), 6), 0.1 * 3, sum([0.1] * 10) == 1.0,
      int(2 ** 0.5 * 10 ** 8))
