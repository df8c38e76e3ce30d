def machine():
    state, log = "idle", []

    def transition(event):
        nonlocal state
        previous = state
        match state, event:
            case "idle", "go":
                state = "running"
            case "running", "stop" | "fail" as why:
                state = "idle" if why == "stop" else "broken"
            case current, _:
                log.append(f"ignored {event} in {current}")
                return state
        log.append(f"{previous}->{state}")
        return state

    def history(clear=False):
        nonlocal log
        out = log
        if clear:
            log = []
        return out

    transition.history = history
    return transition


m, other = machine(), machine()
print([m(e) for e in ("go", "go", "stop", "go", "fail", "go")], m.history(), other.history())
h = m.history(clear=True)
m("x")
print(h is m.history(), m.history(), sorted(c for c in m.__code__.co_freevars), m.history.__code__.co_freevars)


def bank(balance=0):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance: raise ValueError(f"{n} > {balance}")
        balance -= n
        return balance
    return {f.__name__: f for f in (deposit, withdraw)} | {"balance": lambda: balance}


acct = bank(10)
try:
    print(acct["deposit"](5), acct["withdraw"](3), acct["withdraw"](100))
except ValueError as error:
    print(error, acct["balance"](), [f.__qualname__ for f in acct.values()])
