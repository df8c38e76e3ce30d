MOD = 998244353


def power(x, e):
    if e == 0:
        return 1
    half = power(x, e // 2)
    half = half * half % MOD
    return half * x % MOD if e % 2 else half


def solve(x, n):
    return power(x % MOD, n)
