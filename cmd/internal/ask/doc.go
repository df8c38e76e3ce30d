// Package ask asks a person: single keys, lines, several lines, yes or no, one of a list. On a terminal it reads keys;
// without one, or for ACCESSIBLE=1 or TERM=dumb, it prints numbered plain questions and reads plain lines. It decides
// nothing, remembers nothing, never queries the terminal, and writes no escape sequence at all.
//
//	New(in, out, Options) *Prompter
//	(Prompter) Key(ctx, question, []Choice) (rune, error)       Line(ctx, question, Line) (string, error)
//	(Prompter) Text(ctx, question) (string, error)              YesNo(ctx, question, preset) (bool, error)
//	(Prompter) RemindIn(d, text), AlsoRemindIn(d, text)         say something while a question waits, which goes on
//	(Prompter) Pick(ctx, question, items, preset) (int, error)  Interactive() bool
//
// The terminal is raw only while a question waits, and is restored however the wait ends. Nothing is read ahead, so an
// editor that is started between two questions gets all of its keys.
//
// Error contract: Ctrl-C is [ErrInterrupted]; Ctrl-D on an empty line and the end of the input are [ErrNoInput]; a
// context that ends unblocks a waiting question with its cause, which unless it is a deadline is ErrInterrupted as well.
// Line and Text return with any error what was typed so far, for the caller to keep.
package ask
