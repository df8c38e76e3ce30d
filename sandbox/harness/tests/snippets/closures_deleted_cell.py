def f():
    x = 1

    def read():
        return x

    def delete():
        nonlocal x
        del x

    def write(value):
        nonlocal x
        x = value

    return read, delete, write


read, delete, write = f()
print(read())
delete()
try:
    read()
except NameError as error:
    print(type(error).__name__, error)
try:
    read.__closure__[0].cell_contents
except ValueError as error:
    print(error)
try:
    delete()
except NameError as error:
    print(error)
write([2])
print(read(), read.__closure__[0].cell_contents)


def g(y):
    h = lambda: y
    del y
    return h


try:
    g(1)()
except NameError as error:
    print(error)
