import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for failures in range(times):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    if failures == times - 1:
                        raise RuntimeError(f"failed {times} times") from error
                    sleep(base * 2**failures)

        return wrapper

    return decorate
