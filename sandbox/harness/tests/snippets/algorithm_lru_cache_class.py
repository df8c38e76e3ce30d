from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data = OrderedDict()

    def get(self, key: int) -> int:
        if key not in self.data:
            return -1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key: int, value: int) -> None:
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)


class MinStack:
    def __init__(self): self._items = []
    def push(self, v): self._items.append((v, min(v, self._items[-1][1]) if self._items else v))
    def pop(self): return self._items.pop()[0]
    top = property(lambda self: self._items[-1][0])
    min = property(lambda self: self._items[-1][1])
    def __len__(self): return len(self._items)


c = LRUCache(2)
ops = [("put", 1, 1), ("put", 2, 2), ("get", 1), ("put", 3, 3), ("get", 2), ("put", 4, 4), ("get", 1), ("get", 3), ("get", 4)]
print([getattr(c, name)(*args) for name, *args in ops], list(c.data.items()))
s = MinStack()
for v in [3, 5, 2, 2, 9]:
    s.push(v)
print(s.min, s.top, s.pop(), s.pop(), s.pop(), s.min, len(s), bool(s))
