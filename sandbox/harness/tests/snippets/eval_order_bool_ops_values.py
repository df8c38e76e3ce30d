class B:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print(f"?{self.name}", end=" ")
        return self.truth

    def __repr__(self):
        return f"B({self.name})"


yes, no = B("yes", True), B("no", False)
print(yes and no, no and yes, yes or no, no or yes)
print(no or no or yes and no or B("last", False))
print((yes and no) or B("end", True), not yes, not (no and yes))
print(yes if no else no, no if yes and no else B("else", True))
print([] or {} or "" or 0 or None, 1 and "x" and [3] and ())
if yes and (no or yes) and not no:
    print("entered")
while no or B("loop", False):
    print("never")
print(bool(yes and yes), [x for x in (yes, no) if x])
