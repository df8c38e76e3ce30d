package problems

import (
	"strconv"
	"strings"
)

// Places are the lines of the keys of one file, by their path from its root.
type Places map[string]int

// Line is where the value at a path of keys and indexes stands; where that is not in the file, the line of what it
// would stand in, and 0 only for a file that was not read.
func (p Places) Line(path ...string) int {
	for n := len(path); n >= 0; n-- {
		if line, ok := p[strings.Join(path[:n], "\x00")]; ok {
			return line
		}
	}
	return 0
}

// placesOf notes where the keys of a file stand, down to the depth at which findings point.
func placesOf(root *node) Places {
	p := Places{}
	p.note(root, nil)
	return p
}

const deepestPlace = 5

func (p Places) note(n *node, path []string) {
	if len(path) == 0 {
		p[""] = 1
	}
	if len(path) == deepestPlace {
		return
	}
	inside := func(name string, line int, value *node) {
		below := append(path[:len(path):len(path)], name)
		p[strings.Join(below, "\x00")] = line
		p.note(value, below)
	}
	switch n.kind {
	case nodeMap:
		for i := 0; i+1 < len(n.items); i += 2 {
			inside(n.items[i].text, n.items[i].line, n.items[i+1])
		}
	case nodeList:
		for i, item := range n.items {
			inside(strconv.Itoa(i), item.line, item)
		}
	default: // a scalar has nothing below it
	}
}
