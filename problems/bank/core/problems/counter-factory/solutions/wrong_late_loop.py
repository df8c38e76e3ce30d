def make_counter(start=0, step=1):
    following = start

    def count():
        nonlocal following
        value = following
        following += step
        return value

    return count


def multipliers(n):
    made = []
    for i in range(n):
        def times(x):
            return x * i
        made.append(times)
    return made
