class LRUCache:
    """A cache of at most `capacity` keys that drops the one not used for the longest time."""

    def __init__(self, capacity: int) -> None: ...

    def get(self, key: int) -> int:
        """Return the value of key, or -1."""
        ...

    def put(self, key: int, value: int) -> None:
        """Store value under key."""
        ...
