import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    failures = 0

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal failures
            while failures < times - 1:
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(base * 2**failures)
                    failures += 1
            return function(*args, **kwargs)

        return wrapper

    return decorate
