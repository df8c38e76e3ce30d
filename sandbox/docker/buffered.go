package docker

import (
	"bufio"
	"net"
	"strings"
)

// buffered is a connection whose first bytes were read ahead into a buffer.
type buffered struct {
	net.Conn
	reader *bufio.Reader
}

// Read takes the buffer's bytes first.
func (b buffered) Read(p []byte) (int, error) { return b.reader.Read(p) }

// saysIPC finds the complaint of an engine that knows no container without IPC.
func saysIPC(err error) bool { return strings.Contains(strings.ToLower(err.Error()), "ipc") }
