def solve(words):
    prefix = []
    for column in zip(*words):
        if len(set(column)) > 1:
            break
        prefix.append(column[0])
    return "".join(prefix)
