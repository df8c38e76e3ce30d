package view

import "io"

// Status is how a finding of the doctor turned out.
type Status string

// The statuses, good to bad; Info is neither.
const (
	OK   Status = "ok"
	Info Status = "info"
	Warn Status = "warn"
	Fail Status = "fail"
)

// Finding is one line of the doctor's report.
type Finding struct {
	Status           Status
	Name, Value, Fix string
}

// Doctor draws findings one below the other, each fix under its finding, and a line that sums them up.
func Doctor(w io.Writer, t Theme, findings []Finding) error {
	s := &sheet{theme: t}
	name := 4
	counts := map[Status]int{}
	for _, f := range findings {
		name = max(name, min(len([]rune(oneLine(f.Name))), t.Width/3))
		counts[f.Status]++
	}
	const status = 6 // "fail" and its sign
	indent := status + 1 + name + 2
	for _, f := range findings {
		head := pad(t.paint(statusInk(f.Status), statusWord(t, f.Status)), status+1) + pad(t.fit(oneLine(f.Name), name), name+2)
		for _, line := range t.wrapped(f.Value, t.Width-margin-indent, 0) {
			s.indented(head + line)
			head = pad("", indent)
		}
		if f.Fix != "" {
			s.indented(pad("", indent) + t.paint(accent, "fix: "+oneLine(f.Fix))) // whole, to be copied
		}
	}
	s.gap()
	words, i := doctorSummary(counts)
	s.indented(t.paintLines(i, t.wrapped(words, t.Width-margin, 0))...)
	return s.flush(w)
}

func statusWord(t Theme, status Status) string {
	switch status {
	case OK:
		return t.tick() + " ok"
	case Warn:
		return "! warn"
	case Fail:
		return t.cross() + " fail"
	default:
		return "  " + string(status)
	}
}

func statusInk(status Status) ink {
	switch status {
	case OK:
		return good
	case Warn:
		return doubt
	case Fail:
		return bad
	default:
		return faint
	}
}

func doctorSummary(counts map[Status]int) (string, ink) {
	switch {
	case counts[Fail] > 0:
		return plural(counts[Fail], "finding") + " to mend before pyprep can grade.", bad
	case counts[Warn] > 0:
		return "pyprep can grade; " + plural(counts[Warn], "finding") + " to look at.", doubt
	default:
		return "All is well.", good
	}
}
