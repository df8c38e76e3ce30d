def make_counter(start=0, step=1):
    following = start

    def count():
        nonlocal following
        value = following
        following += step
        return value

    return count


def multipliers(n):
    return [lambda x: x * i for i in range(n)]
