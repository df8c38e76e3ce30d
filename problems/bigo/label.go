package bigo

import "slices"

// segment is a part of a text between commas, full stops and words such as "and".
type segment struct {
	items  []item // statements and words only
	before string // the sign or word that it follows, "" for the first
	plain  bool   // has no words but fillers, labels and cues
}

// segments cuts a text up and drops definitions ("where n is the number of nodes").
func segments(items []item) []segment {
	all := []segment{{plain: true}}
	defining := false
	for i, it := range items {
		switch {
		case isBreak(it):
			if it.sign == "." || it.sign == ";" || it.sign == "\n" {
				defining = false
			}
			mark := it.sign + it.word
			all = append(all, segment{before: mark, plain: true})
			continue
		case definitionWords[it.word]:
			defining = true
		case it.statement != nil && it.statement.strength >= inWords:
			defining = false
		}
		if defining || it.sign != "" {
			continue
		}
		last := &all[len(all)-1]
		if word := initials(items, i); word != "" {
			it.word = word
		}
		last.items = append(last.items, it)
		last.plain = last.plain && isPlainWord(it.word)
	}
	return all
}

func isBreak(it item) bool {
	return breakWords[it.word] || it.sign != "" && len(it.sign) == 1 && slices.Contains([]byte(",;.\n&/|"), it.sign[0])
}

func isPlainWord(word string) bool {
	for _, set := range []map[string]bool{timeWords, spaceWords, worstWords, averageWords, conclusionWords, totalWords, doubtWords, correctionWords, fillers} {
		if set[word] {
			return true
		}
	}
	return word == ""
}

// initials reads "T: O(n)" and "S = O(1)", and "stack" where it is the space that recursion takes.
func initials(items []item, i int) string {
	next := item{}
	if i+1 < len(items) {
		next = items[i+1]
	}
	switch word := items[i].word; {
	case word == "best" && superlatives[next.word], word == "extra" && inputs[next.word]:
		return "possibly"
	case word == "t" && (next.sign == ":" || next.sign == "="):
		return "time"
	case word == "s" && (next.sign == ":" || next.sign == "="):
		return "space"
	case word == "stack" && i > 0 && (stackOwners[items[i-1].word] || items[i-1].statement != nil):
		return "space"
	}
	return ""
}

// superlatives are the words after a "best" that is no best case, inputs those after an "extra" that is no memory.
var (
	superlatives = wordSet("we you one i possible known that achievable solution way approach")
	inputs       = wordSet("element elements item items step steps pass passes loop loops input number node work time")
)

// attach gives each cue of a segment to a statement: to the one before it when the first statement comes before the
// first cue ("O(n) time O(1) space"), else to the one after it ("time O(n) space O(1)"). A cue that has no
// statement on its side goes to the nearest one.
func (s segment) attach(cues map[string]bool, mark func(st *statement, cue string)) {
	var statements []int
	firstCue := -1
	for i, it := range s.items {
		if it.statement != nil {
			statements = append(statements, i)
		} else if firstCue < 0 && cues[it.word] {
			firstCue = i
		}
	}
	if firstCue < 0 || len(statements) == 0 {
		return
	}
	follows := statements[0] < firstCue
	for i, it := range s.items {
		if it.statement == nil && cues[it.word] {
			mark(s.items[owner(statements, i, follows)].statement, it.word)
		}
	}
}

// owner returns the index of the statement that a cue belongs to.
func owner(statements []int, cue int, follows bool) int {
	at, _ := slices.BinarySearch(statements, cue) // the first statement after the cue
	if follows {
		at--
	}
	return statements[min(max(at, 0), len(statements)-1)]
}

// labels is what a segment or a statement is about.
type labels struct{ time, space bool }

func (l labels) none() bool { return !l.time && !l.space }

func (l labels) or(other labels) labels {
	return labels{time: l.time || other.time, space: l.space || other.space}
}

func (s segment) labels() (l labels) {
	for _, it := range s.items {
		l.time = l.time || timeWords[it.word]
		l.space = l.space || spaceWords[it.word]
	}
	return l
}

func (s segment) statements() (all []*statement) {
	for _, it := range s.items {
		if it.statement != nil {
			all = append(all, it.statement)
		}
	}
	return all
}

// label says of each statement whether it is about time, space or both. A segment with a label but no statement
// belongs to the one before it ("linear time and space") or to the one after ("time and space are linear").
// What has no label is about time, unless a label that stands before its statement covers it too.
func label(all []segment) {
	var l labeller
	for _, s := range all {
		if s.before == "." || s.before == ";" || s.before == "\n" {
			l.covering = labels{}
		}
		if statements := s.statements(); len(statements) > 0 {
			l.label(s, statements)
			continue
		}
		if own := s.labels(); joinsBefore(s, l.last) && !own.none() && l.waiting.none() {
			give(l.last, own)
		} else {
			l.waiting = l.waiting.or(own)
		}
	}
	var last *statement
	for _, st := range allStatements(all) {
		if st.corrects && last != nil && !st.time && !st.space {
			give(st, labels{time: last.time, space: last.space})
		}
		st.time = st.time || !st.space
		last = st
	}
}

// labeller carries labels from one segment to the next.
type labeller struct {
	waiting  labels // for the next statement
	covering labels // for what has no label in the rest of the sentence
	last     *statement
}

func (l *labeller) label(s segment, statements []*statement) {
	s.attach(labelWords, func(st *statement, cue string) {
		give(st, labels{time: timeWords[cue], space: spaceWords[cue]})
	})
	give(statements[0], l.waiting)
	own := s.labels()
	leads := !l.waiting.none() || !own.none() && s.labelLeads()
	spread(statements, leads)
	for _, st := range statements {
		if !st.time && !st.space {
			give(st, l.covering)
		}
	}
	if leads {
		l.covering = l.waiting.or(own)
	} else if !own.none() {
		l.covering = labels{}
	}
	l.waiting, l.last = labels{}, statements[len(statements)-1]
}

func allStatements(all []segment) (statements []*statement) {
	for _, s := range all {
		statements = append(statements, s.statements()...)
	}
	return statements
}

// labelLeads reports that a label stands before the first statement.
func (s segment) labelLeads() bool {
	for _, it := range s.items {
		if it.statement != nil {
			return false
		}
		if labelWords[it.word] {
			return true
		}
	}
	return false
}

// spread gives the statements of one segment that have no label that of their neighbour: "space O(1) or O(n)".
func spread(statements []*statement, forward bool) {
	statements = slices.Clone(statements)
	if !forward {
		slices.Reverse(statements)
	}
	for i := 1; i < len(statements); i++ {
		if st, neighbour := statements[i], statements[i-1]; !st.time && !st.space {
			give(st, labels{time: neighbour.time, space: neighbour.space})
		}
	}
}

// joinsBefore reports that a segment of labels only continues a statement that has one: "linear time and space".
func joinsBefore(s segment, last *statement) bool {
	return last != nil && (last.time || last.space) && slices.Contains([]string{"and", "&", "/"}, s.before)
}

func give(st *statement, l labels) {
	st.time = st.time || l.time
	st.space = st.space || l.space
}
