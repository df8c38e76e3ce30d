def collect(x, acc=[], *, seen={}, count=[0]):
    acc += [x]
    seen[x] = seen.get(x, 0) + 1
    count[0] += 1
    acc = acc + ["local"]
    return len(acc), seen, count


print(collect(1), collect(2), collect(1), collect(3, [9]), collect(4, seen={}), collect.__defaults__, collect.__kwdefaults__)


def swap(a, b=None, *rest, **kw):
    a, b = b, a
    rest += (a,)
    kw["k"], rest = rest, kw
    del a
    return b, rest, sorted(locals())


def mutate(items, text, number, mapping, *args):
    items.append(1)
    items = items + [2]
    text += "!"
    number += 1
    mapping |= {"new": number}
    args += (text,)
    return items, args


x, t, n, m = [], "t", 1, {}
print(swap(1, 2, 3, z=4), mutate(x, t, n, m, 5), x, t, n, m)
y = (1, [2])
print(mutate(y[1], *"s", 3, {}, *y), y, mutate(*[[0], "a", 1, {}])[0])
def default_order(a=(first := []), b=first): a.append("x"); return a is b, b
print(default_order(), default_order([]), first, (lambda a, b=first: b is first)(0))
base = 10
def snap(v=base, get=lambda: base): return v, get()
base = 20
print(snap(), snap(1), snap(get=list))
class K:
    size = 3
    def make(self, n=size, items=[None] * size): items[0] = n; return items
    size = 4
print(K().make(), K().make(7), K.make.__defaults__, K.size)
