import sys


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n > 100


def forever():
    return forever()


print(fact(20), fact(300) % 10 ** 9 + 7, even(800), odd(801), even(7), ackermann(2, 3), depth())
try:
    forever()
except RecursionError as error:
    print(type(error).__name__)
print(sys.getrecursionlimit(), fact(5))
h = lambda n: n if n < 2 else h(n - 1) + h(n - 2)
print(h(15), [h(i) for i in range(10)])
