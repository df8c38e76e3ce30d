package ask_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// patience is ample for a loaded machine; nothing waits for it when all is well.
const patience = 10 * time.Second

// person sits at the far side of a pseudo-terminal: types, and sees what is written.
type person struct {
	t    *testing.T
	far  *os.File
	near *os.File // the terminal that the program has

	mu   sync.Mutex
	seen bytes.Buffer
}

func newPerson(t *testing.T) *person {
	t.Helper()
	far, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(far.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(int(far.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	near, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	p := &person{t: t, far: far, near: near}
	done := make(chan struct{})
	go func() {
		defer close(done)
		p.watch()
	}()
	t.Cleanup(func() {
		_ = near.Close() // the far side then reads EIO, which ends watch
		<-done
		_ = far.Close()
	})
	return p
}

func (p *person) watch() {
	var chunk [512]byte
	for {
		n, err := p.far.Read(chunk[:])
		if err != nil {
			return
		}
		p.mu.Lock()
		p.seen.Write(chunk[:n])
		p.mu.Unlock()
	}
}

func (p *person) screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.seen.String()
}

// sees waits until the text has been written.
func (p *person) sees(text string) {
	p.t.Helper()
	for end := time.Now().Add(patience); !strings.Contains(p.screen(), text); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			p.t.Fatalf("never saw %q in %q", text, p.screen())
		}
	}
}

func (p *person) types(keys string) {
	p.t.Helper()
	if _, err := p.far.WriteString(keys); err != nil {
		p.t.Fatal(err)
	}
}

// isRaw says whether the terminal gives single keys.
func (p *person) isRaw() bool {
	p.t.Helper()
	state, err := unix.IoctlGetTermios(int(p.near.Fd()), unix.TCGETS)
	if err != nil {
		p.t.Fatal(err)
	}
	return state.Lflag&unix.ICANON == 0
}

// waitRaw waits until a question waits for keys: the terminal echoes no more and what is typed is not lost.
func (p *person) waitRaw() {
	p.t.Helper()
	for end := time.Now().Add(patience); !p.isRaw(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			p.t.Fatal("the terminal never became raw")
		}
	}
}
