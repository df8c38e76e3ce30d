class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}
        self.order = []

    def get(self, key):
        if key not in self.values:
            return -1
        self.touch(key)
        return self.values[key]

    def put(self, key, value):
        self.values[key] = value
        self.touch(key)

    def touch(self, key):
        if key in self.order:
            self.order.remove(key)
        elif len(self.order) == self.capacity:
            self.order.pop(0)  # out of the order, but still in the dict
        self.order.append(key)
