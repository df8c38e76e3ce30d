import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for failures in range(1, times):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(base * failures)
            return function(*args, **kwargs)

        return wrapper

    return decorate
