package problems

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	slugPattern    = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,39}$`)
	versionPattern = regexp.MustCompile(`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)
	uuidPattern    = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	licensePattern = regexp.MustCompile(`^\(?[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) \(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?)*\)?$`)
	pythonPattern  = regexp.MustCompile(`^(>=|<=|>|<|==|~=|!=) ?3(\.[0-9]+){0,2}(\.\*)?(, ?(>=|<=|>|<|==|~=|!=) ?3(\.[0-9]+){0,2}(\.\*)?)*$`)
)

// readSet reads pyprep-set.yaml; false means that nothing else of the set can be understood.
func (l *loader) readSet(src *source, root *node) bool {
	set := l.set
	if format := root.get("format"); root.kind == nodeMap && format != nil && format.text != "1" {
		src.at(format, "format", "format %s is not known to this pyprep, which reads format 1", cutText(format.text))
		return false
	}
	set.Version, set.Places = "0.1.0", placesOf(root)
	format := 1
	needed := must
	if root.get("items") != nil { // a set of small items only is one, too
		needed = may
	}
	src.fields(root, setFile,
		must("format", whole(src, "format", &format, 1, 1)),
		must("id", matching(src, "id", "id", &set.ID, slugPattern, slugForm)),
		may("version", matching(src, "version", "version", &set.Version, versionPattern, "must be a semantic version such as 1.0.0")),
		must("title", text(src, "title", &set.Title)),
		may("authors", texts(src, "authors", &set.Authors)),
		must("license", func(n *node) {
			matching(src, "license", "license", &set.License, licensePattern, "must be an SPDX identifier such as CC-BY-4.0")(n)
			if set.License != "" {
				checkLicense(src, n)
			}
		}),
		may("python", matching(src, "python-version", "python", &set.Python, pythonPattern, `must be a constraint such as ">=3.11"`)),
		needed("problems", func(n *node) {
			l.readListed(src, n, "problems", "missing-file", &l.listed, func(id string) string {
				if l.folders[problemsDir+"/"+id] {
					return ""
				}
				return fmt.Sprintf("there is no folder %s/%s%s", problemsDir, id, suggestion(id, l.problemFolders()))
			})
			if n.kind == nodeList && len(n.items) == 0 && root.get("items") == nil {
				src.at(n, "missing-key", "a set has at least one problem")
			}
		}),
		may("items", func(n *node) {
			l.readListed(src, n, "items", "missing-file", &l.listedItems, func(id string) string {
				if l.has(itemsDir + "/" + id + itemSuffix) {
					return ""
				}
				return fmt.Sprintf("there is no file %s/%s%s%s", itemsDir, id, itemSuffix, suggestion(id, l.itemFiles()))
			})
		}))
	return true
}

const (
	slugForm = "must be 2 to 40 of a-z, 0-9 and -, and not begin with -"
	uuidForm = "must be a UUID in lower case"
)

// readListed reads ids, each once; missing says what is not there of one, or "", and rule is what that breaks.
func (l *loader) readListed(src *source, n *node, what, rule string, into *[]*node, missing func(id string) string) {
	seen := map[string]bool{}
	src.each(n, what, func(item *node) {
		id := ""
		matching(src, "id", "an item of "+what, &id, slugPattern, slugForm)(item)
		if id == "" {
			return
		}
		switch why := missing(id); {
		case seen[id]:
			src.at(item, "duplicate", "%s is listed twice", id)
		case why != "":
			src.at(item, rule, "%s", why)
		default:
			*into = append(*into, item)
		}
		seen[id] = true
	})
}

// itemFiles are the ids of the files in items/.
func (l *loader) itemFiles() []string {
	var ids []string
	for _, name := range l.under(itemsDir) {
		if id, ok := strings.CutSuffix(name, itemSuffix); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

func (l *loader) problemFolders() []string {
	var names []string
	for folder := range l.folders {
		if name, ok := strings.CutPrefix(folder, problemsDir+"/"); ok && !strings.Contains(name, "/") {
			names = append(names, name)
		}
	}
	return names
}

// matching reads a text of a certain form.
func matching[T ~string](s *source, rule, what string, into *T, form *regexp.Regexp, mustBe string) func(*node) {
	return func(n *node) {
		switch {
		case !s.is(n, nodeText, what):
		case !form.MatchString(n.text):
			s.at(n, rule, "%s %s, not %q", what, mustBe, cutText(n.text))
		default:
			*into = T(n.text)
		}
	}
}
