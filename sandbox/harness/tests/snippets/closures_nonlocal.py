def make():
    count, log = 0, []

    def inc(by=1):
        nonlocal count
        count += by
        log.append(count)
        return count

    def reset():
        nonlocal count, log
        count, log = 0, []

    def inspect():
        return count, log

    return inc, reset, inspect


inc, reset, inspect = make()
inc(), inc(5)
print(inspect(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
reset()
print(inspect(), inc(2), inspect())


def deep():
    x = "outer"

    def a():
        x = "a"

        def b():
            def c():
                nonlocal x
                x += "!"
                return x

            return c

        return b()(), x

    return a(), x


print(deep())
