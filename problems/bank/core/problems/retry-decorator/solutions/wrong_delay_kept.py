import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        delay = base

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal delay
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(delay)
                    delay *= 2
            return function(*args, **kwargs)

        return wrapper

    return decorate
