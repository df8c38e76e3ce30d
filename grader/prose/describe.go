package prose

import (
	"regexp"
	"slices"
	"strings"

	"pyprep/grader/growth"
)

// described returns the lines that an answer describes: quoted code first, then kinds of work, then loops, then the names
// that are used in them.
func described(answer string, lines []growth.Line) []int {
	lower := strings.ToLower(answer)
	for _, find := range []func(string, []growth.Line) []int{byQuote, byWork, byLoop, byNames} {
		if numbers := find(lower, lines); len(numbers) > 0 {
			return numbers
		}
	}
	return nil
}

// byQuote finds lines whose code, or most of it, is in the answer.
func byQuote(answer string, lines []growth.Line) (numbers []int) {
	const shortest = 4
	squeezed := squeeze(answer)
	for _, l := range lines {
		code := squeeze(strings.ToLower(l.Source))
		condition := strings.TrimPrefix(strings.TrimPrefix(code, "if"), "while")
		if len(code) >= shortest && (strings.Contains(squeezed, code) || len(condition) >= 2*shortest && strings.Contains(squeezed, condition)) {
			numbers = append(numbers, l.Number)
		}
	}
	return numbers
}

func squeeze(code string) string {
	return strings.TrimSuffix(strings.NewReplacer(" ", "", "\t", "", "`", "").Replace(code), ":")
}

// workWords are the words for kinds of work in answers.
var workWords = map[string][]string{
	"sort":             {"sort", "sorted", "sorting"},
	"search in a list": {"membership", "in check", "search", "lookup", "look-up", "index", "contains", "`in`", "in the list", "in list", "`x in"},
	"slice":            {"slice", "slicing"},
	"copy":             {"slice", "slicing", "copy", "copying", "concatenation", "concat"},
	"shift items":      {"pop(0)", "insert(0", "insert at the front", "pop from the front", "shift"},
	"join":             {"join", "concatenation", "concat", "string building"},
	"heap":             {"heap", "heapq", "heappush", "heappop", "heapify"},
	"set algebra":      {"union", "intersection", "difference"},
}

func byWork(answer string, lines []growth.Line) (numbers []int) {
	for _, l := range lines {
		for _, work := range l.Work {
			if slices.ContainsFunc(workWords[work.Kind], func(word string) bool { return strings.Contains(answer, word) }) && !slices.Contains(numbers, l.Number) {
				numbers = append(numbers, l.Number)
			}
		}
	}
	if len(numbers) > 0 {
		return numbers
	}
	return byCall(answer, lines)
}

var calling = regexp.MustCompile(`\b(recursive|recursion|calls itself|recurses)\b`)

// byCall finds the calls of a name that the source defines, among the lines that ran: the recursive ones.
func byCall(answer string, lines []growth.Line) (numbers []int) {
	if !calling.MatchString(answer) {
		return nil
	}
	for _, l := range lines {
		if l.Leads && calledNames.MatchString(l.Source) {
			numbers = append(numbers, l.Number)
		}
	}
	return numbers
}

var (
	calledNames = regexp.MustCompile(`\b[a-zA-Z_]\w*\(`)
	isLoop      = regexp.MustCompile(`^\s*(?:async\s+)?(?:for|while)\b`)
	loopWords   = regexp.MustCompile(`\b(inner|nested|innermost|second|outer|outermost|first|for|while|the)?[\s-]*(?:for[\s-]+|while[\s-]+)?loops?\b`)
)

// byLoop finds the loop that is meant: the inner one and what is in it, the outer one, or the only one.
func byLoop(answer string, lines []growth.Line) []int {
	found := loopWords.FindStringSubmatch(answer)
	if found == nil {
		return nil
	}
	loops := slices.DeleteFunc(slices.Clone(lines), func(l growth.Line) bool { return !isLoop.MatchString(l.Source) })
	if strings.Contains(answer, "while") || strings.Contains(answer, "for loop") {
		word := map[bool]string{true: "while", false: "for"}[strings.Contains(answer, "while")]
		if kind := slices.DeleteFunc(slices.Clone(loops), func(l growth.Line) bool { return !strings.HasPrefix(strings.TrimSpace(l.Source), word) }); len(kind) > 0 {
			loops = kind
		}
	}
	if len(loops) == 0 {
		return nil
	}
	slices.SortStableFunc(loops, func(a, b growth.Line) int { return indent(a.Source) - indent(b.Source) })
	loop := loops[len(loops)-1]
	if found[1] == "outer" || found[1] == "outermost" || found[1] == "first" {
		return []int{loops[0].Number}
	}
	return body(loop, lines)
}

func indent(source string) int { return len(source) - len(strings.TrimLeft(source, " \t")) }

// body returns a loop's line and those of its body.
func body(loop growth.Line, lines []growth.Line) []int {
	numbers := []int{loop.Number}
	for _, l := range lines {
		if l.Number > loop.Number {
			if indent(l.Source) <= indent(loop.Source) {
				break
			}
			numbers = append(numbers, l.Number)
		}
	}
	return numbers
}

var identifier = regexp.MustCompile(`[a-z_]\w{2,}`)

// byNames finds the line that shares most names with the answer, if there is one only.
func byNames(answer string, lines []growth.Line) []int {
	said := identifier.FindAllString(answer, -1)
	best, count := []int(nil), 1
	for _, l := range lines {
		shared := 0
		for _, name := range identifier.FindAllString(strings.ToLower(l.Source), -1) {
			if slices.Contains(said, name) {
				shared++
			}
		}
		switch {
		case shared > count:
			best, count = []int{l.Number}, shared
		case shared == count && shared > 1:
			best = append(best, l.Number)
		}
	}
	if len(best) > 1 {
		return nil
	}
	return best
}
