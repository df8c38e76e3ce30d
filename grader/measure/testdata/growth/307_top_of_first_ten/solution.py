def solve(scores):
    head = sorted(scores[:10], reverse=True)
    return head[:3]
