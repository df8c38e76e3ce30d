def solve(s):
    """s has lower-case letters only"""
    seen = set()
    for ch in s:
        if ch in seen:
            return False
        seen.add(ch)
    return True
