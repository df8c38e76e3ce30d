package proof

import "math"

// near compares points that an author wrote with two digits.
func near(a, b float64) bool { return math.Abs(a-b) < 0.01 }
