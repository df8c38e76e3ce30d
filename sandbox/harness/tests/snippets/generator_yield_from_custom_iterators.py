class Sub:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("sub value")
        return self.n

    def send(self, value):
        print("send", value, end=" ")
        return "sent"

    def throw(self, error):
        print("throw", type(error).__name__, end=" ")
        return "thrown"

    def close(self):
        print("close", end=" ")


def g():
    print("got", (yield from Sub()))


it = g()
print(next(it), it.send("v"), it.throw(ValueError()), next(it), next(it, "end"))
it = g()
next(it)
it.close()
print("closed")
