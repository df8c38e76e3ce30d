VARIABLES = ("n",)


def generate(n, rng):
    # a complete tree with only two nodes in its last level
    size = (1 << (n.bit_length() - 1)) | 1
    nodes = [None] * (2 * size + 2)
    for i in range(size, 0, -1):
        nodes[i] = (nodes[2 * i], nodes[2 * i + 1])
    return (nodes[1],)
