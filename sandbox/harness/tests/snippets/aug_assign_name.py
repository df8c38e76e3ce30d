x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x |= 1; x ^= 7; x &= 0xFF; x >>= 1
print(x)
x /= 4
print(x)
a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
a += (4,); a += "xy"; a += {5: 0}; a += (i for i in range(2))
print(a)
a *= 2
print(len(a))
t = u = (1,)
t += (2,)
print(t, u)
for bad in ("t += [1]", "a += 1", "x += 'a'", "s = 'a'; s += 1", "t *= 1.5", "x @= x", "undefined += 1"):
    try:
        exec(bad)
    except (TypeError, NameError) as error:
        print(bad, "->", type(error).__name__, error)
