def make_counter(start=0, step=1, state=[]):
    state[:] = [start, step]

    def count():
        state[0] += state[1]
        return state[0] - state[1]

    return count


def multipliers(n):
    return [lambda x, factor=factor: x * factor for factor in range(n)]
