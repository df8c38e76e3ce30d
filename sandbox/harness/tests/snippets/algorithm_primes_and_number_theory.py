def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def factors(n):
    out, d = {}, 2
    while d * d <= n:
        while not n % d:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1 + (d > 2)
    return out | ({n: 1} if n > 1 else {})


def gcd(a, b): return a if not b else gcd(b, a % b)
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def miller(n): return n > 1 and all(pow(a, n - 1, n) == 1 for a in (2, 3, 5, 7) if a % n)
def digits(n): return sum(map(int, str(n)))
def roman(n):
    s = ""
    for v, r in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v: s += r; n -= v
    return s


print(len(sieve(5000)), sieve(30), factors(360), factors(97 * 89), gcd(1071, 462), egcd(240, 46),
      [n for n in range(60) if miller(n)] == sieve(59), digits(2 ** 100))
print([roman(n) for n in (4, 9, 14, 38)], [n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n],
      0b1011.bit_count(), sum(x for x in range(1000) if x % 3 == 0 or x % 5 == 0))
