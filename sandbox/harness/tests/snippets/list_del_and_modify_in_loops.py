x = list(range(8))
for v in x:
    if v % 2 == 0:
        x.remove(v)
print(x)
x = list(range(8))
for i in range(len(x) - 1, -1, -1):
    if x[i] % 3 == 0:
        del x[i]
print(x)
x = [1, 2, 3]
for v in x:
    print(v, end=" ")
    if len(x) < 6:
        x.append(v * 10)
print(x)
x = [1, 2, 3, 4]
for i, v in enumerate(x):
    x.pop()
    print(i, v, x, end="; ")
print()
while x:
    del x[0]
else:
    print("emptied", x)
for i in range(3):
    y = i
    del y
try:
    print(y)
except NameError as error:
    print(error)
d = {i: i * i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d)
s = {1, 2, 3}
for v in s.copy():
    s.discard(v)
    s.add(v + 10)
print(sorted(s))
x = [1, 2, 3]
it = iter(x)
x.insert(0, 0)
print(next(it), list(it), next(it, "over"), x.append(4), next(it, "still over"))
