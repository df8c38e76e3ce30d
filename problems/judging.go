package problems

import "cmp"

// Limits of a problem; zero means the sandbox's default.
type Limits struct {
	CaseSeconds  float64 // CPU; wall is twice this
	CaseAuto     bool    // case_seconds: auto: set check finds a limit between accepted and slow solutions
	TotalSeconds float64
	MemoryMB     int
	Processes    int
	OutputKB     int
	ValueKB      int
}

// CheckerMode is how values are compared.
type CheckerMode string

// The checker modes.
const (
	CheckExact     CheckerMode = "exact"
	CheckFloat     CheckerMode = "float"
	CheckUnordered CheckerMode = "unordered"
	CheckAnyOf     CheckerMode = "any_of"
	CheckText      CheckerMode = "text"
	CheckCustom    CheckerMode = "custom"
)

// Checker is the comparison of a problem.
type Checker struct {
	Mode            CheckerMode
	NumericLoose    bool // numeric: loose: 1 == 1.0 == True
	SequenceAny     bool // sequence: any: list, tuple alike
	Abs, Rel        float64
	NaN             bool // NaN equals NaN
	Depth           int  // unordered: levels in which order is free; -1 all
	IgnoreCase      bool // text
	IgnoreSpace     bool
	TrailingNewline bool // text: a missing or extra final newline matters
}

// Visibility says what a learner sees of a case.
type Visibility string

// The visibilities.
const (
	Public   Visibility = "public"
	Hidden   Visibility = "hidden"
	AfterDue Visibility = "after_due"
)

// Group is a group of cases with its points.
type Group struct {
	Name       string
	Points     float64
	Score      string // per_case | min | all
	Visibility Visibility
	Requires   []string
}

// Filled returns the limits with the defaults in place of what a problem leaves open.
func (l Limits) Filled() Limits {
	return Limits{
		CaseSeconds:  cmp.Or(l.CaseSeconds, 2),
		CaseAuto:     l.CaseAuto,
		TotalSeconds: cmp.Or(l.TotalSeconds, 30),
		MemoryMB:     cmp.Or(l.MemoryMB, 256),
		Processes:    cmp.Or(l.Processes, 64),
		OutputKB:     cmp.Or(l.OutputKB, 1024),
		ValueKB:      cmp.Or(l.ValueKB, 16384),
	}
}

// group returns a group by name, nil when there is none.
func (p *Problem) group(name string) *Group {
	for i := range p.Groups {
		if p.Groups[i].Name == name {
			return &p.Groups[i]
		}
	}
	return nil
}
