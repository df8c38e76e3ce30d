package problems

import "pyprep/problems/bigo"

// Expect is the verdict that an author expects of a solution.
type Expect string

// The expectations of solutions.yaml.
const (
	ExpectAccepted Expect = "accepted"
	ExpectPartial  Expect = "partial"
	ExpectWrong    Expect = "wrong"
	ExpectSlow     Expect = "slow"
	ExpectCrash    Expect = "crash"
	ExpectMemory   Expect = "memory"
	ExpectHang     Expect = "hang"
)

// Solution is one solution of the author with what it must get.
type Solution struct {
	File       string // base name
	Source     []byte
	Expect     Expect
	Model      bool
	Time       *bigo.Class // true measured classes; nil unstated
	Space      *bigo.Class
	SpaceTotal *bigo.Class
	MustFail   []CaseID
	MustPass   []CaseID
	Groups     map[string][]string // verdict words allowed
	Score      *float64
	Note       string
}

// Model returns the solution that gives the expected values of generated cases, nil when none is marked.
func (p *Problem) Model() *Solution {
	for i := range p.Solutions {
		if p.Solutions[i].Model {
			return &p.Solutions[i]
		}
	}
	return nil
}
