package problems

import (
	"path"
	"slices"
)

// problemReader reads the folder of one problem.
type problemReader struct {
	*loader
	dir  string
	p    *Problem
	yaml *source // problem.yaml
	root *node
	// params says that problem.yaml declares the parameters, so that arguments can be held against them.
	params bool
	// casesBroken says that some cases could not be read, so that their names are not all known.
	casesBroken bool
	// linked are the files in assets/ that a text leads to.
	linked []string
}

// problem reads one problem; nil when its problem.yaml can't be read at all.
func (l *loader) problem(id Slug) *Problem {
	r := &problemReader{loader: l, dir: path.Join(problemsDir, string(id)), p: &Problem{Set: l.set.ID, ID: id}}
	src, ok := l.required(r.file("problem.yaml"), "every problem has this file")
	if !ok {
		return nil
	}
	r.yaml = src
	if r.root = src.readYAML(); r.root == nil {
		return nil
	}
	r.defaults()
	if !src.is(r.root, nodeMap, "problem.yaml") {
		return nil
	}
	r.p.Places = placesOf(r.root)
	r.readPython()
	src.fields(r.root, "problem.yaml", slices.Concat(r.identity(), r.call(), r.judging())...)
	if r.root.get("groups") == nil {
		r.p.Groups = []Group{{Name: "cases", Points: 1, Score: "per_case", Visibility: Public}}
	}
	r.claimNames(src, r.root, r.p.ID, r.p.UUID)
	r.checkCall()
	r.checkChecker()
	r.readCases()
	r.checkDeclaredTypes()
	r.readSolutions()
	r.readSurvivors()
	r.readTexts()
	r.readAuthorTests()
	r.checkFiles()
	r.checkAssets()
	return r.p
}

func (r *problemReader) file(name string) string { return path.Join(r.dir, name) }

// defaults are what problem.yaml need not say.
func (r *problemReader) defaults() {
	r.p.Level = 1
	r.p.Result = ResultValue
	r.p.Mutation = MutationIgnore
	r.p.Checker = Checker{Mode: CheckExact}
}

// identity reads what a problem is called.
func (r *problemReader) identity() []field {
	s, p := r.yaml, r.p
	return []field{
		must("id", func(n *node) {
			var id Slug
			matching(s, "id", "id", &id, slugPattern, slugForm)(n)
			if id != "" && id != p.ID {
				s.at(n, "id-folder", "id is %q, but the folder is called %q", id, p.ID)
			}
		}),
		may("aliases", func(n *node) {
			s.each(n, "aliases", func(item *node) {
				var alias Slug
				if matching(s, "id", "an alias", &alias, slugPattern, slugForm)(item); alias != "" {
					p.Aliases = append(p.Aliases, alias)
				}
			})
		}),
		may("uuid", matching(s, "uuid", "uuid", &p.UUID, uuidPattern, uuidForm)),
		must("title", text(s, "title", &p.Title)),
		may("level", whole(s, "level", &p.Level, 1, 3)),
		may("topics", words(s, "topics", &p.Topics)),
		may("source", text(s, "source", &p.Source)),
		may("requires", texts(s, "requires", &p.Requires)),
		may("twist", text(s, "twist", &p.Twist)),
	}
}

// judging reads how an answer is judged and what is known of its growth.
func (r *problemReader) judging() []field {
	s, p := r.yaml, r.p
	return []field{
		may("allow_imports", texts(s, "allow_imports", &p.AllowImports)),
		may("deny_imports", texts(s, "deny_imports", &p.DenyImports)),
		may("deny_calls", texts(s, "deny_calls", &p.DenyCalls)),
		may("checker", r.checker),
		may("limits", r.limits),
		may("groups", r.groups),
		may("complexity", r.complexity),
	}
}

// claimNames reports ids, aliases and uuids that another problem or item of the set has.
func (l *loader) claimNames(src *source, root *node, id Slug, uuid string) {
	claim := func(n *node, name string) {
		if n == nil || name == "" {
			return
		}
		if owner, taken := l.owners[name]; taken {
			src.at(n, "duplicate", "%q belongs to %s", name, owner)
			return
		}
		l.owners[name] = id
	}
	claim(root.get("id"), string(id))
	claim(root.get("uuid"), uuid)
	if aliases := root.get("aliases"); aliases != nil {
		for _, alias := range aliases.items {
			claim(alias, alias.text)
		}
	}
}
