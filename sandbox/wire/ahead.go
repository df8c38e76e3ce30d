package wire

import "pyprep/sandbox"

// sentAhead knows which cases a session has been sent, up to those whose turn has not come.
type sentAhead struct {
	next    int    // the first case that has not been sent
	sizes   []int  // of the messages of the cases before it that have not been awaited yet
	waiting int    // the sum of sizes
	answers bounds // of the frames that can be right in answer to them
}

// fill returns what to send now that it is the turn of case index: its own message, unless that is out already, and
// the messages of further cases as far as there is room for them.
func (a *sentAhead) fill(job sandbox.Job, index int) (own, further []byte, err error) {
	if len(a.sizes) > 0 { // the message of this case leaves the pipe
		a.waiting -= a.sizes[0]
		a.sizes = a.sizes[1:]
	}
	if len(a.sizes) == 0 {
		a.answers = bounds{}
	}
	for ; a.next < len(job.Cases); a.next++ {
		c := job.Cases[a.next]
		if a.next > index && a.waiting+len(c.Input) > aheadBytes {
			break
		}
		message, err := caseMessage(a.next, job.Limits, c)
		if err != nil {
			return nil, nil, err
		}
		a.answers = a.answers.or(expect(job, a.next, [nonceBytes]byte{}).bounds())
		if a.next == index {
			own = message
			continue
		}
		further = append(further, message...)
		a.sizes = append(a.sizes, len(message))
		a.waiting += len(message)
	}
	return own, further, nil
}
