package wire

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Frame types that a harness may send.
const (
	frameHello  = 'H'
	frameResult = 'R'
	frameFatal  = 'F'
)

const (
	lengthBytes = 4
	// readStep bounds what is allocated ahead of bytes that have really come.
	readStep = 64 << 10
)

// errProtocol marks bytes that are no frame, or a frame that is larger than it may be.
var errProtocol = errors.New("not the harness's protocol")

// frame is one frame as it came; the payload is hostile.
type frame struct {
	kind    byte
	payload []byte
	cut     int // bytes of the payload that were not kept
}

// bounds are what a frame may be: the size of the largest that can be right, and how much of it is kept.
type bounds struct{ most, keep int }

// readFrame reads one frame. It asks for its bounds after the length has come, and calls begun then. A stream that ends
// between frames gives io.EOF, within one io.ErrUnexpectedEOF.
func readFrame(r io.Reader, limit func() bounds, begun func()) (frame, error) {
	var head [lengthBytes + 1]byte
	if _, err := io.ReadFull(r, head[:lengthBytes]); err != nil {
		return frame{}, err
	}
	begun()
	size := binary.BigEndian.Uint32(head[:lengthBytes])
	if size < 1 {
		return frame{}, fmt.Errorf("%w: a frame of 0 bytes", errProtocol)
	}
	within := limit()
	if uint64(size) > uint64(within.most) {
		return frame{}, fmt.Errorf("%w: a frame of %d bytes where %d are allowed", errProtocol, size, within.most)
	}
	if _, err := io.ReadFull(r, head[lengthBytes:]); err != nil {
		return frame{}, unexpected(err)
	}
	kept := min(int(size)-1, within.keep)
	payload, err := readExactly(r, kept)
	if err != nil {
		return frame{}, err
	}
	cut := int(size) - 1 - kept
	if _, err := io.CopyN(io.Discard, r, int64(cut)); err != nil {
		return frame{}, unexpected(err)
	}
	return frame{kind: head[lengthBytes], payload: payload, cut: cut}, nil
}

// readExactly reads size bytes and holds little more than what has come, whatever was announced.
func readExactly(r io.Reader, size int) ([]byte, error) {
	body := make([]byte, min(size, readStep))
	for at := 0; ; {
		n, err := io.ReadFull(r, body[at:])
		at += n
		if err != nil {
			return nil, unexpected(err)
		}
		if at == size {
			return body, nil
		}
		grown := make([]byte, min(size, 2*len(body)))
		copy(grown, body)
		body = grown
	}
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
