import functools
import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            first = None
            for failures in range(times):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    first = first or error
                    if failures < times - 1:
                        sleep(base * 2**failures)
            raise first

        return wrapper

    return decorate
