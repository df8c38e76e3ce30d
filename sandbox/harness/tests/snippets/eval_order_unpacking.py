def source(*values):
    for value in values:
        print("give", value, end="; ")
        yield value
    print("exhausted", end="; ")


class T:
    def __setattr__(self, key, value):
        print(f"{key}<-{value}", end="; ")


t = T()
t.a, t.b = source(1, 2)
print()
t.a, *t.b, t.c = source(1, 2, 3, 4)
print()
(t.a, t.b), t.c = source("xy", 3)
print()
for count in (1, 3):
    try:
        t.a, t.b = source(*range(count))
    except ValueError as error:
        print(error)
try:
    t.a, *t.b, t.c = source(1)
except ValueError as error:
    print(error)
try:
    t.a, t.b = 5
except TypeError as error:
    print(error)
*t.a, = source()
print()
