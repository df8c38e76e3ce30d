NEW, ON_PATH, DONE = range(3)


def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    """Versions are left out."""
    chosen: dict[str, str] = {}
    state: dict[str, int] = {}
    order: list[str] = []

    def visit(name: str, version: str) -> None:
        if chosen.setdefault(name, version) != version:
            raise ValueError(f"{name} in the versions {chosen[name]} and {version}")
        if state.get(name, NEW) == DONE:
            return
        if state.get(name, NEW) == ON_PATH:
            raise ValueError(f"{name} needs itself")
        state[name] = ON_PATH
        for needed, pin in index[name, version].items():
            visit(needed, pin)
        state[name] = DONE
        order.append(name)

    for name, version in wanted.items():
        visit(name, version)
    return order
