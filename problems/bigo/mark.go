package bigo

import "slices"

// mark notes on every statement what the words around it say, and joins those that add up or multiply.
func mark(items []item, all []segment) []*statement {
	for i, s := range all {
		s.attach(caseWords, func(st *statement, cue string) {
			st.worst, st.average, st.best = st.worst || worstWords[cue], st.average || averageWords[cue], st.best || bestWords[cue]
		})
		s.attach(amortisedWords, func(st *statement, _ string) { st.amortised, st.total = true, true })
		s.attach(partWords, func(st *statement, _ string) { st.part = true })
		passing := !s.plain || s.before == "and" && !all[i-1].plain
		for _, st := range s.statements() {
			st.plain = s.plain
			st.reason = reasonWords[s.before] && i > 0
			st.part = st.part || st.reason
			st.other = st.other || passing && st.strength == bareSimple // a letter among other words
		}
	}
	return joinContinued(markInOrder(items, allStatements(all)))
}

// markInOrder reads the words before each of the statements that were kept.
func markInOrder(items []item, kept []*statement) (statements []*statement) {
	start := 0
	for i, it := range items {
		if it.statement == nil || !slices.Contains(kept, it.statement) {
			continue
		}
		markBefore(it.statement, items[start:i])
		if len(statements) > 0 {
			it.statement.joined = connection(items[start:i], statements[len(statements)-1], it.statement)
		}
		statements = append(statements, it.statement)
		start = i + 1
	}
	return statements
}

// markBefore reads the words between the statement before, or the beginning of the sentence, and this one.
func markBefore(st *statement, between []item) {
	words := sentenceBefore(between)
	st.conclusion = st.conclusion || endsInArrow(between)
	st.denied = isDenied(afterConclusion(words))
	st.lower = st.lower || hasPair(words, "lower", "bound")
	st.other = st.other || isAnother(words)
	for _, word := range words {
		st.conclusion = st.conclusion || conclusionWords[word]
		st.total = st.total || totalWords[word]
		st.doubted = st.doubted || doubtWords[word]
	}
	if st.asked {
		st.doubted, st.other = true, false
	}
}

// isAnother reports words about another solution; "or rather" only says the same thing again.
func isAnother(words []string) bool {
	for i, word := range words {
		if otherWords[word] && (word != "rather" || wordAt(words, i-1) != "or") {
			return true
		}
	}
	return false
}

// afterConclusion returns the words behind the last "so": what was denied before it is a reason.
func afterConclusion(words []string) []string {
	for i := len(words) - 1; i >= 0; i-- {
		if conclusionWords[words[i]] {
			return words[i+1:]
		}
	}
	return words
}

// endsInArrow reports an arrow in the sentence that leads to a statement.
func endsInArrow(between []item) bool {
	for i := len(between) - 1; i >= 0 && !endsSentence(between[i]); i-- {
		if between[i].sign == "=>" || between[i].sign == "->" {
			return true
		}
	}
	return false
}

func hasPair(words []string, first, second string) bool {
	i := slices.Index(words, first)
	return i >= 0 && wordAt(words, i+1) == second
}

// joinContinued folds statements that continue each other into one.
func joinContinued(statements []*statement) []*statement {
	var joined []*statement
	for _, st := range statements {
		if st.joined == 0 || len(joined) == 0 {
			joined = append(joined, st)
			continue
		}
		left := joined[len(joined)-1]
		whole := *st
		whole.expression = combine(st.joined, left.expression, st.expression)
		whole.strength = max(left.strength, st.strength)
		whole.time, whole.space = left.time, left.space
		whole.conclusion, whole.doubted, whole.denied, whole.other = left.conclusion, left.doubted, left.denied, left.other && st.other
		whole.part = false
		joined[len(joined)-1] = &whole
	}
	return joined
}

func combine(sign byte, left, right node) node {
	switch {
	case left == nil || right == nil:
		return nil
	case sign == '*':
		return multiply{parts: []node{left, right}}
	}
	return add{parts: []node{left, right}}
}
