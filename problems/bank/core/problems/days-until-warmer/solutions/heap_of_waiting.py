import heapq


def days_until_warmer(t: list[int]) -> list[int]:
    answer = [0] * len(t)
    waiting: list[tuple[int, int]] = []
    for day, warmth in enumerate(t):
        while waiting and waiting[0][0] < warmth:
            _, earlier = heapq.heappop(waiting)
            answer[earlier] = day - earlier
        heapq.heappush(waiting, (warmth, day))
    return answer
