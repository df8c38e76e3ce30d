class LRUCache:
    """The order of use in a list: every use searches it."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.values: dict[int, int] = {}
        self.order: list[int] = []

    def get(self, key: int) -> int:
        if key not in self.order:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.order and len(self.order) == self.capacity:
            del self.values[self.order.pop(0)]
        self.values[key] = value
        self._use(key)

    def _use(self, key: int) -> None:
        if key in self.order:
            self.order.remove(key)
        self.order.append(key)
