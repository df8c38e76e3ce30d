package docker

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"pyprep/sandbox"
)

const defaultContext = "default"

// contextName returns the docker context in use, "" for none.
func (e environment) contextName() (string, error) {
	if name := e.getenv("DOCKER_CONTEXT"); name != "" {
		return name, nil
	}
	return e.configuredContext()
}

// configuredContext returns the context that config.json names.
func (e environment) configuredContext() (string, error) {
	path := filepath.Join(e.configDir(), "config.json")
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	var config struct {
		CurrentContext string `json:"currentContext"`
	}
	if err == nil {
		err = json.Unmarshal(raw, &config)
	}
	if err != nil {
		return "", &sandbox.UnavailableError{
			Problem: "can't read docker's configuration " + path,
			Hints:   []string{"export DOCKER_CONTEXT=" + defaultContext},
			Err:     err,
		}
	}
	return config.CurrentContext, nil
}

// contextMeta is contexts/meta/<hash of the name>/meta.json.
type contextMeta struct {
	Name      string
	Endpoints map[string]struct {
		Host          string
		SkipTLSVerify bool
	}
}

// fromContext reads the endpoint of a docker context.
func (e environment) fromContext(name string) (Endpoint, error) {
	sum := sha256.Sum256([]byte(name))
	id := hex.EncodeToString(sum[:])
	meta, err := readContext(filepath.Join(e.configDir(), "contexts", "meta", id, "meta.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return Endpoint{}, e.unknownContext(name)
	}
	engine, found := meta.Endpoints["docker"]
	if err == nil && (!found || engine.Host == "") {
		err = errors.New("it has no docker endpoint")
	}
	if err != nil {
		return Endpoint{}, &sandbox.UnavailableError{
			Problem: fmt.Sprintf("can't use the docker context %q", name),
			Hints:   []string{e.leaveContext()},
			Err:     err,
		}
	}
	endpoint := Endpoint{Host: engine.Host, Origin: OriginContext, Context: name, leave: e.leaveContext()}
	folder := filepath.Join(e.configDir(), "contexts", "tls", id, "docker")
	if entries, err := os.ReadDir(folder); err == nil && len(entries) > 0 || engine.SkipTLSVerify {
		endpoint.TLS = tlsIn(folder)
		endpoint.TLS.SkipVerify = engine.SkipTLSVerify
	}
	return endpoint, usable(endpoint)
}

func readContext(path string) (contextMeta, error) {
	var meta contextMeta
	raw, err := os.ReadFile(path)
	if err != nil {
		return meta, err
	}
	return meta, json.Unmarshal(raw, &meta)
}

// unknownContext names the contexts that there are.
func (e environment) unknownContext(name string) error {
	names := []string{defaultContext}
	found, _ := filepath.Glob(filepath.Join(e.configDir(), "contexts", "meta", "*", "meta.json"))
	for _, path := range found {
		if meta, err := readContext(path); err == nil && meta.Name != "" {
			names = append(names, meta.Name)
		}
	}
	sort.Strings(names)
	return &sandbox.UnavailableError{
		Problem: fmt.Sprintf("there is no docker context %q (there are: %s)", name, strings.Join(names, ", ")),
		Hints:   []string{e.leaveContext(), "docker context ls"},
	}
}

// leaveContext gives up the context in use. That of the docker CLI's configuration is left as it is: the CLI, which
// would change it, need not be installed.
func (e environment) leaveContext() string {
	if e.getenv("DOCKER_CONTEXT") != "" && !e.configNamesContext() {
		return "unset DOCKER_CONTEXT"
	}
	return "export DOCKER_CONTEXT=" + defaultContext
}

// configNamesContext says whether a context would be in use without DOCKER_CONTEXT, too.
func (e environment) configNamesContext() bool {
	name, err := e.configuredContext()
	return err != nil || name != "" && name != defaultContext
}
