def solve(n):
    def count(i, last):
        if i == n:
            return 1
        total = count(i + 1, 0)
        if last == 0:
            total += count(i + 1, 1)
        return total

    return count(0, 0)
