x = [3, 1, 2]
print(list.sort(x), x, list.append(x, 4), list.__len__(x), list.__add__(x, [5]), list.__iadd__(x, [6]) is x, list.pop(x, 0),
      list.__contains__(x, 2), list.__getitem__(x, slice(0, 2)), list.__mul__([0], 2))
print(str.join("-", "abc"), str.upper("a"), str.split("a b"), str.__mod__("%s", 5), str.__add__("a", "b"), str.format("{}", 1),
      str.__contains__("abc", "b"), str.__len__("abc"), str.replace("aa", "a", "b"), str.__mul__("a", 3))
print(dict.get({"a": 1}, "a"), dict.items({1: 2}), dict.__getitem__({1: 2}, 1), dict.fromkeys("ab", 0), dict.setdefault({}, 1, 2),
      dict.update({}, a=1), dict.__or__({1: 1}, {2: 2}), dict.__contains__({1: 1}, 1))
print(int.__add__(1, 2), int.__radd__(1, 2), int.__pow__(2, 10), int.bit_length(5), (1).__add__(2.5), (5).__lt__(6),
      float.__add__(1.0, 2), set.union({1}, {2}), set.__and__({1, 2}, {2}), tuple.__add__((1,), (2,)), bytes.join(b"", [b"a", b"b"]))
d = {}
add = d.__setitem__
add("k", 1)
method = x.__getitem__
print(d, method(0), method(slice(None, None, -1)), x.__iadd__([9]), x, "abc".__getitem__(1), "a".__add__("b"), [].__eq__(5),
      (5).__floordiv__(2), x.__delitem__(0), x, x.__reversed__().__next__(), x.__len__())
print(list(map(list.copy, [[1], [2]])), list(map(str.strip, [" a "])), list(map(int.__add__, [1, 2], [3, 4])),
      [*map(dict.get, [{"a": 1}], "a")], list(map("{}-{}".format, [1, 2], "ab")), [*map([1, 2, 3].__contains__,
            [1, 5])], sorted("ba", key="ab".index))
for bad in (lambda: list.append(5, 1), lambda: str.join(1, "a"), lambda: list.sort(x, len), lambda: str.upper(5),
      lambda: int.__add__("a", 1), lambda: dict.get(), lambda: [].__add__(1), lambda: list.__getitem__([], 0)):
    try:
        print(bad())
    except (TypeError, IndexError) as error:
        print(error)
