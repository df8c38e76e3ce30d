package problems

import (
	"path"
	"runtime"
)

// parsedYAML is what reading one file gave, findings included.
type parsedYAML struct {
	root  *node
	found []Finding
}

// parseAhead reads the YAML of all listed problems on every core; what it finds is told when a file's turn comes. Most
// of the time of loading a set is spent in the YAML library.
func (l *loader) parseAhead() {
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, n := range l.listed {
		for _, base := range []string{"problem.yaml", "cases.yaml", "solutions.yaml"} {
			name := path.Join(problemsDir, n.text, base)
			content, ok := l.read(name)
			if !ok || l.ahead[name] != nil {
				continue
			}
			parsed := make(chan parsedYAML, 1)
			l.ahead[name] = parsed
			go func() {
				free <- struct{}{}
				defer func() { <-free }()
				own := findings{}
				src := source{path: name, text: string(content), found: &own}
				parsed <- parsedYAML{src.readYAML(), own.list}
			}()
		}
	}
}
