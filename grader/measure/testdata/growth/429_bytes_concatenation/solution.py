def solve(data):
    out = b""
    for i in range(len(data)):
        out += data[i:i + 1]
    return out
