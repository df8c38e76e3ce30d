log = []


class Config:
    log.append("start")

    def _build(n):
        return [n] * n

    table = _build(3)
    while len(table) < 5:
        table.append(len(table))
    else:
        log.append("while-else")
    match table:
        case [first, *rest]:
            size = len(rest)
    try:
        raise KeyError("k")
    except KeyError:
        fallback = True
    finally:
        log.append("finally")
    assert size == 4, "size"
    if (walrus := size * 2) > 3:
        big = walrus
    type Alias = list[int]
    del _build

    async def co(self): ...
    def gen(self): yield self.size


log.append("end")
print(log, Config.table, Config.first, Config.rest, Config.size, Config.walrus, Config.big, next(Config().gen()))
print([k for k in vars(Config) if not k.startswith("__")], Config.Alias.__value__)
