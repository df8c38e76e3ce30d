import enum


class State(enum.Enum):
    IDLE, RUNNING, DONE = range(3)


class Machine:
    table = {(State.IDLE, "start"): State.RUNNING, (State.RUNNING, "stop"): State.DONE, (State.RUNNING, "pause"): State.IDLE}

    def __init__(self):
        self.state, self.history, self.hooks = State.IDLE, [], []

    def on(self, state):
        def register(f):
            self.hooks.append((state, f))
            return f
        return register

    def fire(self, event):
        try:
            new = self.table[self.state, event]
        except KeyError:
            raise ValueError(f"{event} in {self.state.name}") from None
        self.history.append((self.state.name, event))
        self.state = new
        return [f(event) for s, f in self.hooks if s is new]


m = Machine()


@m.on(State.RUNNING)
def running(event): return f"running because {event}"


m.on(State.DONE)(lambda e: e.upper())
print(m.fire("start"), m.fire("pause"), m.fire("start"), m.fire("stop"), m.history)
try:
    m.fire("start")
except ValueError as error:
    print(error, error.__cause__, error.__suppress_context__)
x, seed = [], 42
for _ in range(8):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    x.append(seed % 100)
print(x, running("direct"))
