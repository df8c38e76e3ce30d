package problems

// Survivor is an author's word on a mutant of the model that the cases do not kill: why that is right.
type Survivor struct {
	Mutant string // its name, as `pyprep set test-strength` prints it
	Why    string
	Line   int // in survivors.yaml
}

const survivorsFile = "survivors.yaml"

// readSurvivors reads survivors.yaml, a list of {mutant, why}.
func (r *problemReader) readSurvivors() {
	content, ok := r.read(r.file(survivorsFile))
	if !ok {
		return
	}
	src := r.source(r.file(survivorsFile), content)
	root := src.readYAML()
	if root == nil {
		return
	}
	taken := map[string]bool{}
	src.each(root, survivorsFile, func(n *node) {
		made := Survivor{Line: n.line}
		src.fields(n, "a survivor", must("mutant", text(src, "mutant", &made.Mutant)), must("why", text(src, "why", &made.Why)))
		switch {
		case made.Mutant == "" || made.Why == "": // reported
		case taken[made.Mutant]:
			src.at(n.get("mutant"), "duplicate", "this mutant is argued above")
		default:
			taken[made.Mutant] = true
			r.p.Survivors = append(r.p.Survivors, made)
		}
	})
}
