package cli

import "pyprep/problems"

// itemFilter is what --kind, --topic and --level ask for; a zero field asks for nothing.
type itemFilter struct {
	kind  string
	topic string
	level int
}

func (f itemFilter) keeps(l problems.Listing) bool {
	var filters []problems.Filter
	if f.kind != "" {
		filters = append(filters, problems.OfKind(problems.Kind(f.kind)))
	}
	if f.topic != "" {
		filters = append(filters, problems.OfTopic(f.topic))
	}
	if f.level != 0 {
		filters = append(filters, problems.OfLevel(f.level))
	}
	return problems.Keeps(l, filters...)
}
