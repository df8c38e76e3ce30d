package problems

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

const generatorWord = "generator"

var (
	definesSolve    = regexp.MustCompile(`(?m)^def ` + SnippetEntry + `\(`)
	definesGenerate = regexp.MustCompile(`(?m)^def generate\(`)
)

// readSnippets reads the body of a complexity item: what is read first, the snippets, their generator, and ## Why.
func (r *itemReader) readSnippets(body *itemBody) {
	c := r.i.Complexity
	r.i.Intro = body.intro()
	c.Why = r.needed(body, whyPart)
	if r.nameless {
		return
	}
	for _, b := range body.blocks {
		r.placeBlock(b)
	}
	for _, part := range c.Parts {
		of := ""
		if part.Name != "" {
			of = " " + part.Name
		}
		if part.Snippet == "" {
			r.bodyLacks(nil, "there is no block %spython%s with the snippet", fence, of)
		}
		if part.Generator == nil {
			r.bodyLacks(nil, "there is no block %spython %s: the key is proved by measuring", fence, generatorWord)
			break // one generator may be meant for all parts
		}
	}
}

// placeBlock gives a block to its part: the words behind python are the part's name, with generator before it, or a
// generator alone for all parts.
func (r *itemReader) placeBlock(b block) {
	words, isGenerator := b.words, len(b.words) > 0 && b.words[0] == generatorWord
	if isGenerator {
		words = words[1:]
	}
	parts := r.partsNamed(b, words, isGenerator)
	if len(parts) == 0 {
		return // reported, or the parts could not be read
	}
	if isGenerator {
		r.checkItemGenerator(b)
	} else if !definesSolve.MatchString(b.code) {
		r.reportBlock(b, "identifier", "the snippet defines no function "+SnippetEntry)
	}
	for _, part := range parts {
		switch {
		case isGenerator && part.Generator != nil, !isGenerator && part.Snippet != "":
			r.reportBlock(b, "duplicate", "there is such a block already")
			return
		case isGenerator:
			part.Generator = []byte(b.code)
		default:
			part.Snippet = b.code
		}
	}
}

// partsNamed returns the parts that a block is for.
func (r *itemReader) partsNamed(b block, words []string, isGenerator bool) []*Part {
	var all, named []*Part
	var names []string
	for at := range r.i.Complexity.Parts {
		part := &r.i.Complexity.Parts[at]
		all = append(all, part)
		if part.Name == "" {
			continue
		}
		if names = append(names, part.Name); len(words) == 1 && words[0] == part.Name {
			named = append(named, part)
		}
	}
	switch {
	case len(words) == 0 && (isGenerator || len(names) == 0):
		return all
	case len(words) == 0 || len(words) > 1:
		r.reportBlock(b, "item-body", "name the part that this block is for"+suggestion("", names))
	case len(named) == 0:
		r.reportBlock(b, "item-body", fmt.Sprintf("there is no part %q%s", cutText(words[0]), suggestion(words[0], append(names, generatorWord))))
	}
	return named
}

// checkItemGenerator compares with VARIABLES where that is a literal on one line; what else it is shows when it runs.
func (r *itemReader) checkItemGenerator(b block) {
	if !definesGenerate.MatchString(b.code) {
		r.reportBlock(b, "generator", "the generator defines no function generate")
		return
	}
	declared, isLiteral := declaredWords(b.code, "VARIABLES")
	if !isLiteral && strings.Contains(b.code, "VARIABLES") || len(r.letters) == 0 {
		return
	}
	if !isLiteral {
		declared = []string{"n"}
	}
	if !slices.Equal(slices.Sorted(slices.Values(declared)), slices.Sorted(slices.Values(r.letters))) {
		r.reportBlock(b, "generator", fmt.Sprintf("its VARIABLES are %s, but the item's variables are %s",
			strings.Join(declared, ", "), strings.Join(r.letters, ", ")))
	}
}
