package problems

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// moduleStarter says which names the tests import; more of them can't be known without running the tests.
func moduleStarter(p *Problem) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The tests import this file as %s.\n", p.Entry)
	if names := importedNames(p); len(names) > 0 {
		fmt.Fprintf(&b, "# It must have: %s\n", strings.Join(names, ", "))
	}
	b.WriteString("\n...\n")
	return b.String()
}

// importedNames are the names in statements `from ENTRY import …` of the tests, in their order.
func importedNames(p *Problem) []string {
	statement := regexp.MustCompile(`^from\s+` + regexp.QuoteMeta(p.Entry) + `\s+import\b(.*)$`)
	plain := regexp.MustCompile(`^\s*([\p{L}_][\p{L}\p{Nd}_]*)`)
	var names []string
	for _, file := range p.Tests {
		lines, _ := codeLines(string(file.Source)) // what can't be read was reported with the tests
		for _, line := range lines {
			found := statement.FindStringSubmatch(line.text)
			if found == nil {
				continue
			}
			for part := range strings.SplitSeq(strings.Trim(found[1], " ()"), ",") {
				if name := plain.FindStringSubmatch(part); name != nil && !slices.Contains(names, name[1]) {
					names = append(names, name[1])
				}
			}
		}
	}
	return names
}
