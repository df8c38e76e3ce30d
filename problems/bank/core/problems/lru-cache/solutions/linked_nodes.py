class Node:
    """An entry of the cache, linked to its neighbours in order of use."""

    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key: int = 0, value: int = 0) -> None:
        self.key = key
        self.value = value
        self.older: Node = self
        self.newer: Node = self


class LRUCache:
    """A dict for finding, a ring of nodes for the order; `edge` sits between newest and oldest."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.nodes: dict[int, Node] = {}
        self.edge = Node()

    def get(self, key: int) -> int:
        node = self.nodes.get(key)
        if node is None:
            return -1
        self._unlink(node)
        self._append(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
            self._append(node)
            return
        if len(self.nodes) == self.capacity:
            oldest = self.edge.newer
            self._unlink(oldest)
            del self.nodes[oldest.key]
        self.nodes[key] = node = Node(key, value)
        self._append(node)

    def _unlink(self, node: Node) -> None:
        node.older.newer = node.newer
        node.newer.older = node.older

    def _append(self, node: Node) -> None:
        newest = self.edge.older
        node.older, node.newer = newest, self.edge
        newest.newer = self.edge.older = node
