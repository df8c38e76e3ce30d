def make_counter(start=0, step=1):
    following = start

    def count():
        nonlocal following
        value = following
        following += step
        return value

    return count


made = []


def multipliers(n):
    made.clear()
    for factor in range(n):
        made.append(lambda x, factor=factor: x * factor)
    return made
