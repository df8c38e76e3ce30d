import traceback


class M:
    def __init__(self, fail):
        self.fail = fail

    def __enter__(self):
        if self.fail == "enter":
            raise ValueError("in enter")

    def __exit__(self, kind, error, tb):
        if self.fail == "exit":
            raise LookupError("in exit")
        if self.fail == "truthy":
            return [0]
        if self.fail == "reraise":
            raise error
        return []


def run(*fails, error=None):
    try:
        with M(fails[0]), M(fails[-1]):
            if error:
                raise error("body")
        return "normal end"
    except Exception as e:
        return repr(e), repr(e.__context__), [f.lineno for f in traceback.extract_tb(e.__traceback__)]


print(run("none"), run("none", error=OSError), run("enter"), run("none", "enter"), sep="\n")
print(run("exit"), run("exit", error=OSError), run("truthy", "exit", error=OSError), run("truthy", error=KeyError), sep="\n")
print(run("reraise", error=OSError), run("exit", "exit", error=OSError), sep="\n")
for bad in ("with 5: pass", "with object() as x: pass", "class E:\n def __enter__(s): pass\nwith E(): pass"):
    try:
        exec(bad)
    except TypeError as error:
        print(error)
