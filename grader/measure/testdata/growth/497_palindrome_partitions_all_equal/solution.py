def solve(s):
    out = []
    path = []

    def cut(start):
        if start == len(s):
            out.append(list(path))
            return
        for end in range(start + 1, len(s) + 1):
            piece = s[start:end]
            if piece == piece[::-1]:
                path.append(piece)
                cut(end)
                path.pop()

    cut(0)
    return out
