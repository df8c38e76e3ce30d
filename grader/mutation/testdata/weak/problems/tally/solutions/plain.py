class Tally:
    def __init__(self):
        self.sum = 0

    def add(self, n):
        self.sum += n

    def total(self):
        return self.sum
