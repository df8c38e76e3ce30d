def make_counter(start=0, step=1):
    def count():
        nonlocal start
        start += step
        return start

    return count


def multipliers(n):
    return [lambda x, factor=factor: x * factor for factor in range(n)]
