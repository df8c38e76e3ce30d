x = [3, 1, 2]
print(x.append(4), x.extend("ab"), x.insert(1, "i"), x.insert(-1, "j"), x.insert(100, "k"), x)
print(x.pop(), x.pop(0), x.pop(-2), x.index("a"), x.count(1), x.remove("i"), x.reverse(), x, x.copy() == x, x.clear(), x)
y = [1, [2, [3]]]
z = y[:]
z[1].append(4)
z[0] = 9
print(y, z, y[1] is z[1])
y.append(y)
print(y, y[2] is y, len(y))
y.extend(y[:1] * 2)
y.extend(v for v in y[:1])
print(len(y), y[-3:])
f = y.append
f(5)
g = list.append
g(y, 6)
print(y[-2:], [].append is [].append, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 5], [1, 2] == (1, 2), [[]] * 2)
for bad in (lambda: [].remove(1), lambda: [1].pop(5), lambda: [1].index(2, 0, 1), lambda: [].extend(5),
      lambda: [1].insert("a", 1), lambda: [1].sort(5)):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as error:
        print(error)
