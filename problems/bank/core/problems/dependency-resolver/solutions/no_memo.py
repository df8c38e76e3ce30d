def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    """Walk every way to a package anew; a package that was installed before is only not installed again."""
    chosen: dict[str, str] = {}
    order: dict[str, None] = {}

    def visit(name: str, version: str, path: frozenset[str]) -> None:
        if name in path or chosen.setdefault(name, version) != version:
            raise ValueError(name)
        for needed, pin in index[name, version].items():
            visit(needed, pin, path | {name})
        order[f"{name}=={version}"] = None

    for name, version in wanted.items():
        visit(name, version, frozenset())
    return list(order)
