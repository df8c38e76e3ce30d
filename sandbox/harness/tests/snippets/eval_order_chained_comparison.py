def t(value):
    print(value, end=" ")
    return value


print(t(1) < t(2) < t(3) < t(4))
print(t(1) < t(5) < t(3) < t(4))
print(t(5) < t(1) < t(1 // 1))
print(t(1) == t(1) != t(2) in t([2, 3]) is not t(None))
print(t(3) in t([1, 2]) == t(False))
print((t(1) < t(2)) < t(3), t(1) < (t(2) < t(3)))
if t(1) <= t(1) <= t(0) or t(2) >= t(2) > t(1):
    print("taken")
print(not t(1) < t(2) > t(3), t(1) > t(2) < t(1 / 1))
i = iter([1, 2, 3, 4])
print(next(i) < next(i) < next(i), next(i))
