import time
from collections.abc import Callable


def retry(
    times: int,
    exceptions: tuple = (Exception,),
    base: float = 0.1,
    sleep: Callable[[float], None] = time.sleep,
) -> Callable:
    """Return a decorator that makes a function try again when it fails."""
    ...
