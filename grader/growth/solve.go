package growth

import (
	"math"
	"slices"
)

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

// fitting holds samples, and the values of terms at them, which many models share.
type fitting struct {
	samples []Sample
	weights []float64 // one over each sample, so that differences are relative
	columns map[term][]float64
	largest float64
	kind
}

// kind is what a quantity is like: how smooth its samples are, and what is likely.
type kind struct {
	floor   float64              // relative differences below it say nothing
	least   float64              // of the largest sample: smaller ones need be no better than that
	penalty func(factor) float64 // what a class has to be better by
	share   float64              // that an exponential has to make somewhere
	usual   bool                 // leave out what hardly any code has

	// evidence bounds for how many samples all of them count, 0 for no bound: what they err by is no chance, and more of
	// the same say no more.
	evidence float64
}

func newFitting(samples []Sample, k kind) *fitting {
	f := &fitting{samples: samples, columns: map[term][]float64{}, kind: k}
	for _, s := range samples {
		f.largest = math.Max(f.largest, s.Y)
	}
	for _, s := range samples {
		f.weights = append(f.weights, 1/math.Max(math.Max(s.Y, 1), k.least*f.largest))
	}
	return f
}

// column is a term at every sample, over the sample.
func (f *fitting) column(t term) []float64 {
	column, known := f.columns[t]
	if !known {
		column = make([]float64, len(f.samples))
		for i, s := range f.samples {
			column[i] = t.value(s.At) * f.weights[i]
		}
		f.columns[t] = column
	}
	return column
}

// model finds the coefficients that make the relative differences least. It is false where a coefficient of a leading
// term is not positive, or lower terms take away more than half of what the leading ones add.
func (f *fitting) model(terms []term, mayBeNegative int) (model, bool) {
	size := len(terms)
	columns := make([][]float64, size)
	for i, t := range terms {
		columns[i] = f.column(t)
	}
	factors, ok := eliminated(f.normal(columns))
	if !ok {
		return model{}, false
	}
	for i, c := range factors {
		if math.IsNaN(c) || c < -tiny && i < size-mayBeNegative {
			return model{}, false
		}
	}
	m := model{terms: terms, factors: factors}
	sum := 0.0
	steep := slices.ContainsFunc(terms[0][:], factor.isExponential) // then the smallest sizes are no part of the whole
	for k, s := range f.samples {
		plus, minus := 0.0, 0.0
		for i, c := range factors {
			if part := c * columns[i][k]; part > 0 {
				plus += part
			} else {
				minus -= part
			}
		}
		if minus > plus/2 && (!steep || s.Y > f.largest/1000) {
			return model{}, false
		}
		d := plus - minus - s.Y*f.weights[k]
		sum += d * d
	}
	m.error = math.Sqrt(sum / float64(len(f.samples)))
	return m, true
}

// normal are the normal equations of some columns, a row each with its right side.
func (f *fitting) normal(columns [][]float64) [][]float64 {
	rows := make([][]float64, len(columns))
	for i := range rows {
		rows[i] = make([]float64, len(columns)+1)
		for j := range columns {
			for k, v := range columns[i] {
				rows[i][j] += v * columns[j][k]
			}
		}
		for k, v := range columns[i] {
			rows[i][len(columns)] += v * f.samples[k].Y * f.weights[k]
		}
	}
	return rows
}

func (m model) value(at []float64) float64 {
	y := 0.0
	for i, t := range m.terms {
		y += m.factors[i] * t.value(at)
	}
	return y
}

// share is the part of the whole that the leading term makes where it makes most of it, but for one sample: what a single
// size says is no growth.
func (m model) share(samples []Sample) float64 {
	most, second := 0.0, 0.0
	for _, s := range samples {
		whole := m.value(s.At)
		if whole <= 0 {
			continue
		}
		if part := m.factors[0] * m.terms[0].value(s.At) / whole; part > most {
			most, second = part, most
		} else {
			second = math.Max(second, part)
		}
	}
	return second
}

// eliminated solves a small system by Gauss's elimination with the largest pivots.
func eliminated(rows [][]float64) ([]float64, bool) {
	size := len(rows)
	scale, ok := scaled(rows)
	if !ok {
		return nil, false
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

// scaled brings the diagonal to 1, and says by what; false where a row is nothing, or no number.
func scaled(rows [][]float64) (scale []float64, ok bool) {
	size := len(rows)
	scale = make([]float64, size)
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
	return scale, true
}
