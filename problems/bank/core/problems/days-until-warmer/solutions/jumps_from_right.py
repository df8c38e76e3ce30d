def days_until_warmer(t: list[int]) -> list[int]:
    """The answers to the right are jumps over days that can't be warmer."""
    answer = [0] * len(t)
    for day in range(len(t) - 2, -1, -1):
        later = day + 1
        while t[later] <= t[day] and answer[later] > 0:
            later += answer[later]
        if t[later] > t[day]:
            answer[day] = later - day
    return answer
