package docker

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

func machineID() string { return firstLine("/etc/machine-id") }

func bootID() string { return firstLine("/proc/sys/kernel/random/boot_id") }

func pidNamespace() string {
	name, _ := os.Readlink("/proc/self/ns/pid")
	return name
}

// processStart returns when a process started, in clock ticks since boot, and whether it is there.
func processStart(pid int) (started string, alive bool) {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return "", !errors.Is(err, fs.ErrNotExist)
	}
	const state, startTime = 0, 19 // counted from after the name, which may hold anything
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	if len(fields) <= startTime {
		return "", true
	}
	return fields[startTime], fields[state] != "Z" && fields[state] != "X"
}

func firstLine(path string) string {
	content, _ := os.ReadFile(path)
	line, _, _ := strings.Cut(string(content), "\n")
	return strings.TrimSpace(line)
}
