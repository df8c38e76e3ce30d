# returns text with NUL, controls and bidirectional marks
def two_sum(nums, target):
    return "\x00[0, 1]\u202e\u2066]1 ,0[\u2069\x7f\x85\u2028\ufeff\U000e0041"
