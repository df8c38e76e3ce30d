from collections import Counter


def top_k(nums, k):
    return Counter(nums).most_common(k)
