class MyQueue:
    def __init__(self):
        self.inbox = []
        self.outbox = []

    def push(self, x):
        self.inbox.append(x)

    def pop(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop()


def solve(values):
    q = MyQueue()
    for v in values:
        q.push(v)
    total = 0
    for i in range(len(values)):
        total += i * q.pop()
    return total
