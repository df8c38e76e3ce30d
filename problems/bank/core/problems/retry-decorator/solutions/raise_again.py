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
            delay = base
            left = times
            while True:
                left -= 1
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    if left == 0:
                        raise
                sleep(delay)
                delay *= 2

        return wrapper

    return decorate
