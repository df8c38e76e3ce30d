//go:build !linux

package docker

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const psPatience = 2 * time.Second

func machineID() string { return sysctl("kern.uuid") }

func bootID() string { return sysctl("kern.bootsessionuuid") }

func pidNamespace() string { return "" }

// sysctl asks the program, which is there on macOS and the BSDs; the syscall package has it on some of them only.
func sysctl(name string) string { return output("sysctl", "-n", name) }

// processStart returns when a process started, and whether it is there.
func processStart(pid int) (started string, alive bool) {
	process, err := os.FindProcess(pid)
	if err != nil {
		return "", false
	}
	if err := process.Signal(syscall.Signal(0)); err != nil && !errors.Is(err, syscall.EPERM) {
		return "", false
	}
	return output("ps", "-o", "lstart=", "-p", strconv.Itoa(pid)), true
}

func output(name string, args ...string) string {
	ctx, cancel := context.WithTimeout(context.Background(), psPatience)
	defer cancel()
	text, _ := exec.CommandContext(ctx, name, args...).Output()
	return strings.TrimSpace(string(text))
}
