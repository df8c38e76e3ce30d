def solve(colors):
    low, i, high = 0, 0, len(colors) - 1
    while i <= high:
        if colors[i] == 0:
            colors[low], colors[i] = colors[i], colors[low]
            low += 1
            i += 1
        elif colors[i] == 2:
            colors[high], colors[i] = colors[i], colors[high]
            high -= 1
        else:
            i += 1
    return colors
