log = []


class Node:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def child(self, name):
        log.append(name)
        return self.__dict__[name]


root = Node(left=Node(value=1, data={"k": [1, 2, 3]}), right=Node(value="r"))
root.child("left").value += 10
root.child("left").data["k"][log.count("left")] -= 5
root.child("right").value *= 2
(root if log else None).left.data["k"][-1:] += [root.child("left").value]
print(root.left.value, root.left.data, root.right.value, log)
matrix = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        matrix[i][j] += i * 3 + j
        matrix[j][i] ^= matrix[i][j]
print(matrix)
grid = [[1] * 2] * 2
grid[0][1] += 5
print(grid)
