package problems

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

// itemReader reads the file of one small item.
type itemReader struct {
	growthReader // of the front matter
	i            *Item
	root         *node
	file         *source  // all of it
	bodyStart    int      // lines before the body
	drills       []string // ids of the set's problems
	traps        []trap
	nameless     bool // a part has no name that could be used, so that no block can be given to it
}

// trap is a misconception and where it stands.
type trap struct {
	at   *node
	part int
}

const (
	minParts = 2
	maxParts = 4
)

var partPattern = regexp.MustCompile(`^[a-z][a-z0-9-]{0,19}$`)

// item reads one small item; nil when its front matter can't be read at all, or it is of a kind of a later version.
func (l *loader) item(id Slug) *Item {
	name := path.Join(itemsDir, string(id)+itemSuffix)
	content, ok := l.read(name)
	if !ok {
		return nil
	}
	file := l.source(name, content)
	front, body, ok := file.frontMatter()
	if !ok {
		return nil
	}
	r := &itemReader{i: &Item{Set: l.set.ID, ID: id, Level: 1}, file: file, bodyStart: body, drills: l.listedProblems}
	r.source = &source{path: name, text: front, found: &l.found}
	if r.root = r.readYAML(); r.root == nil || !r.is(r.root, nodeMap, "the front matter") || !r.readKind() {
		return nil
	}
	r.i.Places = placesOf(r.root)
	r.readers()[r.i.Kind]()
	l.claimNames(r.source, r.root, id, r.i.UUID)
	return r.i
}

// readers read the keys and the body of each kind.
func (r *itemReader) readers() map[Kind]func() {
	return map[Kind]func(){
		KindComplexity: r.complexityItem,
		KindPredict:    r.predictItem,
		KindConcept:    r.conceptItem,
		KindDesign:     r.designItem,
	}
}

// readKind reads the kind, without which no other key can be understood.
func (r *itemReader) readKind() bool {
	n := r.root.get("kind")
	if n == nil {
		r.at(r.root, "missing-key", "an item needs the key %q", "kind")
		return false
	}
	oneOf(r.source, "kind", &r.i.Kind, KindComplexity, KindPredict, KindConcept, KindDesign)(n)
	return r.i.Kind != ""
}

// keys reads the front matter: what an item is called, and the keys of its kind.
func (r *itemReader) keys(ofKind ...field) {
	r.fields(r.root, article(r.i.Kind)+" item", slices.Concat(r.identity(), ofKind)...)
}

func (r *itemReader) complexityItem() {
	r.i.Complexity = &ComplexityItem{Case: "worst"}
	if variables := r.root.get("variables"); variables != nil {
		r.variables(variables, &r.i.Complexity.Variables) // first, because all classes are read in their letters
	}
	r.keys(r.growth()...)
	r.checkMisconceptions()
	r.readSnippets(r.cutBody(itemShape{KindComplexity, []string{whyPart}, beforeHeading}))
}

// identity reads what an item is called.
func (r *itemReader) identity() []field {
	s, i := r.source, r.i
	return []field{
		must("id", func(n *node) {
			var id Slug
			matching(s, "id", "id", &id, slugPattern, slugForm)(n)
			if id != "" && id != i.ID {
				s.at(n, "id-folder", "id is %q, but the file is called %s%s", id, i.ID, itemSuffix)
			}
		}),
		may("uuid", matching(s, "uuid", "uuid", &i.UUID, uuidPattern, uuidForm)),
		must("kind", func(*node) {}),
		must("title", text(s, "title", &i.Title)),
		may("level", whole(s, "level", &i.Level, 1, 3)),
		may("topics", words(s, "topics", &i.Topics)),
		may("source", text(s, "source", &i.Source)),
	}
}

// partKeys are what stands in each part, or beside the rest when there is only one.
var partKeys = []string{"time", "space", "measured", "misconceptions"}

// growth reads the key.
func (r *itemReader) growth() []field {
	s, c := r.source, r.i.Complexity
	fields := []field{
		must("variables", func(*node) {}),
		may("case", oneOf(s, "case", &c.Case, growthCases...)),
		may("rubric", func(list *node) { r.rubric(list, &c.Rubric) }),
	}
	if r.root.get("parts") != nil {
		for _, key := range partKeys {
			fields = append(fields, may(key, func(n *node) { s.at(n, "not-for-kind", "with parts, %s stands in each of them", key) }))
		}
		return append(fields, must("parts", r.parts))
	}
	c.Parts = make([]Part, 1)
	return slices.Concat(fields, r.partFields(0), []field{may("parts", func(*node) {})})
}

// partFields read the key of one part.
func (r *itemReader) partFields(at int) []field {
	part := &r.i.Complexity.Parts[at]
	return []field{
		must("time", func(n *node) { r.key(n, "time", &part.Time) }),
		must("space", func(n *node) { r.key(n, "space", &part.Space) }),
		may("measured", func(n *node) { part.Measured = r.measured(n) }),
		may("misconceptions", func(list *node) {
			r.misconceptions(list, &part.Misconceptions)
			for _, n := range list.items {
				if n.kind == nodeMap && n.get("claim") != nil {
					r.traps = append(r.traps, trap{n.get("claim"), at})
				}
			}
		}),
	}
}

func (r *itemReader) parts(list *node) {
	if !r.is(list, nodeList, "parts") {
		r.nameless = true
		return
	}
	if len(list.items) < minParts || len(list.items) > maxParts {
		r.nameless = true
		r.at(list, "out-of-range", "parts has %d to %d parts; an item with one has no parts", minParts, maxParts)
		return
	}
	r.i.Complexity.Parts = make([]Part, len(list.items))
	for at, n := range list.items {
		part := &r.i.Complexity.Parts[at]
		name := must("name", func(n *node) {
			matching(r.source, "identifier", "a part's name", &part.Name, partPattern, "must be 1 to 20 of a-z, 0-9 and -")(n)
			taken := func(other Part) bool { return other.Name == part.Name && part.Name != "" }
			switch {
			case part.Name == generatorWord:
				r.at(n, "identifier", "a part can't be called %s: that marks the generator's block", generatorWord)
				part.Name = ""
			case slices.ContainsFunc(r.i.Complexity.Parts[:at], taken):
				r.at(n, "duplicate", "%q is taken by another part", part.Name)
				part.Name = ""
			}
		})
		r.fields(n, "a part", append(r.partFields(at), name)...)
		r.nameless = r.nameless || part.Name == ""
	}
}

// checkMisconceptions holds each misconception against the key: what is asked of a misconception is that it can be
// recognised in an answer, and that it is wrong.
func (r *itemReader) checkMisconceptions() {
	for _, t := range r.traps {
		if t.at.kind != nodeText || t.at.text == "" {
			continue // reported
		}
		part := r.i.Complexity.Parts[t.part]
		claim := bigo.Read(t.at.text, r.letters)
		switch {
		case claim.Time == nil && claim.Space == nil:
			r.at(t.at, "complexity", "claim must hold a class in %s, such as O(n) or O(n) space, not %q",
				strings.Join(r.letters, ", "), cutText(t.at.text))
		case claim.Time != nil && holds(part.Time.Full, *claim.Time):
			r.at(t.at, "complexity", "%s is no misconception: it is among time's full", *claim.Time)
		case claim.Space != nil && holds(part.Space.Full, *claim.Space):
			r.at(t.at, "complexity", "%s is no misconception: it is among space's full", *claim.Space)
		}
	}
}
