def numbers(rows):
    for x in rows:
        if x % 3:
            yield x


def squared(it):
    for x in it:
        yield x * x


def solve(rows):
    return sum(v % 10 for v in squared(numbers(rows)))
