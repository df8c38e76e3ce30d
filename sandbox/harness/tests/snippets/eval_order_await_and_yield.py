def gen():
    x = (yield "a") + (yield "b")
    print("sum", x)
    y = [(yield "c"), (yield "d")]
    print("list", y)
    print("call", max((yield "e"), (yield "f")), f"{(yield 'g')}", {(yield "h"): (yield "i")})
    d = {}
    d[(yield "key")] = yield "value"
    print(d)
    z = ((yield "cond") and (yield "and")) or (yield "or")
    return z


g = gen()
step = next(g)
for number in range(1, 50):
    try:
        print(step, end=" ")
        step = g.send(number)
    except StopIteration as stop:
        print("returned", stop.value)
        break
