# uses walrus, match, type parameters and nested f-strings
type Places = list[int]

def first[T](items: list[T]) -> T:
    return items[0]

def two_sum(nums: list[int], target: int) -> Places:
    place: dict[int, int] = {}
    for i, x in enumerate(nums):
        match place:
            case {} if (other := place.get(target - x)) is not None:
                return [first([other]), int(f"{f'{i}'}")]
            case _:
                place[x] = i
    return []
