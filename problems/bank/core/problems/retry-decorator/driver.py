"""Decorates a function that fails as a case says, and reports what happened in which order.

options are those of retry, with the names of exceptions. A call is {"tries": [outcome, ...]} and may have "args" and
"named"; the last outcome stands for all further tries. Attributes that are asked for are told at the end.
"""

ERRORS = {
    error.__name__: error
    for error in (Exception, OSError, ConnectionError, TimeoutError, ValueError, KeyError, KeyboardInterrupt, SystemExit)
}
MOST_EVENTS = 1000  # ends a retry that never ends


class Log:
    """What happened, in order."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def add(self, event: str) -> None:
        if len(self.events) == MOST_EVENTS:
            raise RuntimeError(f"more than {MOST_EVENTS} tries and waits")
        self.events.append(event)

    def sleep(self, seconds: float) -> None:
        """Takes the place of time.sleep."""
        self.add(f"sleep {float(seconds):g}")


class Service:
    """What the decorated function does: the outcomes of a case, one after the other."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.outcomes: list = []
        self.tries = 0
        self.last_error: BaseException | None = None

    def answer(self, shown: str) -> object:
        """Return or raise the next outcome."""
        outcome = self.outcomes[min(self.tries, len(self.outcomes) - 1)]
        self.tries += 1
        if outcome in ERRORS:
            self.log.add(f"{shown} raises {outcome} {self.tries}")
            self.last_error = ERRORS[outcome](self.tries)
            raise self.last_error
        self.log.add(f"{shown} returns {outcome!r}")
        return outcome


def run(entry, args: list) -> list[str]:
    """Decorate, make the calls, and return the events."""
    options, calls, *asked = args
    log = Log()
    service = Service(log)

    def fetch(*args: object, **named: object) -> object:
        """Ask the service."""
        shown = [repr(arg) for arg in args] + [f"{name}={value!r}" for name, value in named.items()]
        return service.answer(f"fetch({', '.join(shown)})")

    decorated = entry(**arguments(options, log))(fetch)
    for call in calls:
        service.outcomes, service.tries, service.last_error = call["tries"], 0, None
        try:
            result = decorated(*call.get("args", ()), **call.get("named", {}))
        except BaseException as error:
            if error is not service.last_error:
                raise
            log.add(f"caller gets {type(error).__name__} {service.tries}")
        else:
            log.add(f"caller gets {result!r}")
    for name in asked[0] if asked else ():
        log.add(f"{name} is {getattr(decorated, name, None)!r}")
    return log.events


def arguments(options: dict, log: Log) -> dict:
    """The arguments of retry; a case with real_sleep leaves its sleep as it is."""
    given = {name: value for name, value in options.items() if name != "real_sleep"}
    if "exceptions" in given:
        given["exceptions"] = tuple(ERRORS[name] for name in given["exceptions"])
    return given if options.get("real_sleep") else given | {"sleep": log.sleep}
