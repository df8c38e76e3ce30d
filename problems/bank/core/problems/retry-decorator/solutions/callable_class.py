import functools
import time
from collections.abc import Callable, Iterator
from typing import Any


class retry:
    """A decorator that makes a function try again."""

    def __init__(
        self,
        times: int,
        exceptions: tuple = (Exception,),
        base: float = 0.1,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.times = times
        self.exceptions = exceptions
        self.base = base
        self.sleep = sleep

    def __call__(self, function: Callable) -> Callable:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            delays = self.delays()
            while True:
                try:
                    return function(*args, **kwargs)
                except self.exceptions:
                    delay = next(delays, None)
                    if delay is None:
                        raise
                self.sleep(delay)

        return wrapper

    def delays(self) -> Iterator[float]:
        """What to wait after each try but the last."""
        delay = self.base
        for _ in range(self.times - 1):
            yield delay
            delay *= 2
