package docker

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
	"time"
)

// Labels that say whose a container is.
const (
	labelOwner   = "pyprep.owner"   // the host and pid namespace of the process
	labelBoot    = "pyprep.boot"    // its boot: process ids begin anew with the next
	labelPID     = "pyprep.pid"     //
	labelStarted = "pyprep.started" // when the process started, in the system's own words: process ids come again
	labelCreated = "pyprep.created" // RFC 3339
)

// owner identifies a process among all that may share an engine.
type owner struct {
	host    string
	boot    string
	pid     int
	started string
}

// thisProcess returns the owner of containers that this process makes.
func thisProcess() owner {
	pid := os.Getpid()
	started, _ := processStart(pid)
	return owner{host: hostID(), boot: bootID(), pid: pid, started: started}
}

func (o owner) labels(now time.Time) map[string]string {
	return map[string]string{
		labelOwner:   o.host,
		labelBoot:    o.boot,
		labelPID:     strconv.Itoa(o.pid),
		labelStarted: o.started,
		labelCreated: now.UTC().Format(time.RFC3339),
	}
}

// isHere says whether labels name this very process.
func (o owner) isHere(labels map[string]string) bool { return labels[labelPID] == strconv.Itoa(o.pid) }

// isDead says whether labels name a process of this host and boot that has ended. When in doubt, it lives.
func (o owner) isDead(labels map[string]string) bool {
	if labels[labelOwner] != o.host || labels[labelBoot] != o.boot || o.boot == "" {
		return false
	}
	pid, err := strconv.Atoi(labels[labelPID])
	if err != nil || pid <= 0 {
		return false
	}
	started, alive := processStart(pid)
	return !alive || started != "" && labels[labelStarted] != "" && started != labels[labelStarted]
}

// hostID tells hosts apart, and on one host the pid namespaces, without giving away what it is made from.
func hostID() string {
	name, _ := os.Hostname()
	sum := sha256.Sum256([]byte(strings.Join([]string{"pyprep", machineID(), name, pidNamespace()}, "\x00")))
	return hex.EncodeToString(sum[:8])
}
