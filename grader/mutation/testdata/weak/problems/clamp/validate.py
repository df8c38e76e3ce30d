def validate(x, low, high):
    assert low <= high
