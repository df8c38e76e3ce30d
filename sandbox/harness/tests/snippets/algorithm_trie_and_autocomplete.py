class Trie:
    __slots__ = ("children", "end")

    def __init__(self):
        self.children, self.end = {}, False

    def insert(self, word):
        node = self
        for c in word:
            if c not in node.children:
                node.children[c] = Trie()
            node = node.children[c]
        node.end = True

    def _walk(self, prefix):
        node = self
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._walk(word)
        return node is not None and node.end

    def complete(self, prefix):
        def go(node, path):
            if node.end:
                yield path
            for c in sorted(node.children):
                yield from go(node.children[c], path + c)

        node = self._walk(prefix)
        return [] if node is None else [*go(node, prefix)]


t = Trie()
for w in "car card care cat dog do".split():
    t.insert(w)
print("car" in t, "ca" in t, "x" not in t, t.complete("car"), t.complete("d"), t.complete("z"), t.complete(""))
d = {}
for w in ("ab", "ac"):
    n = d
    for c in w: n = n.setdefault(c, {})
    n["$"] = w
print(d)
