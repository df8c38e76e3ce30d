package measure

import "math"

// Rungs are at 1, 2, 3, … 8, then at 12, 16, 24, 32, …: two to a doubling. Far up, where a function has shown that it
// hardly grows, they are eight doublings apart in three steps.
const (
	closeRungs   = 8
	farRungs     = 1 << 12
	farFactor    = 8
	hardlyGrows  = 1.35 // for a doubling of the size
	smallForBase = 64   // below it, growth is assumed to be exponential until it shows otherwise
)

// climbed is one rung that was run.
type climbed struct {
	n    int64
	cost float64 // steps
	size float64 // of the input
}

// nextRung is the size after n; 0 where the ladder ends before max. A coarse ladder has one rung to a doubling.
func nextRung(done []climbed, n, most int64, coarse bool) int64 {
	if n >= most {
		return 0
	}
	if coarse {
		return min(max(2*n, 1), most)
	}
	next := n + 1
	if n >= closeRungs {
		next = n / 2 * 3
		if n&(n-1) != 0 {
			next = n / 3 * 4
		}
	}
	if k := len(done); n >= farRungs && n&(n-1) == 0 && k >= 3 && done[k-1].cost <= hardlyGrows*done[k-3].cost {
		next = n * farFactor
		if next/farFactor != n {
			return most
		}
	}
	return min(next, most)
}

// predicted is what a size will cost by the last two rungs: as if exponential while sizes are small, for a guess that
// is too low can't be taken back.
func predicted(done []climbed, next int64) float64 {
	k := len(done)
	if k < 2 {
		return 0
	}
	a, b := done[k-2], done[k-1]
	ratio := math.Max(1, b.cost/math.Max(1, a.cost))
	if b.n <= smallForBase {
		return b.cost * math.Pow(ratio, float64(next-b.n)/float64(b.n-a.n))
	}
	power := math.Log(ratio) / math.Log(float64(b.n)/float64(a.n))
	return b.cost * math.Pow(float64(next)/float64(b.n), power+0.3)
}

// within is the largest size from n+1 to next whose predicted cost is within the budget; 0 for none.
func within(done []climbed, next int64, budget, input float64) int64 {
	if len(done) == 0 {
		return next
	}
	last := done[len(done)-1]
	if last.size*float64(next)/float64(last.n) > input && last.size > float64(last.n)/4 {
		return 0
	}
	for next > last.n {
		if predicted(done, next) <= budget {
			return next
		}
		if last.n > smallForBase {
			return 0 // a shorter step would tell little
		}
		next = last.n + (next-last.n)/2
	}
	return 0
}
