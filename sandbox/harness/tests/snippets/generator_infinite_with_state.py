def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def primes():
    composites, n = {}, 2
    while True:
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        n += 1


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


class Window:
    def __init__(self, it, n): self.it, self.n = it, n
    def __iter__(self):
        buf = []
        for x in self.it:
            buf = (buf + [x])[-self.n:]
            if len(buf) == self.n:
                yield tuple(buf)


take = lambda n, it: [x for _, x in zip(range(n), it)]
f = fib()
print(take(10, f), next(f), take(10, primes()), take(3, Window(fib(), 3)), next(x for x in fib() if x > 10 ** 30))
avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 30)], sum(take(100, primes())), take(5, (p * q for p, q in zip(primes(), fib()))))
