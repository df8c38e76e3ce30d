def days_until_warmer(t: list[int]) -> list[int]:
    """The stack holds the days to the right that are not hidden behind an earlier and warmer one."""
    answer = []
    warmer: list[tuple[int, int]] = []
    for day in reversed(range(len(t))):
        while warmer and warmer[-1][0] <= t[day]:
            warmer.pop()
        answer.append(warmer[-1][1] - day if warmer else 0)
        warmer.append((t[day], day))
    answer.reverse()
    return answer
