import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            delay = base
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    delay *= 2
                    sleep(delay)
            return function(*args, **kwargs)

        return wrapper

    return decorate
