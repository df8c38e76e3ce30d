def resolve(wanted: dict[str, str], index: dict[tuple[str, str], dict[str, str]]) -> list[str]:
    """Find all packages, then install those whose needs are all there, and count down who waited for them."""
    chosen = dict(wanted)
    missing: dict[str, int] = {}
    followers: dict[str, list[str]] = {}
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        needs = index[name, chosen[name]]
        missing[name] = len(needs)
        for needed, pin in needs.items():
            if needed not in chosen:
                chosen[needed] = pin
                waiting.append(needed)
            elif chosen[needed] != pin:
                raise ValueError(f"{needed} in the versions {chosen[needed]} and {pin}")
            followers.setdefault(needed, []).append(name)
    ready = [name for name in chosen if not missing[name]]
    order: list[str] = []
    while ready:
        name = ready.pop()
        order.append(f"{name}=={chosen[name]}")
        for follower in followers.get(name, []):
            missing[follower] -= 1
            if not missing[follower]:
                ready.append(follower)
    if len(order) < len(chosen):
        raise ValueError("some packages need each other in a circle")
    return order
