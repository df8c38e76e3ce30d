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
            for failures in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(base * 2**failures)
            return function(*args, **kwargs)

        return wrapper

    return decorate
