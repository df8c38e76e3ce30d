def solve(s):
    memo = {}

    def ways(i):
        if i == len(s):
            return 1
        if s[i] == "0":
            return 0
        if i not in memo:
            total = ways(i + 1)
            if i + 1 < len(s) and int(s[i:i + 2]) <= 26:
                total += ways(i + 2)
            memo[i] = total % 1_000_000_007
        return memo[i]

    return ways(0)
