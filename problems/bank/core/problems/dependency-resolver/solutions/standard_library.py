from graphlib import TopologicalSorter  # its CycleError is a ValueError


def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    chosen: dict[str, str] = {}
    sorter: TopologicalSorter[str] = TopologicalSorter()
    waiting = list(wanted.items())
    while waiting:
        name, version = waiting.pop()
        if name in chosen:
            if chosen[name] != version:
                raise ValueError(f"{name} in the versions {chosen[name]} and {version}")
            continue
        chosen[name] = version
        needs = index[name, version]
        sorter.add(name, *needs)
        waiting += needs.items()
    return [f"{name}=={chosen[name]}" for name in sorter.static_order()]
