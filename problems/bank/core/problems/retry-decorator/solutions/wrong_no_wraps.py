import time


def retry(times, exceptions=(Exception,), base=0.1, sleep=time.sleep):
    def decorate(function):
        def wrapper(*args, **kwargs):
            for failures in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except exceptions:
                    sleep(base * 2**failures)
            return function(*args, **kwargs)

        return wrapper

    return decorate
