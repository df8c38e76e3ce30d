def define():
    global made, Made, made_function, math
    import math
    made = 1

    class Made:
        pass

    def made_function():
        pass


try:
    print(made)
except NameError as error:
    print(error)
define()
print(made, Made.__qualname__, made_function.__qualname__, math.floor(2.5))


def loop():
    global index
    for index in range(3):
        pass
    with open("/dev/null") as handle:
        global late
        late = handle.closed
    del index


loop()
print("index" in globals(), late)


def shadow(made):
    def inner():
        global made
        made += 10
        return made

    return inner(), made


print(shadow("parameter"), made)
