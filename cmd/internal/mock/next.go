package mock

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Next is an item to go on with.
type Next struct {
	Set   string `json:"set"`
	ID    string `json:"id"`
	Title string `json:"title"`
	Why   string `json:"why"`
}

const (
	nextShown  = 5
	againShown = 2 // of the interview's own items
	enough     = 2.6
)

// NextOf are the five items to go on with: the ones of the interview that went worst, then others like them that were not
// solved, and then whatever of the level was not.
func NextOf(v *Interview, items []Item) []Next {
	weak := weakest(v)
	l := nextList{next: []Next{}, named: map[[2]string]bool{}}
	for _, p := range v.Parts {
		l.named[[2]string{p.Set, p.ID}] = true // none comes as a fresh one
	}
	l.again(weak[:min(len(weak), againShown)])
	fresh := slices.DeleteFunc(slices.Clone(items), func(i Item) bool { return i.Recent || i.Solved })
	slices.SortFunc(fresh, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), strings.Compare(a.Set, b.Set), strings.Compare(a.ID, b.ID))
	})
	for _, p := range weak { // one for each weak answer, of its kind and topic
		l.add(fresh, 1, func(i Item) string {
			if shared := sharedTopic(p.Topics, i.Topics); i.Kind == p.Kind && shared != "" {
				return "another on " + shared
			}
			return ""
		})
	}
	for _, p := range weak {
		l.add(fresh, nextShown, func(i Item) string {
			if i.Kind == p.Kind {
				return "of the same kind as " + p.Title
			}
			return ""
		})
	}
	l.add(fresh, nextShown, func(Item) string { return "new to you" })
	l.again(weak[min(len(weak), againShown):])
	return l.next
}

// nextList is the list under way.
type nextList struct {
	next  []Next
	named map[[2]string]bool
}

// again takes items of the interview, the worst first.
func (l *nextList) again(weak []Part) {
	for _, p := range weak[:min(len(weak), nextShown-len(l.next))] {
		l.next = append(l.next, Next{Set: p.Set, ID: p.ID, Title: p.Title, Why: fmt.Sprintf("again: it was %s here", Points(p.Outcome.Score))})
	}
}

// add takes the first items for which there is a reason, at most so many.
func (l *nextList) add(items []Item, most int, why func(Item) string) {
	for _, item := range items {
		if len(l.next) == nextShown || most == 0 {
			return
		}
		if reason := why(item); reason != "" && !l.named[item.key()] {
			l.named[item.key()] = true
			l.next = append(l.next, Next{Set: item.Set, ID: item.ID, Title: item.Title, Why: reason})
			most--
		}
	}
}

// weakest are the items that were answered below what a pass takes, the worst first.
func weakest(v *Interview) []Part {
	var weak []Part
	for _, p := range v.Parts {
		if p.Kind.isDrawn() && p.Outcome != nil && p.Outcome.Score < enough {
			weak = append(weak, p)
		}
	}
	slices.SortStableFunc(weak, func(a, b Part) int { return cmp.Compare(a.Outcome.Score, b.Outcome.Score) })
	return weak
}

func sharedTopic(a, b []string) string {
	for _, topic := range a {
		if slices.Contains(b, topic) {
			return topic
		}
	}
	return ""
}
