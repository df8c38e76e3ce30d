package bigo

import "strings"

// function passes over T(n) = and f(n) is, which only name what is claimed.
func (f *finder) function() *statement {
	t, open := f.tokens[f.at], f.tokens[f.at+1]
	if t.kind != tokenWord || len(t.text) > 1 || !strings.Contains("TfSCg", t.text) || !open.is("(") || !open.glued {
		return nil
	}
	f.at += 2
	if !f.skipClosing() {
		return nil
	}
	f.recurrence(t.text)
	if after := f.tokens[f.at]; !after.is("=") && !after.is(":") && after.lower() != "is" {
		return nil
	}
	f.at++
	st := f.next()
	if st != nil && (t.text == "T" || t.text == "S") {
		st.time, st.space = t.text == "T", t.text == "S"
	}
	return st
}

// recurrence goes to what is said after T(n) = 2T(n/2) + O(n), which claims nothing by itself.
func (f *finder) recurrence(function string) {
	recurs := false
	for i := f.at + 1; f.tokens[i].kind != tokenEnd; i++ {
		t := f.tokens[i]
		recurs = recurs || t.text == function && f.tokens[i+1].is("(")
		if t.is("=") || t.is("=>") || t.is("->") || t.is(",") || conclusionWords[t.lower()] || t.lower() == "is" {
			if recurs {
				f.at = i
				if conclusionWords[t.lower()] || t.is(",") {
					f.tokens[i] = token{kind: tokenSign, text: "="}
				}
			}
			return
		}
	}
}
