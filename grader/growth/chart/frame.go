package chart

import "math"

// frame is the range of the vertical axis, in logarithms.
type frame struct{ low, high float64 }

// frame is high enough for what was counted and a part of the curve above, which may leave through the top: else an
// exponential would press all others onto the axis.
func (l ladder) frame(above *reference) frame {
	f := frame{l.cost(0), l.cost(0)}
	for at := range l.points {
		f.low, f.high = math.Min(f.low, l.cost(at)), math.Max(f.high, l.cost(at))
	}
	if above != nil {
		top := l.cost(0) + l.grows(above.class, 0, float64(l.last()))
		f.high = math.Max(f.high, math.Min(top, f.high+headroom*(f.high-f.low)))
	}
	if f.high-f.low < leastRange {
		f.high = f.low + leastRange
	}
	space := 0.04 * (f.high - f.low)
	return frame{f.low - space, f.high + space}
}

// up is how high in the frame a logarithm lies.
func (f frame) up(log float64) float64 { return (log - f.low) / (f.high - f.low) }

// cut scales a curve and ends it where it leaves the frame.
func (f frame) cut(spots []Spot) []Spot {
	var kept []Spot
	for _, s := range spots {
		s.Y = f.up(s.Y)
		if s.Y > 1 && len(kept) > 0 {
			last := kept[len(kept)-1]
			part := (1 - last.Y) / (s.Y - last.Y)
			return append(kept, Spot{last.X + part*(s.X-last.X), 1})
		}
		kept = append(kept, s)
	}
	return kept
}

const (
	mostTicks  = 6
	fewDecades = 2
)

// ticks are powers of ten; where the frame holds few of them, also their doubles and fivefolds.
func (f frame) ticks() []Tick {
	first, last := int(math.Ceil(f.low/math.Ln10)), int(math.Floor(f.high/math.Ln10))
	every := max((last-first)/(mostTicks-1)+1, 1)
	multiples := []float64{1}
	if last-first < fewDecades {
		multiples, every = []float64{1, 2, 5}, 1
	}
	var ticks []Tick
	for decade := first - 1; decade <= last; decade++ {
		if decade < 0 || (decade-first)%every != 0 {
			continue
		}
		for _, multiple := range multiples {
			log := float64(decade)*math.Ln10 + math.Log(multiple)
			if at := f.up(log); at >= 0 && at <= 1 {
				ticks = append(ticks, Tick{at, power(log)})
			}
		}
	}
	return ticks
}

// power writes the number that a tick stands for.
func power(log float64) string {
	if log < 15*math.Ln10 {
		return Count(int64(math.Round(math.Exp(log))))
	}
	return factor(log)[len("×"):]
}

// sizeTicks are at points: at the first and the last, and at some between.
func (l ladder) sizeTicks() []Tick {
	i, last := l.axis(), l.last()
	every := (last-1)/(mostTicks-1) + 1
	var ticks []Tick
	for at := 0; at <= last; at += every {
		if at != last && last-at < every { // too near to the last one
			at = last
		}
		ticks = append(ticks, Tick{l.across(float64(at)), Count(l.points[at].Sizes[i])})
	}
	if end := ticks[len(ticks)-1]; end.At < 1 {
		ticks = append(ticks, Tick{1, Count(l.points[last].Sizes[i])})
	}
	return ticks
}
