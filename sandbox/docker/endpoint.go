package docker

import (
	"os"
	"path/filepath"
	"strings"

	"pyprep/sandbox"
)

// Origin says where an endpoint was found.
type Origin string

// The origins, in the order in which they are asked.
const (
	OriginHost    Origin = "DOCKER_HOST"
	OriginContext Origin = "docker context"
	OriginDefault Origin = "default socket"
	OriginPodman  Origin = "Podman socket"
)

// Endpoint is where an engine listens.
type Endpoint struct {
	Host    string // unix:///…, tcp://…
	Origin  Origin
	Context string // name of the docker context, when it comes from one
	TLS     TLSFiles
	leave   string // what a shell is told to go back to the default engine; "" when this is it
}

// TLSFiles are the files for an endpoint over TLS; the zero value is none.
type TLSFiles struct {
	Enabled    bool
	SkipVerify bool
	Dir        string // where they are looked for
	CA         string
	Cert       string
	Key        string
}

// String names the endpoint and where it came from.
func (e Endpoint) String() string {
	if e.Context != "" {
		return e.Host + " (" + string(e.Origin) + " " + e.Context + ")"
	}
	return e.Host + " (" + string(e.Origin) + ")"
}

// socketPath returns the path of a unix endpoint, "" for others.
func (e Endpoint) socketPath() string {
	path, isUnix := strings.CutPrefix(e.Host, "unix://")
	if !isUnix {
		return ""
	}
	return path
}

// environment is what decides about an endpoint, apart from the files it leads to.
type environment struct {
	getenv func(string) string
	home   string
	reach  func(socket string) reachability
}

func newEnvironment(getenv func(string) string) environment {
	if getenv == nil {
		getenv = os.Getenv
	}
	home := getenv("HOME")
	if home == "" {
		home, _ = os.UserHomeDir()
	}
	return environment{getenv: getenv, home: home, reach: dialSocket}
}

// configDir is where the docker CLI keeps config.json and contexts.
func (e environment) configDir() string {
	if dir := e.getenv("DOCKER_CONFIG"); dir != "" {
		return dir
	}
	return filepath.Join(e.home, ".docker")
}

// endpoint finds the engine as the docker CLI does, and after that where Podman listens.
func (e environment) endpoint() (Endpoint, error) {
	if host := e.getenv("DOCKER_HOST"); host != "" {
		return e.fromVariable(host)
	}
	name, err := e.contextName()
	if err != nil {
		return Endpoint{}, err
	}
	if name != "" && name != defaultContext {
		return e.fromContext(name)
	}
	return e.fromSockets(), nil
}

func (e environment) fromVariable(host string) (Endpoint, error) {
	endpoint := Endpoint{Host: host, Origin: OriginHost, leave: "unset DOCKER_HOST"}
	if dir := e.getenv("DOCKER_CERT_PATH"); dir != "" || e.getenv("DOCKER_TLS_VERIFY") != "" {
		if dir == "" {
			dir = e.configDir()
		}
		endpoint.TLS = tlsIn(dir)
		endpoint.TLS.SkipVerify = e.getenv("DOCKER_TLS_VERIFY") == ""
		endpoint.leave += " DOCKER_TLS_VERIFY DOCKER_CERT_PATH"
		if strings.HasPrefix(host, "unix://") {
			endpoint.TLS = TLSFiles{}
		}
	}
	return endpoint, usable(endpoint)
}

// usable refuses kinds of endpoint that need a helper program.
func usable(endpoint Endpoint) error {
	scheme, _, found := strings.Cut(endpoint.Host, "://")
	switch {
	case !found:
		return &sandbox.UnavailableError{
			Problem: "the engine's address " + endpoint.String() + " has no scheme",
			Hints:   []string{"export DOCKER_HOST=unix:///var/run/docker.sock"},
		}
	case scheme == "ssh":
		return &sandbox.UnavailableError{
			Problem: "pyprep can't talk to an engine over ssh: " + endpoint.String(),
			Hints: []string{
				"ssh -fnNT -L /tmp/pyprep-docker.sock:/var/run/docker.sock " + strings.TrimPrefix(endpoint.Host, "ssh://") +
					" && export DOCKER_HOST=unix:///tmp/pyprep-docker.sock",
			},
		}
	case scheme == "npipe":
		return &sandbox.UnavailableError{
			Problem: "pyprep runs on Windows through WSL2 only: " + endpoint.String(),
			Hints:   []string{"wsl --install"},
		}
	default:
		return nil
	}
}

// tlsIn names the files of a folder that are there.
func tlsIn(dir string) TLSFiles {
	file := func(name string) string {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path); err != nil {
			return ""
		}
		return path
	}
	return TLSFiles{Enabled: true, Dir: dir, CA: file("ca.pem"), Cert: file("cert.pem"), Key: file("key.pem")}
}
