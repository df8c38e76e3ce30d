package installed

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// maxRefList bounds the list of a repository's refs.
const maxRefList = 8 << 20

// hashPattern is a commit's hash, or its beginning.
var hashPattern = regexp.MustCompile(`^[0-9a-f]{7,64}$`)

// refList is what a repository has.
type refList struct {
	head string // the ref that HEAD stands for, "" when it stands for a commit of no branch
	refs map[string]bool
}

func (g *gitProgram) listRefs(ctx context.Context) (refList, error) {
	text, err := g.output(ctx, maxRefList, "ls-remote", "--quiet", "--symref", "--", g.url)
	if err != nil {
		return refList{}, err
	}
	return parseRefs(string(text)), nil
}

// parseRefs reads lines of "hash TAB ref", and for what HEAD is "ref: ref TAB HEAD". Other lines are passed over.
func parseRefs(text string) refList {
	list := refList{refs: map[string]bool{}}
	for line := range strings.Lines(text) {
		value, ref, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		target, isSymbolic := strings.CutPrefix(value, "ref: ")
		switch {
		case !found:
		case isSymbolic && ref == "HEAD" && strings.HasPrefix(target, "refs/heads/") && checkRef(strings.TrimPrefix(target, "refs/heads/")) == nil:
			list.head = target
		case !isSymbolic:
			list.refs[ref] = true
		}
	}
	return list
}

// find returns the full name of a ref as git itself would: a tag goes before a branch. "" is the default branch.
func (l refList) find(ref string) (full string, kind RefKind, found bool) {
	if ref == "" {
		if l.head != "" && l.refs[l.head] {
			return l.head, Branch, true
		}
		return "HEAD", Branch, l.refs["HEAD"] // of no branch, or of a server that does not say which
	}
	for _, kind := range []RefKind{Tag, Branch} {
		full := map[RefKind]string{Tag: "refs/tags/", Branch: "refs/heads/"}[kind] + ref
		if l.refs[full] {
			return full, kind, true
		}
	}
	return "", "", false
}

// unknown says what there is in place of a ref that is not there.
func (l refList) unknown(origin Origin) error {
	if len(l.refs) == 0 {
		return &SourceError{Problem: "the repository " + origin.Place + " is empty", Fix: howToName}
	}
	if origin.Ref == "" {
		return &SourceError{Problem: "the repository " + origin.Place + " has no default branch", Fix: "name a tag, branch or commit behind an @"}
	}
	var tags, branches []string
	for ref := range l.refs {
		if tag, isTag := strings.CutPrefix(ref, "refs/tags/"); isTag && !strings.HasSuffix(tag, "^{}") {
			tags = append(tags, tag)
		} else if branch, isBranch := strings.CutPrefix(ref, "refs/heads/"); isBranch {
			branches = append(branches, branch)
		}
	}
	return &SourceError{
		Problem: fmt.Sprintf("%s has no tag, branch or commit %s", origin.Place, origin.Ref),
		Fix:     "it has " + fewNames("the tags ", tags) + fewNames("the branches ", branches) + "and takes a commit in full",
	}
}

// fewNames lists the last names in order, which of versions are the newest.
func fewNames(before string, names []string) string {
	const most = 6
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	if len(names) > most {
		before, names = before+"… ", names[len(names)-most:]
	}
	return before + strings.Join(names, ", ") + ", "
}
