package problems

import "slices"

const (
	maxTolerance = 1e9
	maxDepth     = 64
	maxPoints    = 1e6
)

// The tolerances of checker float where a problem gives neither.
const (
	defaultAbs = 1e-9
	defaultRel = 1e-9
)

// checker reads {mode, and the mode's options}.
func (r *problemReader) checker(n *node) {
	s, c := r.yaml, &r.p.Checker
	numeric, sequence := "", ""
	s.fields(n, "checker",
		must("mode", oneOf(s, "mode", &c.Mode, CheckExact, CheckFloat, CheckUnordered, CheckAnyOf, CheckText, CheckCustom)),
		may("numeric", oneOf(s, "numeric", &numeric, "strict", "loose")),
		may("sequence", oneOf(s, "sequence", &sequence, "strict", "any")),
		may("abs", number(s, "abs", &c.Abs, 0, maxTolerance)),
		may("rel", number(s, "rel", &c.Rel, 0, maxTolerance)),
		may("nan", truth(s, "nan", &c.NaN)),
		may("depth", func(depth *node) {
			if depth.kind == nodeText && depth.text == "all" {
				c.Depth = -1
				return
			}
			whole(s, `depth (or "all")`, &c.Depth, 1, maxDepth)(depth)
		}),
		may("ignore_case", truth(s, "ignore_case", &c.IgnoreCase)),
		may("ignore_space", truth(s, "ignore_space", &c.IgnoreSpace)),
		may("trailing_newline", truth(s, "trailing_newline", &c.TrailingNewline)))
	c.NumericLoose, c.SequenceAny = numeric == "loose", sequence == "any"
}

// checkerOptions are the options of each mode.
func checkerOptions(mode CheckerMode) []string {
	switch mode {
	case CheckFloat:
		return []string{"mode", "numeric", "sequence", "abs", "rel", "nan"}
	case CheckUnordered:
		return []string{"mode", "numeric", "sequence", "depth"}
	case CheckText:
		return []string{"mode", "ignore_case", "ignore_space", "trailing_newline"}
	case CheckCustom:
		return []string{"mode"}
	default:
		return []string{"mode", "numeric", "sequence"}
	}
}

// checkChecker reports options of another mode, and fills in the mode's defaults.
func (r *problemReader) checkChecker() {
	c, n := &r.p.Checker, r.root.get("checker")
	if n == nil && r.p.Kind == KindStdio {
		c.Mode = CheckText
	}
	r.checkOptions(n)
	switch {
	case c.Mode == CheckUnordered && c.Depth == 0:
		c.Depth = 1
	case c.Mode == CheckFloat && n.get("abs") == nil && n.get("rel") == nil:
		c.Abs, c.Rel = defaultAbs, defaultRel
	case c.Mode == CheckCustom && r.p.Check == nil && !r.has(r.file("check.py")):
		r.yaml.at(n, "missing-file", "checker custom needs %s", r.file("check.py"))
	}
	if c.Mode != CheckCustom && r.has(r.file("check.py")) {
		r.found.wholeFile("unused", r.file("check.py"), "is used by checker custom only, and this problem's is %s", c.Mode)
	}
}

// checkOptions reports options that the mode does not have.
func (r *problemReader) checkOptions(n *node) {
	if n == nil || n.kind != nodeMap {
		return
	}
	mode := r.p.Checker.Mode
	for i := 0; i+1 < len(n.items); i += 2 {
		if key := n.items[i]; isCheckerKey(key.text) && !slices.Contains(checkerOptions(mode), key.text) {
			r.yaml.at(key, "checker-option", "checker %s has no option %s", mode, key.text)
		}
	}
}

func isCheckerKey(key string) bool {
	for _, mode := range []CheckerMode{CheckFloat, CheckUnordered, CheckText} {
		if slices.Contains(checkerOptions(mode), key) {
			return true
		}
	}
	return false
}

// limits reads what a case may use. Bounds are generous: the engine has the last word.
func (r *problemReader) limits(n *node) {
	s, l := r.yaml, &r.p.Limits
	s.fields(n, "limits",
		may("case_seconds", func(seconds *node) {
			if seconds.kind == nodeText && seconds.text == "auto" {
				l.CaseAuto = true
				return
			}
			number(s, `case_seconds (or "auto")`, &l.CaseSeconds, 0.01, 600)(seconds)
		}),
		may("total_seconds", number(s, "total_seconds", &l.TotalSeconds, 0.01, 3600)),
		may("memory_mb", whole(s, "memory_mb", &l.MemoryMB, 16, 16384)),
		may("processes", whole(s, "processes", &l.Processes, 1, 1024)),
		may("output_kb", whole(s, "output_kb", &l.OutputKB, 1, 1<<20)),
		may("value_kb", whole(s, "value_kb", &l.ValueKB, 1, 1<<20)))
	if l.TotalSeconds > 0 && l.TotalSeconds < l.CaseSeconds {
		s.at(n.get("total_seconds"), "out-of-range", "total_seconds is for all cases together, and less than case_seconds of one")
	}
}

// groups reads the groups of cases.
func (r *problemReader) groups(n *node) {
	s, p := r.yaml, r.p
	var requires []*node
	s.each(n, "groups", func(item *node) {
		g := Group{Score: "per_case", Visibility: Public}
		s.fields(item, "a group",
			must("name", text(s, "a group's name", &g.Name)),
			may("points", number(s, "points", &g.Points, 0, maxPoints)),
			may("score", oneOf(s, "score", &g.Score, "per_case", "min", "all")),
			may("visibility", oneOf(s, "visibility", &g.Visibility, Public, Hidden, AfterDue)),
			may("requires", func(list *node) {
				texts(s, "requires", &g.Requires)(list)
				requires = append(requires, list.items...)
			}))
		if p.group(g.Name) != nil {
			s.at(item, "duplicate", "there are two groups called %q", g.Name)
			return
		}
		if g.Name != "" {
			p.Groups = append(p.Groups, g)
		}
	})
	for _, name := range requires {
		if name.kind == nodeText && p.group(name.text) == nil {
			s.at(name, "unknown-group", "there is no group %q%s", cutText(name.text), suggestion(name.text, r.groupNames()))
		}
	}
	if n.kind == nodeList && len(n.items) == 0 {
		s.at(n, "missing-key", "groups is empty; leave it out for a single group")
	}
	r.checkGroupCycles(n)
}

// checkGroupCycles reports groups that wait for each other.
func (r *problemReader) checkGroupCycles(n *node) {
	done := map[string]bool{}
	for range r.p.Groups {
		for _, g := range r.p.Groups {
			open := slices.ContainsFunc(g.Requires, func(name string) bool { return r.p.group(name) != nil && !done[name] })
			done[g.Name] = done[g.Name] || !open
		}
	}
	for _, g := range r.p.Groups {
		if !done[g.Name] {
			r.yaml.at(requirementsOf(n, g.Name), "group-cycle", "the group %q requires itself, directly or through others", g.Name)
			return
		}
	}
}

// requirementsOf is where a group says what it requires.
func requirementsOf(groups *node, name string) *node {
	for _, item := range groups.items {
		if named := item.get("name"); named != nil && named.text == name && item.get("requires") != nil {
			return item.get("requires")
		}
	}
	return groups
}

func (r *problemReader) groupNames() []string {
	names := make([]string, len(r.p.Groups))
	for i, g := range r.p.Groups {
		names[i] = g.Name
	}
	return names
}
