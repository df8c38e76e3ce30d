def walk(node):
    if node is not None:
        value, below = node
        yield from walk(below)
        yield value


def solve(chain):
    return sum(walk(chain))
