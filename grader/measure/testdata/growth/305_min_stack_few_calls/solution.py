class MinStack:
    def __init__(self, data, mins):
        self.data = data
        self.mins = mins

    def push(self, x):
        self.data.append(x)
        self.mins.append(x if not self.mins else min(x, self.mins[-1]))

    def pop(self):
        self.mins.pop()
        return self.data.pop()

    def get_min(self):
        return self.mins[-1]


def solve(data, mins):
    st = MinStack(data, mins)
    last = st.pop()
    st.push(-7)
    low = st.get_min()
    st.pop()
    return last, low, st.get_min()
