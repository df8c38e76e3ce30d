class S:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


def t(value):
    print(value, end=" ")
    return value


s = S()
print(s[t(1):t(2)], s[:], s[::], s[t(1):], s[:t(2):], s[::t(3)])
print(s[t(1):t(2), t(3)], s[()], s[(1,)], s[1,], s[...], s[*[1, 2]], s[*(), 3])
print(s[t("a"):t(None):t([])], s[lambda: 1:2].start(), s[x := 4], x)
s[1:2] = s[3:4]
del s[1:2], s[t(5)], s[::-1]
s[1:2, 0] = s[-1] = "v"
print(type(s[1:2]).__name__, s[1:2] == slice(1, 2), s[1:2].indices(5))
