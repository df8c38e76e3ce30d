class Trie:
    def __init__(self):
        self.root = {}

    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = True


def solve(words):
    trie = Trie()
    for w in words:
        trie.insert(w)
    return len(trie.root)
