package bigo

import "strings"

// measures are the words that begin a description of a variable.
var measures = wordSet("len length size number count amount total len input height depth width sum value magnitude array list string")

// both reads "the product of n and m" and "the sum of n and m".
func (p *parser) both() (node, bool) {
	start := p.at
	if articles[p.tokens[p.at].lower()] {
		p.at++
	}
	word := p.tokens[p.at].lower()
	if word != "product" && word != "sum" || p.tokens[p.at+1].lower() != "of" {
		p.at = start
		return nil, false
	}
	p.at += 2
	left, ok := p.product()
	if ok && p.tokens[p.at].lower() == "and" {
		p.at++
		if right, ok := p.product(); ok && word == "sum" {
			return add{parts: []node{left, right}}, true
		} else if ok {
			return multiply{parts: []node{left, right}}, true
		}
	}
	p.at = start
	return nil, false
}

// description reads "the number of nodes", "len(nums)", "input size" and the like as the variable they mean.
func (p *parser) description() (node, bool) {
	start := p.at
	for articles[p.tokens[p.at].lower()] {
		p.at++
	}
	if !measures[p.tokens[p.at].lower()] {
		p.at = start
		return nil, false
	}
	return p.scope.described(p.descriptionWords()), true
}

// descriptionWords reads to the end of a description; parentheses such as those of len(nums) may be part of it.
func (p *parser) descriptionWords() (words []string) {
	for opened := 0; ; p.at++ {
		t := p.tokens[p.at]
		word := t.lower()
		switch {
		case t.is("("):
			opened++
		case t.is(")") && opened > 0:
			opened--
		case t.kind != tokenWord && !t.is("_"), endsDescription[word] && len(words) > 0:
			return words
		case word != "" && word != "of" && word != "len" && (opened > 0 || !articles[word]):
			words = append(words, t.text)
		}
	}
}

var (
	articles        = wordSet("the a an our its this each both")
	endsDescription = wordSet("and or so because since but while with where which time space memory times plus is are was that then for using as on when if")
)

// phraseAt returns how many tokens a phrase of words takes at a place, 0 when it does not stand there.
func phraseAt(tokens []token, at int, words string) int {
	size := 0
	for word := range strings.FieldsSeq(words) {
		if tokens[at+size].lower() != word {
			return 0
		}
		size++
	}
	return size
}
