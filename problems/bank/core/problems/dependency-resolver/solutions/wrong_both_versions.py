NEW, ON_PATH, DONE = range(3)


def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    """Both versions of a name are installed."""
    state: dict[tuple[str, str], int] = {}
    order: list[str] = []

    def visit(name: str, version: str) -> None:
        if state.get((name, version), NEW) == DONE:
            return
        if state.get((name, version), NEW) == ON_PATH:
            raise ValueError(f"{name} needs itself")
        state[name, version] = ON_PATH
        for needed, pin in index[name, version].items():
            visit(needed, pin)
        state[name, version] = DONE
        order.append(f"{name}=={version}")

    for name, version in wanted.items():
        visit(name, version)
    return order
