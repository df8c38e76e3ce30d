def primes(n):
    sieve = {j for i in range(2, int(n ** 0.5) + 1) for j in range(i * i, n, i)}
    return [i for i in range(2, n) if i not in sieve]


print(primes(60), len(primes(2000)))
print([row[:] for row in [[0] * 3] * 2], [[r[c] for r in [[1, 2], [3, 4], [5, 6]]] for c in range(2)])
table = {(i, j): i * j for i in range(1, 4) for j in range(1, 4) if i <= j}
print(table, max(table, key=table.get), {v: k for k, v in table.items()})


def make():
    return [(lambda a: [(lambda b: (a, b, i))(c) for c in range(2)])(i * 2) for i in range(2)]


print(make())
print([*map(lambda v: [v := v + 1, v], [1, 2])], [(v, w) for v in [1, 2] for w in [v * v]])
print(len([0 for _ in range(300) for _ in range(20)]), sum(a * b for a in range(50) for b in range(a)))
