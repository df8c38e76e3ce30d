package growth

import "math"

// Sample is what was counted at some sizes.
type Sample struct {
	At []float64 // by variable
	Y  float64
}

// model is a sum of terms with its coefficients.
type model struct {
	terms   []term // the leading one first, where there is one
	factors []float64
	error   float64 // root mean square of the relative differences
}

// tiny keeps a difference of less than a rounding from looking like a difference.
const tiny = 1e-12

// fitted finds the coefficients that make the relative differences least. It is false where a coefficient of a leading
// term is not positive, or one of a lower term takes away more than half of what the leading ones add.
func fitted(terms []term, samples []Sample, mayBeNegative int) (model, bool) {
	size := len(terms)
	normal := make([][]float64, size)
	for i := range normal {
		normal[i] = make([]float64, size+1)
	}
	row := make([]float64, size)
	for _, s := range samples {
		weight := 1 / math.Max(s.Y, 1)
		for i, t := range terms {
			row[i] = t.value(s.At) * weight
		}
		for i := range size {
			for j := range size {
				normal[i][j] += row[i] * row[j]
			}
			normal[i][size] += row[i] * s.Y * weight
		}
	}
	factors, ok := eliminated(normal)
	if !ok {
		return model{}, false
	}
	m := model{terms: terms, factors: factors}
	for i, f := range factors {
		if f < -tiny && i < size-mayBeNegative || math.IsNaN(f) {
			return model{}, false
		}
	}
	m.error = m.relativeError(samples)
	return m, m.takesAwayLittle(samples, mayBeNegative)
}

func (m model) value(at []float64) float64 {
	y := 0.0
	for i, t := range m.terms {
		y += m.factors[i] * t.value(at)
	}
	return y
}

func (m model) relativeError(samples []Sample) float64 {
	sum := 0.0
	for _, s := range samples {
		d := (m.value(s.At) - s.Y) / math.Max(s.Y, 1)
		sum += d * d
	}
	return math.Sqrt(sum / float64(len(samples)))
}

// takesAwayLittle says that negative lower terms stay below half of the positive ones at every sample.
func (m model) takesAwayLittle(samples []Sample, mayBeNegative int) bool {
	if mayBeNegative == 0 {
		return true
	}
	for _, s := range samples {
		plus, minus := 0.0, 0.0
		for i, t := range m.terms {
			if part := m.factors[i] * t.value(s.At); part > 0 {
				plus += part
			} else {
				minus -= part
			}
		}
		if minus > plus/2 {
			return false
		}
	}
	return true
}

// share is the least part of the whole that the leading term makes at the samples where it makes most of it.
func (m model) share(samples []Sample) float64 {
	most := 0.0
	for _, s := range samples {
		if whole := m.value(s.At); whole > 0 {
			most = math.Max(most, m.factors[0]*m.terms[0].value(s.At)/whole)
		}
	}
	return most
}

// eliminated solves a small system by Gauss's elimination with the largest pivots.
func eliminated(rows [][]float64) ([]float64, bool) {
	size := len(rows)
	scale := make([]float64, size)
	for i := range rows {
		scale[i] = math.Sqrt(rows[i][i])
		if scale[i] == 0 || math.IsInf(scale[i], 0) || math.IsNaN(scale[i]) {
			return nil, false
		}
	}
	for i := range rows {
		for j := range size {
			rows[i][j] /= scale[i] * scale[j]
		}
		rows[i][size] /= scale[i]
	}
	for k := range size {
		pivot := k
		for i := k + 1; i < size; i++ {
			if math.Abs(rows[i][k]) > math.Abs(rows[pivot][k]) {
				pivot = i
			}
		}
		rows[k], rows[pivot] = rows[pivot], rows[k]
		if math.Abs(rows[k][k]) < 1e-11 {
			return nil, false
		}
		for i := k + 1; i < size; i++ {
			f := rows[i][k] / rows[k][k]
			for j := k; j <= size; j++ {
				rows[i][j] -= f * rows[k][j]
			}
		}
	}
	solution := make([]float64, size)
	for k := size - 1; k >= 0; k-- {
		sum := rows[k][size]
		for j := k + 1; j < size; j++ {
			sum -= rows[k][j] * solution[j]
		}
		solution[k] = sum / rows[k][k]
	}
	for i := range solution {
		solution[i] /= scale[i]
	}
	return solution, true
}
