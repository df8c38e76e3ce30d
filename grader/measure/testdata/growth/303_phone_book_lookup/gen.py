VARIABLES = ("n",)


def generate(n, rng):
    book = {i: i + n for i in range(n)}
    return book, n - 1
