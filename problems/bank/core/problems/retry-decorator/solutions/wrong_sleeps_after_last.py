import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for failures in range(times):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(base * 2**failures)
                    if failures == times - 1:
                        raise

        return wrapper

    return decorate
