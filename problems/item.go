package problems

// Item is a small item: one file of items/, where a [Problem] is a folder. What it asks is in the one field of its kind;
// the other three are nil.
type Item struct {
	Set    Slug
	ID     Slug
	UUID   string
	Title  string
	Level  int // 1 core, 2 mid, 3 senior
	Topics []string
	Kind   Kind
	Source string

	Intro string // Markdown that is read before a snippet, "" when there is none

	Complexity *ComplexityItem
	Predict    *PredictItem
	Concept    *ConceptItem
	Design     *DesignItem

	Places     Places // of the front matter
	BodyPlaces Places // of the headings below it, by their words, and of the fences of Python blocks, by what is behind the fence
}

// ComplexityItem asks how snippets grow.
type ComplexityItem struct {
	Variables []Variable
	Case      string // worst | average | amortized
	Parts     []Part
	Rubric    []RubricPoint
	Why       string // Markdown, shown after the answer
}

// SnippetEntry is the function that every snippet of a complexity item defines: the one that is measured.
const SnippetEntry = "solve"

// Part is one snippet of a complexity item and the key to its growth. Most items have one; an item that asks for two, so
// that they are compared, has as many.
type Part struct {
	Name           string // what the part is called, "" when it is the only one
	Snippet        string // Python; the generator makes its arguments
	Generator      []byte
	Time, Space    Bound // Space is total: all that the snippet holds beyond its input, its result included
	Measured       *Measured
	Misconceptions []Misconception
}

// Letters returns the variables' letters in order.
func (c *ComplexityItem) Letters() []string { return lettersOf(c.Variables) }

func lettersOf(variables []Variable) []string {
	letters := make([]string, len(variables))
	for i, v := range variables {
		letters[i] = v.Letter
	}
	return letters
}

// Listing is what lists show of a problem or an item.
type Listing struct {
	Set     Slug
	ID      Slug
	Aliases []Slug
	Title   string
	Kind    Kind
	Level   int
	Topics  []string
}

// Listing is what lists show of the problem.
func (p *Problem) Listing() Listing {
	return Listing{Set: p.Set, ID: p.ID, Aliases: p.Aliases, Title: p.Title, Kind: p.Kind, Level: p.Level, Topics: p.Topics}
}

// Listing is what lists show of the item.
func (i *Item) Listing() Listing {
	return Listing{Set: i.Set, ID: i.ID, Title: i.Title, Kind: i.Kind, Level: i.Level, Topics: i.Topics}
}

// names are the id and the aliases.
func (l Listing) names() []string {
	names := []string{string(l.ID)}
	for _, alias := range l.Aliases {
		names = append(names, string(alias))
	}
	return names
}
