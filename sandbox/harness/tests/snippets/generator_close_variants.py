def ignore():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def swallow():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


def cleanup(name):
    try:
        yield name
    finally:
        print("cleanup", name, end="; ")


g = ignore()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
g = swallow()
next(g)
print(g.close(), cleanup("never started").close())
for value in cleanup("loop"):
    break
print("after loop")
g = cleanup("deleted")
next(g)
del g
print("after del")
print(next(cleanup("temporary")), "after temporary")
