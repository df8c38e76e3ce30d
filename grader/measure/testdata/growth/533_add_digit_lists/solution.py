def solve(a, b):
    """digits, lowest first"""
    out = []
    carry = i = 0
    while i < len(a) or i < len(b) or carry:
        total = carry
        if i < len(a):
            total += a[i]
        if i < len(b):
            total += b[i]
        carry, digit = divmod(total, 10)
        out.append(digit)
        i += 1
    return out
