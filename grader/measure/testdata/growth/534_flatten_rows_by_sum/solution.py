def solve(rows):
    flat = sum(rows, [])
    return len(flat), flat[-1]
