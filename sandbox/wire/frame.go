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
}

// readFrame reads one frame of at most limit() bytes. It asks for the limit after the length has come, and calls begun
// then. A stream that ends between frames gives io.EOF, within one io.ErrUnexpectedEOF.
func readFrame(r io.Reader, limit func() int, begun func()) (frame, error) {
	var head [lengthBytes + 1]byte
	if _, err := io.ReadFull(r, head[:lengthBytes]); err != nil {
		return frame{}, err
	}
	begun()
	size := binary.BigEndian.Uint32(head[:lengthBytes])
	if size < 1 {
		return frame{}, fmt.Errorf("%w: a frame of 0 bytes", errProtocol)
	}
	if most := limit(); uint64(size) > uint64(most) {
		return frame{}, fmt.Errorf("%w: a frame of %d bytes where %d are allowed", errProtocol, size, most)
	}
	if _, err := io.ReadFull(r, head[lengthBytes:]); err != nil {
		return frame{}, unexpected(err)
	}
	payload, err := readExactly(r, int(size)-1)
	if err != nil {
		return frame{}, err
	}
	return frame{kind: head[lengthBytes], payload: payload}, nil
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
