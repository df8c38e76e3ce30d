from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()

    def get(self, key):
        if key not in self.data:
            return -1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)


def solve(keys):
    cache = LRUCache(max(1, len(keys) // 2))
    hits = 0
    for k in keys:
        if cache.get(k) != -1:
            hits += 1
        else:
            cache.put(k, k)
    return hits
