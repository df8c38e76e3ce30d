def solve(left, right):
    """left[i], right[i]: children of node i or -1, node 0 is the root"""
    view = []
    level = [0]
    while level:
        view.append(level[-1])
        below = []
        for v in level:
            if left[v] >= 0:
                below.append(left[v])
            if right[v] >= 0:
                below.append(right[v])
        level = below
    return view
