class Countdown:
    def __init__(self, n): self.n = n

    def __iter__(self): return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class NotIterator:
    def __iter__(self): return 5


class Hint:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2])

    def __length_hint__(self):
        print("hint", end=" ")
        return 10


c = Countdown(5)
print(next(c), 2 in c, list(c), list(c), [*Countdown(3)], sum(Countdown(4)), max(Countdown(2)))
print(list(Hint()), tuple(Hint()), sorted(Hint()), [*Hint()], set(Hint()))
for bad in (lambda: list(NotIterator()), lambda: [x for x in NotIterator()], lambda: iter(Countdown), lambda: 1 in NotIterator()):
    try:
        bad()
    except TypeError as error:
        print(error)
print(list(iter(Countdown(3).__next__, 0)), list(iter([1, 2, 3].pop, 1)), "".join(iter(lambda it=iter("abc."): next(it), ".")))
a, *b = Countdown(4)
for i in (it := iter([1, 2, 3, 4])):
    print(i, next(it), end=" ")
print(a, b, next(it, None))
