"""Turns the file system of a base image into that of the sandbox image. Runs as root in a container of the base.

Standard input: the length of the harness's tar in 4 bytes, and the tar. Standard output: one line of JSON at the end.
Whatever the base was (the registry's python:3.13-slim, or Debian packages), the same is left: one Python with its
standard library, compiled, the libraries it needs, and the harness. No shell, no package manager, no other program.
"""

import compileall
import glob
import importlib.util
import io
import json
import marshal
import os
import py_compile
import shutil
import sys
import sysconfig
import tarfile

HARNESS = "/opt/pyprep"
PACKAGE = "pyprep_harness"
IMPORTED_AT_START = ("__future__", "struct", "types")  # of the standard library
PYC_HEADER_BYTES = 16
PROGRAM_FOLDERS = ("/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
UNNEEDED = (
    "/usr/share/doc", "/usr/share/man", "/usr/share/info", "/usr/share/locale", "/usr/share/lintian", "/usr/share/bash-completion",
    "/usr/share/perl*", "/usr/share/python3", "/usr/share/keyrings", "/usr/share/debconf", "/usr/share/bug",
    "/usr/lib/*/perl*", "/usr/lib/*/gconv", "/usr/lib/apt", "/usr/lib/dpkg", "/usr/lib/systemd", "/usr/lib/init", "/usr/libexec",
    "/usr/lib/python3", "/usr/share/*perl*",
    "/var/lib/apt", "/var/lib/dpkg", "/var/cache", "/var/log", "/boot", "/media", "/mnt", "/srv", "/root/.*", "/etc/apt",
)  # fmt: skip
UNNEEDED_MODULES = (
    "test", "idlelib", "ensurepip", "tkinter", "turtledemo", "turtle.py", "lib2to3", "pydoc_data", "venv", "config-3*",
    "site-packages", "dist-packages", "__phello__", "ctypes/test", "distutils", "unittest/test", "ctypes/macholib",
)  # fmt: skip


def unpack_harness() -> None:
    size = int.from_bytes(sys.stdin.buffer.read(4), "big")
    files = io.BytesIO(sys.stdin.buffer.read(size))
    shutil.rmtree(HARNESS, ignore_errors=True)
    with tarfile.open(fileobj=files) as tar:
        tar.extractall(HARNESS, filter="data")


def remove(pattern: str) -> None:
    for path in glob.glob(pattern):
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path, ignore_errors=True)
        elif os.path.lexists(path):
            os.remove(path)


def trim(library: str) -> None:
    for pattern in UNNEEDED:
        remove(pattern)
    for name in UNNEEDED_MODULES:
        remove(os.path.join(library, name))
    keep = os.path.realpath(sys.executable)
    for folder in PROGRAM_FOLDERS:
        if os.path.islink(folder) or not os.path.isdir(folder):
            continue
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if path != keep and not (name in ("python3", "python") and os.path.realpath(path) == keep):
                remove(glob.escape(path))
    for folder, names, _ in os.walk(library):
        if "__pycache__" in names:
            names.remove("__pycache__")
            shutil.rmtree(os.path.join(folder, "__pycache__"))


def compile_all(folder: str) -> bool:
    """Compiled once and for all: an unchecked pyc is loaded without a look at its source."""
    return bool(
        compileall.compile_dir(folder, quiet=2, workers=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    )


def bundle(library: str) -> None:
    """Put what the harness imports at its start into one file: {name: (path of the source, marshalled code)}."""
    sources = {name: f"{library}/{name}.py" for name in IMPORTED_AT_START}
    for path in glob.glob(f"{HARNESS}/{PACKAGE}/*.py"):
        name = os.path.basename(path).removesuffix(".py")
        sources[f"{PACKAGE}.{name}".removesuffix(".__init__")] = path
    modules = {}
    for name, path in sources.items():
        with open(importlib.util.cache_from_source(path), "rb") as file:
            modules[name] = (path, file.read()[PYC_HEADER_BYTES:])
    with open(f"{HARNESS}/pid1.bundle", "wb") as file:
        marshal.dump(modules, file)


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"the base has Python {sys.version.split()[0]}; 3.13 is needed")
    library = sysconfig.get_path("stdlib")
    unpack_harness()
    trim(library)
    compile_all(library)  # a few files of the library are no Python on purpose
    if not compile_all(HARNESS):
        sys.exit("the harness does not compile")
    bundle(library)
    print(json.dumps({"python": sys.version.split()[0]}))


main()
