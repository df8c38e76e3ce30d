class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.keys = []

    def touch(self, key):
        if key in self.keys:
            self.keys.remove(key)
            self.keys.append(key)
            return True
        self.keys.append(key)
        if len(self.keys) > self.capacity:
            self.keys.pop(0)
        return False


def solve(requests, k):
    cache = Cache(k)
    return sum(cache.touch(key) for key in requests)
