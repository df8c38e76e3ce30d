def solve(n):
    prime = [True] * (n + 1)
    for i in range(2, n + 1):
        if prime[i]:
            for j in range(2 * i, n + 1, i):
                prime[j] = False
    return sum(prime) - 2
