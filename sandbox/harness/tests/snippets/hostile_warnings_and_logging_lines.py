import io
import logging
import warnings


def old():
    warnings.warn("direct")
    warnings.warn("caller", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    (lambda:
        old())()
    [old() for _ in "a"]
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s %(funcName)s:%(lineno)d %(message)s"))
logger = logging.getLogger("snippet")
logger.propagate = False
logger.addHandler(handler)
logger.setLevel("INFO")


def work(n):
    logger.info("n is %d", n)
    logger.debug("hidden %s", n)
    try:
        return 1 / n
    except ZeroDivisionError:
        logger.error(
            "failed %s",
            n, stacklevel=1)
        logger.warning("from caller", stacklevel=2)


work(1), work(0)
[logger.info("comp") for _ in "a"]
print(out.getvalue())
