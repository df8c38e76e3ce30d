package cli

import (
	"github.com/spf13/cobra"

	"pyprep/problems"
)

// itemFilter is what --kind, --topic and --level ask for; a zero field asks for nothing.
type itemFilter struct {
	kind  string
	topic string
	level int
}

// addTopicAndLevel adds two of the flags; what --kind may be differs from command to command.
func (f *itemFilter) addTopicAndLevel(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.topic, "topic", "", "only this topic")
	cmd.Flags().IntVar(&f.level, "level", 0, "only this level: 1 core, 2 mid, 3 senior")
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
