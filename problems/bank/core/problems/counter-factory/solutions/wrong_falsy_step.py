def make_counter(start=None, step=None):
    following = start or 0
    step = step or 1

    def count():
        nonlocal following
        following += step
        return following - step

    return count


def multipliers(n):
    return [lambda x, factor=factor: x * factor for factor in range(n)]
