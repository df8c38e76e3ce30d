package problems

// nodeKind says what a node of a data file is, by YAML 1.2's core schema or by JSON.
type nodeKind uint8

const (
	nodeNull nodeKind = iota
	nodeBool
	nodeInt
	nodeFloat
	nodeText
	nodeList
	nodeMap
)

// String names the kind for messages, with its article.
func (k nodeKind) String() string {
	return [...]string{"nothing", "true or false", "a whole number", "a number", "text", "a list", "a mapping"}[k]
}

// node is one value of a YAML or JSON file with its place. Both formats become nodes before anything looks at them.
type node struct {
	kind   nodeKind
	tag    string  // such as "!tuple"; "" for none
	text   string  // of a scalar: its content; numbers as written
	quoted bool    // of text: its content begins one character after its place
	items  []*node // of a list: its items; of a map: key, value, key, value, …
	line   int     // from 1
	column int     // from 1, in characters
	head   *node   // of a map: the key that it stands below, where that is on an earlier line
	size   int     // nodes below and including this one, aliases counted each time they are used
}

// maxNodes bounds a file after its aliases are followed, so that nine lines can't become a billion values.
const maxNodes = 2_000_000

// measure sets the size from the items' sizes.
func (n *node) measure() {
	n.size = 1
	for _, item := range n.items {
		n.size = min(n.size+item.size, maxNodes+1)
	}
}

// get returns the value of a key of a map, or nil.
func (n *node) get(key string) *node {
	if n.kind != nodeMap {
		return nil
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		if n.items[i].kind == nodeText && n.items[i].text == key {
			return n.items[i+1]
		}
	}
	return nil
}
