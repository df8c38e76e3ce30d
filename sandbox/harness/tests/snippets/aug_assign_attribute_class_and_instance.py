class C:
    count = 0
    items = []
    label = "c"

    def bump(self):
        self.count += 1
        self.items += [self.count]
        self.label += "!"


a, b = C(), C()
a.bump()
a.bump()
b.bump()
print(a.count, b.count, C.count)
print(a.items, b.items, C.items, a.items is C.items)
print(a.label, b.label, C.label, sorted(a.__dict__))
C.count += 10
C.items *= 2
print(a.count, b.count, C.count, C.items)


class D(C):
    C.count -= 1
    count = C.count
    count += 100


print(C.count, D.count, D().count, sorted(k for k in vars(D) if not k.startswith("_")))
