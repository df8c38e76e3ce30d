package problems

// PredictItem asks what a program prints. It holds no answer: what the sandbox sees is the truth.
type PredictItem struct {
	Snippet string // Python, a whole program
	Trap    string // Markdown: what most people fall for
	Why     string // Markdown
}

// ConceptItem asks a question that is answered in words.
type ConceptItem struct {
	Question    string // Markdown
	Points      []ConceptPoint
	FalseClaims []FalseClaim // in the file's order; none is left out
	ModelAnswer string       // Markdown, shown after the answer; it makes every required point
	Proof       string       // Python: a program whose output shows the point
	ProofNote   string       // Markdown beside the program, "" when there is none
	FollowUps   []string
}

// ConceptPoint is one thing that an answer should say.
type ConceptPoint struct {
	Point        string
	Accept, Deny []string // wordings that make the point, and that say the opposite
	Required     bool     // an accepted answer makes it
}

// FalseClaim is a statement that people make and that is wrong.
type FalseClaim struct {
	Patterns []string // wordings; one of them in an answer is the claim
	Message  string   // the answer to it
}

// DesignItem asks for an outline of a system.
type DesignItem struct {
	Prompt       string // Markdown
	Dimensions   []Dimension
	ModelOutline string // Markdown, shown after the answer; it covers every dimension
	FollowUps    []string
	Drill        Slug // a coding problem of the same set that goes with it, "" for none
}

// Dimension is one side of a design that an outline should cover.
type Dimension struct {
	Name   string
	Strong []string // what a strong answer names
	Weight int      // beside the other dimensions, 1 unless the file says more
}

// Program is the Python of the item that is run as it stands: the snippet that is predicted, or the proof of a concept;
// "" for the other kinds.
func (i *Item) Program() string {
	switch {
	case i.Predict != nil:
		return i.Predict.Snippet
	case i.Concept != nil:
		return i.Concept.Proof
	default:
		return ""
	}
}
