import functools
import time
from collections.abc import Callable
from typing import Any


def retry(
    times: int,
    exceptions: tuple = (Exception,),
    base: float = 0.1,
    sleep: Callable[[float], None] = time.sleep,
) -> Callable:
    def decorate(function: Callable) -> Callable:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            def attempt(left: int, delay: float) -> Any:
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    if left == 1:
                        raise
                    sleep(delay)
                    return attempt(left - 1, 2 * delay)

            return attempt(times, base)

        return wrapper

    return decorate
