"""Between two cases: no process, file or IPC object of the last one may be left."""

from __future__ import annotations

import _signal
import os
import stat
import time

from . import clibrary, confine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_REAP_PATIENCE_S = 3.0
_IPC_RMID = 0
_IPC_TABLES = {"shm": "shmctl", "msg": "msgctl", "sem": "semctl"}


def kill_container() -> bool:
    """Kill every other process of this pid namespace and reap until none is left; False when some would not die."""
    return _kill_until_childless(lambda: os.kill(-1, _signal.SIGKILL))


def kill_group(group: int, server: int) -> bool:
    """Outside a container: kill one process group and the fork server only."""

    def kill() -> None:
        os.kill(server, _signal.SIGKILL)
        os.killpg(group, _signal.SIGKILL)

    return _kill_until_childless(kill)


def _kill_until_childless(kill: Callable[[], None]) -> bool:
    until = time.monotonic() + _REAP_PATIENCE_S
    while True:
        try:
            kill()
        except (ProcessLookupError, PermissionError):
            pass
        if not reap():
            return True
        if time.monotonic() > until:
            return False
        time.sleep(0.0005)


def reap() -> bool:
    """Collect the children that have ended; False when there are none left, ended or not."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return False
    return True


class Scratch:
    """The one writable folder, and the IPC objects: seen clean at start, made clean again by a child of the learner's uid."""

    def __init__(self, path: str = confine.SCRATCH) -> None:
        self._path = path
        paths = [f"/proc/sysvipc/{table}" for table in _IPC_TABLES]
        self._tables = [os.open(path, os.O_RDONLY | os.O_CLOEXEC) for path in paths if os.path.exists(path)]
        self._at_start = self._use()

    def is_clean(self) -> bool:
        """True when nothing is there that was not there at the start."""
        return self._use() == self._at_start and all(os.pread(table, 4096, 0).count(b"\n") <= 1 for table in self._tables)

    def wipe(self) -> None:
        """Remove everything; runs as the learner, for root without its power can't enter a 0700 folder."""
        pid = os.fork()
        if pid == 0:
            try:
                os.chdir(self._path)
                confine.join_learners()
                confine.become_learner()
                _remove_ipc()
                _remove_all(self._path)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)

    def _use(self) -> tuple[int, int]:
        use = os.statvfs(self._path)
        return use.f_files - use.f_ffree, use.f_blocks - use.f_bfree


def _remove_all(top: str) -> None:
    """Flat: a folder inside a folder is moved up before it is looked into, so no nesting is too deep for a path or a descriptor."""
    waiting = [entry.path for entry in os.scandir(top)]
    while waiting:
        path = waiting.pop()
        try:
            waiting += _removed(top, path)
        except OSError:
            pass  # whether all is gone is asked when this is done


def _removed(top: str, path: str) -> list[str]:
    """Remove a file, or a folder with its files; the folders in it are moved to the top and returned."""
    if not stat.S_ISDIR(os.lstat(path).st_mode):
        os.unlink(path)
        return []
    moved = []
    os.chmod(path, stat.S_IRWXU)
    for entry in list(os.scandir(path)):
        if entry.is_dir(follow_symlinks=False):
            moved.append(f"{top}/{os.urandom(8).hex()}")  # a name that nobody could have taken
            os.chmod(entry.path, stat.S_IRWXU)  # a folder that moves is written to: its .. changes
            os.rename(entry.path, moved[-1])
        else:
            os.unlink(entry.path)
    os.rmdir(path)
    return moved


def _ipc_ids(table: str) -> list[int]:
    try:
        with open(f"/proc/sysvipc/{table}", encoding="ascii") as file:
            return [int(line.split()[1]) for line in file.readlines()[1:]]
    except OSError:
        return []


def _remove_ipc() -> None:
    for table, name in _IPC_TABLES.items():
        control = clibrary.function(name)
        for number in _ipc_ids(table):
            if table == "sem":
                control(number, 0, _IPC_RMID)
            else:
                control(number, _IPC_RMID, None)
