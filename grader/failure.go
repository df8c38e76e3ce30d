package grader

import (
	"slices"

	"pyprep/problems/pytype"
)

const (
	maxCauses = 3
	maxFrames = 20
)

// readFailure reads an exception's description; nil when it has not the shape of one.
func readFailure(v pytype.Value, causes int) *failure {
	class, ok := text(v, "type")
	if !ok {
		return nil
	}
	f := &failure{class: class}
	f.message, _ = text(v, "message")
	f.module, _ = text(v, "missing_module")
	if bases, ok := v.Get("bases"); ok {
		f.bases, _ = texts(bases)
	}
	if frames, ok := v.Get("frames"); ok {
		f.frames = readFrames(frames)
	}
	if cause, ok := v.Get("cause"); ok && cause.Kind == pytype.KindDict && causes > 0 {
		f.cause = readFailure(cause, causes-1)
	}
	return f
}

func readFrames(v pytype.Value) []Frame {
	var frames []Frame
	for _, item := range v.Items {
		if len(item.Items) != 2 || len(frames) == maxFrames {
			break
		}
		line, lineOK := item.Items[0].Int64()
		function, functionOK := item.Items[1].Str()
		if !lineOK || !functionOK || line < 0 {
			break
		}
		frames = append(frames, Frame{Line: int(line), Function: function})
	}
	return frames
}

// text returns a str under a key of a dict.
func text(v pytype.Value, key string) (string, bool) {
	if v.Kind != pytype.KindDict {
		return "", false
	}
	item, ok := v.Get(key)
	if !ok {
		return "", false
	}
	return item.Str()
}

// texts returns a list or tuple of str.
func texts(v pytype.Value) ([]string, bool) {
	if v.Kind != pytype.KindList && v.Kind != pytype.KindTuple {
		return nil, false
	}
	words := make([]string, 0, len(v.Items))
	for _, item := range v.Items {
		word, ok := item.Str()
		if !ok {
			return nil, false
		}
		words = append(words, word)
	}
	return words, true
}

// is says whether the exception is of a class or of one of its subclasses.
func (f *failure) is(class string) bool { return f.class == class || slices.Contains(f.bases, class) }

// line is the learner's line where it happened, 0 when none is known.
func (f *failure) line() int {
	if len(f.frames) == 0 {
		return 0
	}
	return f.frames[len(f.frames)-1].Line
}

// report puts the exception into the terms of the learner's file.
func (f *failure) report(s Submission) *ErrorReport {
	r := &ErrorReport{
		Type: printable(f.class), Message: printable(f.message), File: s.name(), Line: f.line(), Hint: hintFor(f),
	}
	for _, frame := range f.frames {
		frame.Function = printable(frame.Function)
		frame.Source = printable(s.line(frame.Line))
		r.Frames = append(r.Frames, frame)
	}
	return r
}
