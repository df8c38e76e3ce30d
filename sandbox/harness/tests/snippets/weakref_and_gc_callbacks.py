import gc
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self.parent = weakref.ref(parent) if parent is not None else lambda: None
        if parent is not None:
            parent.children.append(self)

    def path(self):
        up = self.parent()
        return (up.path() + "/" if up is not None else "") + self.name


log = []
root = Node("root")
leaf = Node("leaf", Node("mid", root))
weakref.finalize(root, log.append, "root finalized")
ref = weakref.ref(leaf, lambda r: log.append(("leaf gone", r() is None)))
print(leaf.path(), ref() is leaf)
del root
print(log, leaf.path())
cache = weakref.WeakValueDictionary()
cache["k"] = value = Node("cached")
keys = weakref.WeakKeyDictionary({value: 1})
keys[value] += 1
print(len(cache), keys[value], "k" in cache)
del value
print(len(cache), len(keys))
del leaf
print(log, ref())
a, b = Node("a"), Node("b")
a.other, b.other = b, a
r = weakref.ref(a)
gc.disable()
del a, b
print(r() is None, gc.collect() >= 2, r() is None)
gc.enable()
s = weakref.WeakSet(n for n in [Node("gone")])
method = weakref.WeakMethod((keep := Node("keep")).path)
proxy = weakref.proxy(keep)
proxy.name += "!"
print(len(s), method()(), keep.name, proxy.name)
del keep
try:
    proxy.name
except ReferenceError as error:
    print(error, method())
