x = 1


def change():
    global x
    x = 100
    return 10


x += change()
print(x)
lst = [1, 2]


def grow():
    lst.append(3)
    return [4]


lst += grow()
print(lst)
lst = lst + grow()
print(lst)
d = {"n": 1}
d["n"] += d.pop("n") + 5
print(d)
try:
    d["n"] += d.pop("n") and undefined_name
except NameError as error:
    print(error, d)
s = "a"
s += (s := "b")
print(s)
n = 2
n **= n * (n := 3)
print(n)
y = [1]
y += y
y += y[:1] if len(y) > 1 else y
print(y)
