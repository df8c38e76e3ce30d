class Upper(str):
    def __new__(cls, v): return super().__new__(cls, str(v).upper())
    def __eq__(self, o): return str.__eq__(self, str(o).upper())
    def __hash__(self): return str.__hash__(self)
    def __iadd__(self, o): return Upper(str(self) + f"[{o}]")
    def __radd__(self, o): return f"radd {o}"
    def __iter__(self): return iter(["i", "t"])
    def join(self, it): return "custom join " + str(list(it))
    def split(self, *a): return super().split(*a) + ["extra"]
    def __rmod__(self, o): return f"rmod {o}"


class Stack(list):
    def append(self, x): super().append(x * 2); return self
    def pop(self, *a): return ("popped", super().pop(*a))
    def sort(self, **k): super().sort(**k); return self
    def extend(self, it): return [self.append(x) for x in it] and self
    def __contains__(self, x): return super().__contains__(x * 2)
    def __setitem__(self, k, v): super().__setitem__(k, "set" if not isinstance(k, slice) else ["sl"])
    def __eq__(self, o): return "eq"
    def __delitem__(self, k): super().append("deleted instead")


u = Upper("abc")
u += "d"
print(u, type(u).__name__, u == "abc[d]", "x" + u, u + "y", [*u], list(u), u.join("ab"), u.split("["), "%s" % u, 5 % u,
      {u: 1}.get(Upper("ABC[D]")), u in ["abc[d]"], u[0], u * 2, "".join([u]), "B" in u, sorted(u), max(u))
s = Stack([3])
s.append(1).append(2)
s += [9]
s[0] = 5
s[1:2] = [7, 8]
del s[0]
print(list(s), s.pop(), s.sort(key=str), s.extend([1]), 1 in s, 2 in s, s == [], s != [], type(s + [1]).__name__,
      type(s[:]).__name__, type(s * 2).__name__, len(s), list.pop(s))
