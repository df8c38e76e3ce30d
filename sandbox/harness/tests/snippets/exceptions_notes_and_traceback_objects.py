import traceback


def a(n):
    if n:
        return a(n - 1)
    raise ValueError("deep")


try:
    a(3)
except ValueError as error:
    error.add_note("note 1")
    error.add_note("note 2")
    tb, chain = error.__traceback__, []
    while tb:
        chain.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, sorted(tb.tb_frame.f_locals) if tb.tb_frame.f_code.co_name == "a" else "-"))
        tb = tb.tb_next
    print(chain, error.__notes__, traceback.format_exception_only(error))
    saved = error
print(len(traceback.extract_tb(saved.__traceback__)), saved.__traceback__.tb_frame.f_code.co_name)
try:
    raise saved
except ValueError as again:
    print([f.lineno for f in traceback.extract_tb(again.__traceback__)], again is saved)
try:
    try:
        a(0)
    except ValueError as e:
        e.__traceback__ = None
        raise
except ValueError as e:
    print([f.lineno for f in traceback.extract_tb(e.__traceback__)])
def reraise():
    try:
        a(1)
    except ValueError as e:
        raise e
try:
    reraise()
except ValueError as e:
    print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
f = lambda: (yield a(0))
try:
    next(f())
except ValueError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
