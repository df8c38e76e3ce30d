package problems

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
)

var solutionPattern = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_-]{0,60}\.py$`)

// readSolutions reads solutions.yaml and the files that it names.
func (r *problemReader) readSolutions() {
	src, ok := r.required(r.file("solutions.yaml"), "a problem has solutions, and this file says what each must get")
	if !ok {
		return
	}
	root := src.readYAML()
	if root == nil || !src.is(root, nodeMap, "solutions.yaml") {
		return
	}
	r.p.SolutionPlaces = placesOf(root)
	for i := 0; i+1 < len(root.items); i += 2 {
		r.solution(src, root.items[i], root.items[i+1])
	}
	for _, name := range r.under(r.file("solutions")) {
		if root.get(name) == nil && path.Ext(name) == ".py" {
			r.found.wholeFile("solution-file", r.file("solutions/"+name), "is not named in solutions.yaml")
		}
	}
	r.checkSolutions(src, root)
}

// checkSolutions reports what solutions must prove together.
func (r *problemReader) checkSolutions(src *source, root *node) {
	if len(r.p.Solutions) < len(root.items)/2 {
		return // what was left out, with a finding, may be the one that is missed here
	}
	accepted, models := false, 0
	for _, s := range r.p.Solutions {
		accepted = accepted || s.Expect == ExpectAccepted || s.Expect == "" // a bad word was reported
		if s.Model {
			models++
			if s.Expect != ExpectAccepted && s.Expect != "" {
				src.at(root.get(s.File).get("model"), "model", "the model must be accepted, not %s", s.Expect)
			}
		}
		if s.Model && models == 2 {
			src.at(root.get(s.File).get("model"), "model", "there is a model already")
		}
	}
	if !accepted {
		src.at(root, "no-accepted", "at least one solution must be expected to be accepted")
	}
	if models == 0 && len(r.p.Generated) > 0 {
		src.at(root, "model", "generated cases take their answers from the model: mark one solution with model: true")
	}
}

// solution reads what one solution must get.
func (r *problemReader) solution(src *source, name, n *node) {
	made, score := Solution{File: name.text}, -1.0
	if name.kind != nodeText || !solutionPattern.MatchString(name.text) {
		src.at(name, "solution-file", "%q must be the name of a file in solutions/, such as hash_map.py", cutText(name.text))
		return
	}
	file := r.file("solutions/" + name.text)
	if !r.has(file) {
		src.at(name, "solution-file", "there is no file solutions/%s%s", name.text, suggestion(name.text, r.under(r.file("solutions"))))
	} else if made.Source = r.optional(file); made.Source != nil && len(bytes.TrimSpace(made.Source)) == 0 {
		r.found.wholeFile("solution-file", file, "is empty")
	}
	g := r.growth(src)
	src.fields(n, name.text,
		must("expect", oneOf(src, "expect", &made.Expect, ExpectAccepted, ExpectPartial, ExpectWrong, ExpectSlow, ExpectCrash,
			ExpectMemory, ExpectHang)),
		may("model", truth(src, "model", &made.Model)),
		may("time", func(c *node) { made.Time = g.class(c, "time") }),
		may("space", func(c *node) { made.Space = g.class(c, "space") }),
		may("space_total", func(c *node) { made.SpaceTotal = g.class(c, "space_total") }),
		may("must_fail", func(ids *node) { r.caseIDs(src, ids, "must_fail", &made.MustFail) }),
		may("must_pass", func(ids *node) { r.caseIDs(src, ids, "must_pass", &made.MustPass) }),
		may("groups", func(groups *node) { r.groupVerdicts(src, groups, &made) }),
		may("score", number(src, "score", &score, 0, maxPoints)),
		may("note", text(src, "note", &made.Note)))
	if score >= 0 {
		made.Score = &score
	}
	if made.Expect == ExpectPartial && made.Score == nil {
		src.at(n, "missing-key", "a partial solution needs the key %q", "score")
	}
	for _, id := range made.MustPass {
		if slices.Contains(made.MustFail, id) {
			src.at(n, "unknown-case", "%s can't both fail and pass", id)
		}
	}
	r.p.Solutions = append(r.p.Solutions, made)
}

// caseIDs reads ids, which must be those of cases, literal or generated.
func (r *problemReader) caseIDs(src *source, n *node, what string, into *[]CaseID) {
	src.each(n, what, func(item *node) {
		var id CaseID
		if text(src, what, &id)(item); id == "" {
			return
		}
		known := r.caseNames()
		if r.casesBroken {
			return
		}
		if !slices.Contains(known, string(id)) {
			src.at(item, "unknown-case", "there is no case %q%s", cutText(string(id)), suggestion(string(id), known))
			return
		}
		*into = append(*into, id)
	})
	if n.kind == nodeList && len(n.items) == 0 {
		src.at(n, "unknown-case", "%s names no case", what)
	}
}

func (r *problemReader) caseNames() []string {
	var names []string
	for _, c := range r.p.Cases {
		names = append(names, string(c.ID))
	}
	for _, g := range r.p.ExpandGenerated() {
		names = append(names, string(g.ID))
	}
	return names
}

// verdictWords are the verdicts that a solution can get.
func verdictWords() []string {
	return []string{
		"accepted", "wrong-answer", "runtime-error", "time-limit", "memory-limit", "output-limit", "invalid-submission",
	}
}

// groupVerdicts reads {group: [verdicts that are allowed]}.
func (r *problemReader) groupVerdicts(src *source, n *node, made *Solution) {
	if !src.is(n, nodeMap, "groups") {
		return
	}
	made.Groups = map[string][]string{}
	for i := 0; i+1 < len(n.items); i += 2 {
		key := n.items[i]
		if r.p.group(key.text) == nil {
			src.at(key, "unknown-group", "there is no group %q%s", cutText(key.text), suggestion(key.text, r.groupNames()))
		}
		var words []string
		src.each(n.items[i+1], "the verdicts of "+key.text, func(item *node) {
			word := ""
			if oneOf(src, "a verdict", &word, verdictWords()...)(item); word != "" {
				words = append(words, word)
			}
		})
		made.Groups[key.text] = words
	}
}

// checkFiles reports files that no part of the format reads: mostly a name with a slip.
func (r *problemReader) checkFiles() {
	for _, name := range r.files {
		rest, inside := strings.CutPrefix(name, r.dir+"/")
		if !inside {
			continue
		}
		folder, _, nested := strings.Cut(rest, "/")
		switch {
		case !nested && slices.Contains(problemFiles(), rest):
		case nested && folder == "assets":
		case isPythonIn("solutions", rest):
		case r.p.Kind == KindModule && isPythonIn(testsDir, rest):
		case nested && folder == testsDir && r.p.Kind != KindModule:
			r.found.wholeFile("unused", name, "tests/ is read for kind module only, and this problem's is %s", r.p.Kind)
		case slices.Contains(authorTestFiles(), rest):
		default:
			r.found.wholeFile("unknown-file", name, "has no place in a problem%s", suggestion(path.Base(rest), problemFiles()))
		}
	}
}

// isPythonIn is true for Python files directly in a folder.
func isPythonIn(folder, name string) bool { return path.Dir(name) == folder && path.Ext(name) == ".py" }

// problemFiles are the files of a problem's folder.
func problemFiles() []string {
	return []string{
		"problem.yaml", "statement.md", "starter.py", "cases.yaml", "cases.jsonl", "generate.py", "validate.py", "check.py",
		"driver.py", "solutions.yaml", survivorsFile, "hints.md", "editorial.md",
	}
}
