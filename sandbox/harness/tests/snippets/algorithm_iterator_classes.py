class Flatten:
    def __init__(self, nested): self.stack = [iter(nested)]
    def __iter__(self): return self
    def __next__(self):
        while self.stack:
            for x in self.stack[-1]:
                if isinstance(x, list):
                    self.stack.append(iter(x))
                    break
                return x
            else:
                self.stack.pop()
        raise StopIteration


class Peek:
    END = object()

    def __init__(self, it): self.it = iter(it); self.buf = next(self.it, self.END)
    def __next__(self):
        if self.buf is self.END: raise StopIteration
        value, self.buf = self.buf, next(self.it, self.END)
        return value
    def __iter__(self): return self
    @property
    def peek(self): return None if self.buf is self.END else self.buf
    def __bool__(self): return self.buf is not self.END


f = Flatten([1, [2, [3, []], 4], [[5]]])
print(next(f), list(f), list(Flatten([])), sum(Flatten([[1] * 5] * 5)))
p, out = Peek("aabbbc"), []
while p:
    c, n = next(p), 1
    while p.peek == c:
        n += next(p) is not None
    out.append((c, n))
print(out, p.peek, next(p, "default"), [a + b for a, b in zip(*[Peek("abcd")] * 2)])
