class Weird:
    def __contains__(self, x):
        return x

    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return ["ne"]

    def __lt__(self, other):
        return None

    def __ge__(self, other):
        return 0

    def __invert__(self):
        return "inv"

    def __neg__(self):
        return "neg"

    __hash__ = None


w = Weird()
print("x" in w, "" in w, 0 not in w, w == 1, w != 1, w < 1, 1 > w, w >= 1, 1 <= w, not w == 1, ~w, -w)
print([w] == [1], w in [1], 1 in [w], [1, w].index(3), (w, 1) != (1, 1), w == w == w, w < w < w)
print(w < 1 or "fallback", (w == 1) + "!", "t" if w < 1 else "f", w is w, w is not w)


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


for bad in (lambda: 1 in NoContains(), lambda: hash(w), lambda: {w}, lambda: +w, lambda: w <= w, lambda: Missing() in []):
    try:
        print(bad())
    except (TypeError, NameError) as error:
        print(error)
