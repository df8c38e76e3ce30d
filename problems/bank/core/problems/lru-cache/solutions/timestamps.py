class LRUCache:
    """A time of last use beside every value: each drop scans all of them."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.values: dict[int, int] = {}
        self.used: dict[int, int] = {}
        self.now = 0

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self._touch(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.values[oldest]
            del self.used[oldest]
        self.values[key] = value
        self._touch(key)

    def _touch(self, key: int) -> None:
        self.now += 1
        self.used[key] = self.now
