package bigo

import "math"

// leastLog keeps logarithms of sizes near 1 positive: a curve through small sizes must not turn round or end.
const leastLog = 0.5

// Log returns the natural logarithm of what the class's formula is at given sizes, for drawing it and for asking by which
// factor it grows from one size to another. Logarithms in it, since a product of all formulas would overflow at 2^n. The
// constant factor, which a class does not have, is that of the natural logarithm; a variable without a size counts as 1.
func (c Class) Log(sizes map[string]float64) float64 {
	total := math.Inf(-1)
	for _, t := range c.sum() {
		total = addLogs(total, t.log(sizes))
	}
	return total
}

// addLogs returns ln(e^a + e^b).
func addLogs(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

func (t term) log(sizes map[string]float64) float64 {
	value := t.product.log(sizes)
	for _, part := range t.exponent {
		value += part.factor * math.Exp(part.of.log(sizes))
	}
	return value
}

func (m monomial) log(sizes map[string]float64) float64 {
	value := 0.0
	for name, p := range m {
		size := math.Inf(1)
		for _, member := range members(name) {
			given, known := sizes[member]
			if !known {
				given = 1
			}
			size = math.Min(size, math.Max(given, 1))
		}
		for level, exponent := range p {
			value += exponent * math.Log(slower(size, level))
		}
	}
	return value
}

// slower returns a size at a level of growth.
func slower(size float64, level int) float64 {
	switch level {
	case levelPower:
		return size
	case levelLog:
		return math.Max(math.Log(size), leastLog)
	case levelLogLog:
		return math.Max(math.Log(slower(size, levelLog)), leastLog)
	case levelLogStar:
		return iterations(size)
	default: // the inverse Ackermann function: at most 4 for whatever fits into a machine
		return math.Min(iterations(size), 4)
	}
}

// iterations is log*: how often the logarithm to base 2 is taken until 1 is left.
func iterations(size float64) float64 {
	count := 1.0
	for ; size > 2; count++ {
		size = math.Log2(size)
	}
	return count
}
