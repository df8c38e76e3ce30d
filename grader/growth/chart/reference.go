package chart

import (
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// reference is a class to compare with, as it is written beside its curve.
type reference struct {
	label string
	class bigo.Class
}

// Classes that people know, slowest first; S stands for the size. Others than these would be nearer now and then, but a
// curve helps only those who know its name. Of several variables S is their sum, P their product, A the first.
var (
	wellKnown       = []string{"1", "log S", "sqrt(S)", "S", "S log S", "S^2", "S^3", "S^4", "S^5", "1.618^S", "2^S", "3^S", "S!", "S^S"}
	wellKnownOfMany = []string{"1", "log S", "S", "P", "A*P", "2^S"}
)

// leastApart is the rise over the whole ladder under which two curves are one line to the eye.
var leastApart = math.Log(1.2)

// neighbours are the well-known classes next below and above what was found. Of a tie they are its two classes; where the
// class can't be told there is only the size itself, as a yardstick that claims nothing.
func (l ladder) neighbours(f growth.Finding) (below, above *reference) {
	switch {
	case l.last() < 1 || len(l.growing()) == 0:
		return nil, nil
	case Tied(f):
		return l.tied(f.Classes)
	case !Certain(f):
		return l.yardstick()
	}
	class, end := f.Classes[0], float64(l.last())
	grown := l.grows(class, 0, end)
	var most, least float64
	for _, candidate := range l.candidates() {
		rise := l.grows(candidate.class, 0, end)
		relation := bigo.Compare(candidate.class, class)
		isBelow, isAbove := relation == bigo.Tighter, relation == bigo.Looser
		if relation == bigo.Incomparable { // as n*m and n^2 are; along this ladder one is below all the same
			isBelow, isAbove = true, true
		}
		switch {
		case isBelow && rise < grown-leastApart && (below == nil || rise > most):
			below, most = &candidate, rise
		case isAbove && rise > grown+leastApart && (above == nil || rise < least):
			above, least = &candidate, rise
		}
	}
	return below, above
}

func (l ladder) yardstick() (below, above *reference) {
	size := strings.Join(l.growing(), " + ")
	class, err := bigo.Parse("O("+size+")", l.growing())
	if err != nil {
		return nil, nil
	}
	own := &reference{size, class}
	if l.grows(class, 0, float64(l.last())) > l.cost(l.last())-l.cost(0) {
		return nil, own
	}
	return own, nil
}

// tied are the first two classes of a tie, the slower one first.
func (l ladder) tied(classes []bigo.Class) (below, above *reference) {
	a, b := classes[0], classes[1]
	if bigo.Compare(a, b) == bigo.Looser {
		a, b = b, a
	}
	return &reference{named(a), a}, &reference{named(b), b}
}

// candidates are the well-known classes of the variables that grow.
func (l ladder) candidates() []reference {
	growing := l.growing()
	forms, size := wellKnown, growing[0]
	letters := strings.NewReplacer("S", size)
	if len(growing) > 1 {
		forms, size = wellKnownOfMany, strings.Join(growing, " + ")
		product := strings.Join(growing, "*")
		letters = strings.NewReplacer("S", "("+size+")", "A*P", growing[0]+"^2"+strings.TrimPrefix(product, growing[0]), "P", product)
	}
	var all []reference
	for _, form := range forms {
		label := letters.Replace(form)
		switch form {
		case "1":
			label = "constant"
		case "S":
			label = size
		}
		class, err := bigo.Parse("O("+strings.Replace(label, "constant", "1", 1)+")", growing)
		if err != nil {
			continue // a letter that reads as something else; the others do
		}
		all = append(all, reference{label, class})
	}
	return all
}
