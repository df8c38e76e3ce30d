"""Linked lists, trees and graphs: built from flat values, read back to flat values, never by recursion."""

from __future__ import annotations

from _collections import deque

from .inputs import Graph, Linked, Tree
from .values import Encoder, unsupported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MAX_NODES = 1_000_000


class ListNode:
    """A node of a singly linked list."""

    def __init__(self, val: Any = 0, next: ListNode | None = None) -> None:  # noqa: A002  (the name that learners know)
        self.val = val
        self.next = next


class TreeNode:
    """A node of a binary tree."""

    def __init__(self, val: Any = 0, left: TreeNode | None = None, right: TreeNode | None = None) -> None:
        self.val = val
        self.left = left
        self.right = right


class GraphNode:
    """A node of a graph."""

    def __init__(self, val: Any = 0, neighbors: list[GraphNode] | None = None) -> None:
        self.val = val
        self.neighbors = [] if neighbors is None else neighbors


CLASSES: dict[str, type] = {"linked_list": ListNode, "tree": TreeNode, "graph": GraphNode}


class Builder:
    """Builds node structures and remembers every node, so that identity can be judged after the call."""

    def __init__(self, classes: dict[str, type]) -> None:
        self._classes = classes
        self.made: list[Any] = []  # strong references: an id must not be reused

    def build(self, value: Any) -> Any:
        """The structure for a marked value; a list or tuple of marked values is built item by item."""
        if type(value) is Linked:
            return self._linked(value)
        if type(value) is Tree:
            return self._tree(value)
        if type(value) is Graph:
            return self._graph(value)
        if type(value) is list:
            return [self.build(item) for item in value]
        return value

    def ids(self) -> set[int]:
        """The identities of all nodes built."""
        return {id(node) for node in self.made}

    def _node(self, kind: str, value: Any) -> Any:
        node = self._classes[kind](value)
        self.made.append(node)
        return node

    def _linked(self, values: Linked) -> Any:
        head = None
        for value in reversed(values):
            node = self._node("linked_list", value)
            node.next = head
            head = node
        return head

    def _tree(self, values: Tree) -> Any:
        if not values or values[0] is None:
            return None
        root = self._node("tree", values[0])
        parents, rest = deque([root]), iter(values[1:])
        for left in rest:
            parent = parents.popleft()
            for side, value in (("left", left), ("right", next(rest, None))):
                if value is not None:
                    child = self._node("tree", value)
                    setattr(parent, side, child)
                    parents.append(child)
        return root

    def _graph(self, rows: Graph) -> Any:
        nodes = [self._node("graph", value) for value, _ in rows]
        for node, (_, neighbours) in zip(nodes, rows, strict=True):
            node.neighbors = [nodes[index] for index in neighbours]
        return nodes[0] if nodes else None


class Reader:
    """Reads node structures that learner code returned; whatever has the attributes counts as a node."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.seen: list[Any] = []

    def read(self, kind: str, root: Any) -> bytes:
        """The structure at root, encoded; a root that is no node becomes the marker for an unsupported value."""
        if root is not None and not hasattr(root, _LINKS[kind][0]):
            return unsupported(root, f"no node of a {kind.replace('_', ' ')}") if _is_object(root) else self._plain(root)
        try:
            return _READERS[kind](self, root)
        except _BrokenError as broken:
            return unsupported(root, str(broken))

    def ids(self) -> set[int]:
        """The identities of all nodes read."""
        return {id(node) for node in self.seen}

    def _plain(self, value: Any) -> bytes:
        return self._encoder.encode(value)

    def _visit(self, node: Any, met: set[int], shape: str) -> bytes:
        if id(node) in met:
            raise _BrokenError(f"a {shape} that comes back to a node it has passed")
        if len(met) >= MAX_NODES:
            raise _BrokenError(f"a {shape} of over {MAX_NODES:,} nodes")
        met.add(id(node))
        self.seen.append(node)
        return self._encoder.encode(node.val)

    def _linked(self, node: Any) -> bytes:
        parts: list[bytes] = []
        met: set[int] = set()
        while node is not None:
            parts.append(self._visit(node, met, "list"))
            node = node.next
        return b"L%d:%s" % (len(parts), b"".join(parts))

    def _tree(self, root: Any) -> bytes:
        parts: list[bytes] = []
        met: set[int] = set()
        waiting = deque([root])
        while waiting:
            node = waiting.popleft()
            if node is None:
                parts.append(b"_")
                continue
            parts.append(self._visit(node, met, "tree"))
            waiting += (node.left, node.right)
        while parts and parts[-1] == b"_":
            parts.pop()
        return b"R%d:%s" % (len(parts), b"".join(parts))

    def _graph(self, root: Any) -> bytes:
        order = {} if root is None else {id(root): 0}
        waiting = deque([] if root is None else [root])
        parts: list[bytes] = []
        met: set[int] = set()
        while waiting:
            node = waiting.popleft()
            value = self._visit(node, met, "graph")
            for neighbour in node.neighbors:
                if id(neighbour) not in order:
                    order[id(neighbour)] = len(order)
                    waiting.append(neighbour)
            indexes = self._encoder.encode([order[id(neighbour)] for neighbour in node.neighbors])
            parts.append(b"t2:" + value + indexes)
        return b"G%d:%s" % (len(parts), b"".join(parts))


class _BrokenError(Exception):
    """A structure that has no flat form."""


def _is_object(value: Any) -> bool:
    return type(value).__module__ != "builtins"


_LINKS = {"linked_list": ("next", "val"), "tree": ("left", "val"), "graph": ("neighbors", "val")}
_READERS = {"linked_list": Reader._linked, "tree": Reader._tree, "graph": Reader._graph}

