class C:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __lt__(self, other):
        print(f"{self.name}<{other.name}", end=" ")
        return Verdict(f"{self.name}<{other.name}", self.truth)

    def __gt__(self, other):
        print(f"{self.name}>{other.name}", end=" ")
        return Verdict(f"{self.name}>{other.name}", not self.truth)


class Verdict:
    def __init__(self, text, truth):
        self.text, self.truth = text, truth

    def __bool__(self):
        print(f"bool({self.text})", end=" ")
        return self.truth


a, b, c = C("a", True), C("b", False), C("c", True)
print((a < b < c).text)
print((b < a < c).text)
print((a < b).text)
print((c > a < b).text)
if a < b < c < a:
    print("no")
else:
    print("else")
