def solve(orders, stock):
    return [x for x in orders if x not in stock]
