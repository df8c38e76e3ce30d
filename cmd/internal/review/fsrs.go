package review

import "math"

// weights are the default parameters of FSRS-6, w0 to w20, as published.
func weights() [21]float64 {
	return [21]float64{
		0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
		1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
	}
}

func decay() float64 { return -weights()[20] }

// factor makes recall 0.9 after as many days as the stability has.
func factor() float64 { return math.Pow(retention, 1/decay()) - 1 }

func retrievability(days, stability float64) float64 {
	return math.Pow(1+factor()*days/stability, decay())
}

func interval(stability float64) float64 {
	return stability / factor() * (math.Pow(retention, 1/decay()) - 1)
}

func firstStability(r Rating) float64 { return weights()[r-1] }

func firstDifficulty(r Rating) float64 {
	w := weights()
	return w[4] - math.Exp(w[5]*float64(r-1)) + 1
}

// nextDifficulty damps the change near the top and reverts a little to the difficulty of an easy start.
func nextDifficulty(d float64, r Rating) float64 {
	w := weights()
	change := -w[6] * float64(r-Good)
	damped := d + change*(10-d)/9
	return clamp(w[7]*firstDifficulty(Easy) + (1-w[7])*damped)
}

func recalledStability(m Memory, recall float64, r Rating) float64 {
	w := weights()
	bonus := 1.0
	switch r {
	case Hard:
		bonus = w[15]
	case Easy:
		bonus = w[16]
	default: // of the others nothing is known beyond that it was recalled
	}
	growth := math.Exp(w[8]) * (11 - m.Difficulty) * math.Pow(m.Stability, -w[9]) * (math.Exp(w[10]*(1-recall)) - 1) * bonus
	return m.Stability * (1 + growth)
}

func forgottenStability(m Memory, recall float64) float64 {
	w := weights()
	long := w[11] * math.Pow(m.Difficulty, -w[12]) * (math.Pow(m.Stability+1, w[13]) - 1) * math.Exp(w[14]*(1-recall))
	return min(long, m.Stability/math.Exp(w[17]*w[18]))
}

func sameDayStability(stability float64, r Rating) float64 {
	w := weights()
	increase := math.Exp(w[17]*(float64(r-Good)+w[18])) * math.Pow(stability, -w[19])
	if r >= Good {
		increase = max(increase, 1)
	}
	return stability * increase
}

func clamp(d float64) float64 { return min(max(d, 1), 10) }
