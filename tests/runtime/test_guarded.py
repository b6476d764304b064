"""User packages that do harm when they run: the request fails, the program and its files do not."""

from __future__ import annotations

import logging
import os
import re
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from tests.registry.packages.making import PLAIN, plain_package, write_folder
from workbench.errors import TimeLimitError, WorkbenchError, WorkerError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, Task
from workbench.registry.user_models import UserModels
from workbench.runtime import Runtime, guard, sandbox
from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.remote import RemoteWorker, State
from workbench.settings import RuntimeSettings
from workbench.text import text

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not sandbox.landlock_version() or not sandbox.has_namespaces(),
    reason="the kernel confines no process here",
)
HALF = """
import os, struct, time
for n in range(3, 40):
    try:
        os.write(n, struct.pack('!i', 9999))
    except OSError:
        pass
time.sleep(10**6)
"""
SERIES = {"targets": np.array([[1.0, 2.0, 3.0]])}


def more(*values: object) -> object:
    """A case of a kind of which another is tested with every change."""
    return pytest.param(*values, marks=pytest.mark.torture)


class Registered:
    """A registry of user models and a runtime."""

    def __init__(self, folder: Path, **settings: float) -> None:
        self.folder = folder
        self.runtime = Runtime(RuntimeSettings(workers=1, **settings), EventBus())  # type: ignore[arg-type]
        self.models = UserModels(folder / "models", folder / "agreed.json")

    def add(self, code: str, model_id: str = "mine") -> ModelInfo:
        """Register a package without trying it out."""
        place = write_folder(self.folder / f"{model_id}-source", plain_package(code))
        return self.models.create(model_id, place.as_uri(), consent=True)

    def run(self, model: ModelInfo) -> list[Output | WorkbenchError]:
        """Forecast three steps."""
        call = PipelineCall(Task.FORECAST, [SERIES], 3)  # type: ignore[list-item]
        return self.runtime.run(model, call, Job("forecast", text("x"), EventBus()))


@pytest.fixture
def registered(tmp_path: Path) -> Iterator[Registered]:
    made = Registered(tmp_path)
    yield made
    made.runtime.close()


def in_forecast(lines: str) -> str:
    """A package that does this in `forecast` and then answers as it should."""
    body = "\n".join(f"        {line}" for line in lines.splitlines())
    return PLAIN.replace("        return [", f"{body}\n        return [")


def at_import(lines: str) -> str:
    """A package that does this when it is imported."""
    return f"{lines}\n{PLAIN}"


def failure(registered: Registered, code: str) -> WorkbenchError:
    """Why the request failed."""
    model = registered.add(code)
    try:
        result = registered.run(model)[0]
    except WorkbenchError as error:
        return error
    assert isinstance(result, WorkbenchError), result
    return result


def test_that_a_sound_package_forecasts_and_its_folder_is_gone_afterwards(
    registered: Registered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    code = in_forecast("import os, tempfile\nprint('working in', os.getcwd())\ntempfile.mkstemp()")

    result = registered.run(registered.add(code))[0]

    assert not isinstance(result, WorkbenchError)
    assert getattr(result, "mean").tolist() == [[3.0, 3.0, 3.0]]  # noqa: B009
    registered.runtime.close()
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (at_import("raise ValueError('broken')"), "broken"),
        more(at_import("raise SystemExit(3)"), "could not be started|ended by itself"),
        (at_import("import os; os._exit(7)"), "could not be started|ended by itself"),
        (in_forecast("raise KeyError('lost')"), "lost"),
        more(in_forecast("import sys; sys.exit(4)"), "ended by itself"),
        more(in_forecast("import os; os._exit(0)"), "ended by itself"),
        (in_forecast("import ctypes; ctypes.string_at(0)"), "SIGSEGV"),
        more(in_forecast("import os, signal; os.kill(os.getpid(), signal.SIGKILL)"), "killed"),
        more(in_forecast("return 5"), "stopped with|no len"),
        more(in_forecast("def f(): f()\nf()"), "RecursionError|recursion"),
        (in_forecast("import os\nos.closerange(0, 500)"), "ended by itself"),
        (in_forecast("import os\nos.execv('/bin/sleep', ['sleep', '987'])"), "killed|ended by itself"),
        (
            at_import("import workbench.runtime.worker as w\nw.execute = lambda *_: []"),
            "0 outputs for 1 series",
        ),
        more(at_import("import workbench.runtime.worker as w\nw.Done = lambda *_: 5"), "cannot be read"),
        more(in_forecast("return [ForecastOutput([[1.0]], notes=('x',))]"), "cannot be read"),
        (in_forecast("import os\nos.memfd_create('x')"), "Operation not permitted"),
        more(in_forecast("import sys\nsys.modules.clear()"), "ended by itself"),
        more(
            in_forecast("class E(Exception):\n    def __str__(self): raise SystemExit\nraise E"), "by itself"
        ),
        (in_forecast("raise ValueError('\\ud800\\x1b[2J')"), "ValueError: \ufffd\ufffd\\[2J"),
        more(in_forecast("raise ValueError('x' * 50_000_000)"), "ValueError: x+ … x+"),
    ],
)
def test_that_code_that_fails_or_ends_fails_its_request(registered: Registered, code: str, word: str) -> None:
    error = failure(registered, code)

    assert re.search(word, f"{error.message} {error.details}")


@pytest.mark.parametrize(
    "code", [in_forecast("while True: pass"), more(at_import("import time\ntime.sleep(10**6)"))]
)
def test_that_code_that_never_ends_is_stopped(tmp_path: Path, code: str) -> None:
    made = Registered(tmp_path, request_seconds=1.5, start_seconds=2.0)
    try:
        error = failure(made, code)
    finally:
        made.runtime.close()

    assert isinstance(error, TimeLimitError | WorkerError)


@pytest.mark.parametrize(
    "lines",
    [
        "x = []\nwhile True: x.append(bytearray(50_000_000))",
        more("import numpy\nnumpy.ones(2**40)"),
        more("x = 'a' * 2**45"),
        "import mmap\nx = []\nwhile True:\n    x.append(mmap.mmap(-1, 10**8))\n    x[-1].write(bytes(10**8))",
    ],
)
def test_that_code_that_allocates_without_end_fails_its_request(
    registered: Registered, lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "memory_limit", lambda: 700_000_000)

    error = failure(registered, in_forecast(lines))

    assert "memory" in error.message or "Memory" in error.message


@pytest.mark.torture
@pytest.mark.parametrize(
    "lines",
    [
        "for n in range(40): open(f'{n}', 'wb').write(bytes(10**8))",
        "k = []\nwhile 1:\n    k.append(open('n', 'wb'))\n    os.unlink('n')\n    k[-1].write(bytes(10**8))",
        "for n in range(30_000): open(f'{n}', 'wb').close()",
        "for n in range(30_000): os.mkdir(f'{n}')",
    ],
)
def test_that_code_that_fills_the_disk_fails_its_request(registered: Registered, lines: str) -> None:
    error = failure(registered, in_forecast(f"import os, time\n{lines}\ntime.sleep(10)"))

    assert "killed" in error.message


@pytest.mark.parametrize(
    "lines",
    [
        "import threading, time\nthreading.Thread(target=time.sleep, args=(10**6,)).start()",
        "import signal\nfor one in (1, 2, 3, 13, 15, 17): signal.signal(one, signal.SIG_IGN)",
        more("import os\nfor _ in range(1500):\n    os.mkdir('d')\n    os.chdir('d')"),
    ],
)
def test_that_code_that_stays_ends_with_the_program(registered: Registered, lines: str) -> None:
    result = registered.run(registered.add(in_forecast(lines)))[0]

    assert not isinstance(result, WorkbenchError)
    registered.runtime.close()
    assert [one for one in psutil.Process().children(recursive=True) if "zygote" in one.cmdline()] == []


def test_that_a_fork_bomb_ends_with_all_its_processes(registered: Registered) -> None:
    before = len(psutil.pids())
    lines = "import os, time\nfor _ in range(7):\n    os.fork()\ntime.sleep(60)"

    error = failure(registered, in_forecast(lines))

    assert "killed" in error.message
    registered.runtime.close()
    assert len(psutil.pids()) < before + 40


def test_that_a_process_that_detaches_itself_ends_with_the_worker(
    registered: Registered, tmp_path: Path
) -> None:
    lines = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
        "        os.execv('/bin/sleep', ['sleep', '98765'])\n    os._exit(0)\ntime.sleep(0.3)"
    )
    registered.run(registered.add(in_forecast(lines)))

    registered.runtime.close()

    assert not [one for one in psutil.process_iter(["cmdline"]) if "98765" in (one.info["cmdline"] or ())]


def attempts(registered: Registered, lines: list[str]) -> list[str]:
    """What came of each of some lines, tried in one forecast: the name of its exception, or `done`."""
    code = in_forecast(
        "said = []\n"
        f"for line in {lines!r}:\n"
        "    try:\n"
        "        exec(line)\n"
        "        said.append('done')\n"
        "    except BaseException as error:\n"
        "        said.append(type(error).__name__)\n"
        "raise ValueError(' '.join(said))"
    )
    return failure(registered, code).message.rpartition(":")[2].split()


def test_that_files_outside_are_out_of_reach(registered: Registered, tmp_path: Path) -> None:
    home = tmp_path / "home of the user"
    home.mkdir()
    secret, outside = home / "secret.txt", home / "outside"
    secret.write_text("token")
    lines = [
        f"open({str(outside)!r}, 'w')",
        f"import os; os.mkdir({str(outside)!r})",
        f"import os; os.symlink('/etc', {str(outside)!r})",
        f"import os; os.remove({str(secret)!r})",
        f"import os; os.rename({str(secret)!r}, 'here')",
        f"import os; os.link({str(secret)!r}, 'here')",
        f"import shutil; shutil.rmtree({str(home)!r})",
        f"open({str(secret)!r}).read()",
        f"import os; os.listdir({str(home)!r})",
        "open(__file__, 'a').write('#')",
        "import os; os.truncate(__file__, 0)",
        f"import subprocess; subprocess.run(['cat', {str(secret)!r}], check=True, stderr=-3)",
    ]

    said = attempts(registered, lines)

    assert set(said) == {"PermissionError", "OSError", "CalledProcessError"}  # OSError: linked from elsewhere
    assert secret.read_text() == "token"
    assert [one.name for one in home.iterdir()] == ["secret.txt"]
    assert registered.models.recheck("mine") == ()


def test_that_modes_owners_and_times_of_files_outside_stay(registered: Registered, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("token")
    secret.chmod(0o600)
    os.utime(secret, (1e9, 1e9))
    before = secret.stat()
    lines = [
        f"import os; os.chmod({str(secret)!r}, 0o777)",
        f"import os; os.chmod({str(tmp_path)!r}, 0)",
        f"import os; os.chown({str(secret)!r}, 12345, 12345)",
        f"import os; os.utime({str(secret)!r}, (5, 5))",
        f"import os; os.setxattr({str(secret)!r}, 'user.mine', b'1')",
        "import os; os.chmod(__file__, 0)",
        "import shutil; open('a', 'w').write('x'); shutil.copy2('a', 'b'); assert open('b').read() == 'x'",
    ]

    said = attempts(registered, lines)

    assert set(said) == {"done"}  # the calls say so and do nothing, for what copies files calls them
    assert secret.stat() == before
    assert os.listxattr(secret) == []
    assert registered.models.recheck("mine") == ()


def test_that_the_network_is_out_of_reach(registered: Registered, tmp_path: Path) -> None:
    path = str(tmp_path / "listener")
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        local.bind(path)
        local.listen()
        port = server.getsockname()[1]
        lines = [
            f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)",
            f"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{port}/', timeout=2)",
            f"import socket; socket.socket(socket.AF_UNIX).connect({path!r})",
            f"import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', {port}))",
        ]

        said = attempts(registered, lines)

        server.settimeout(0.05)
        with pytest.raises(TimeoutError):
            server.accept()
    assert said == ["PermissionError", "URLError", "PermissionError", "PermissionError"]


def test_that_other_processes_are_out_of_reach(registered: Registered) -> None:
    program = os.getpid()
    lines = [
        f"import os, signal; os.kill({program}, signal.SIGKILL)",
        f"import os, signal; os.kill({program}, 0)",
        "import os; os.kill(int(os.readlink('/proc/self')), 0)",
        f"open('/proc/{program}/environ').read()",
        f"open('/proc/{program}/mem', 'rb').read(1)",
        f"import ctypes; assert ctypes.CDLL(None).ptrace(16, {program}, 0, 0) == 0",
        "import os, signal; os.kill(os.getppid(), signal.SIGKILL)",
    ]

    said = attempts(registered, lines)

    assert set(said[:5]) <= {"PermissionError", "ProcessLookupError"}
    assert said[5:] in (["AssertionError", "PermissionError"], ["AssertionError", "done"])
    assert not isinstance(registered.run(registered.add(PLAIN, "next"))[0], WorkbenchError)


def test_that_tokens_and_passwords_are_not_in_its_environment(
    registered: Registered, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "HF_TOKEN",
        "FORECAST_WORKBENCH_PASSWORD",
        "AWS_SECRET_ACCESS_KEY",
        "HTTPS_PROXY",
        "DISPLAY",
    ):
        monkeypatch.setenv(name, "s3cret")
    lines = (
        "import os\nseen = open('/proc/self/environ').read() + str(dict(os.environ))\nraise ValueError(seen)"
    )

    error = failure(registered, in_forecast(lines))

    assert "s3cret" not in f"{error.message} {error.details}"
    assert "PATH" in error.message


def test_that_what_it_prints_goes_to_the_log_under_its_name_but_not_without_end(
    registered: Registered, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "workbench.worker")
    lines = "print('hello from the model')\nprint('x' * 30_000_000)\nprint('y\\n' * 3_000_000, flush=True)"

    result = registered.run(registered.add(in_forecast(lines), "talker"))[0]
    registered.runtime.close()

    assert not isinstance(result, WorkbenchError)
    own = [one for one in caplog.records if one.name == "workbench.worker.talker"]
    assert "hello from the model" in [one.getMessage() for one in own]
    assert sum(len(one.getMessage()) for one in own) < 3_000_000
    assert any("left out" in one.getMessage() for one in own)


@pytest.mark.parametrize(
    "made",
    [
        "os.system, ('touch {mark}',)",
        more('exec, (\'open("{mark}", "w")\',)'),
        more("getattr, ('text', 'upper')"),
    ],
)
def test_that_a_reply_makes_nothing_but_results(registered: Registered, tmp_path: Path, made: str) -> None:
    mark = tmp_path / "mark"
    evil = f"class Evil:\n    def __reduce__(self):\n        return {made.format(mark=mark)}"

    error = failure(registered, in_forecast(f"import os\n{evil}\nreturn [ForecastOutput(Evil())]"))

    assert not mark.exists()
    assert isinstance(error, WorkerError)


def test_that_a_sentence_that_would_fill_the_memory_is_not_shown(registered: Registered) -> None:
    lines = (
        "from workbench.errors import ModelError\nerror = ModelError('short')\n"
        "from workbench.text import Text\nerror.heading = Text('{a:>9000000000}', {'a': 1})\nraise error"
    )

    assert isinstance(failure(registered, in_forecast(lines)), WorkerError)


def test_that_the_next_request_has_a_new_process(registered: Registered) -> None:
    lines = "import os\nif not os.path.exists('once'):\n    open('once', 'w').close()\n    os._exit(1)"
    model = registered.add(in_forecast(lines))

    with pytest.raises(WorkerError):
        registered.run(model)
    assert not isinstance(registered.run(model)[0], WorkbenchError)


def test_that_a_probe_says_why_a_model_cannot_be_made(registered: Registered) -> None:
    job: Job[None] = Job("register", text("x"), EventBus())
    good, bad = registered.add(PLAIN, "good"), registered.add(at_import("import no_such_library"), "bad")
    dead = registered.add(at_import("import os; os._exit(3)"), "dead")

    registered.runtime.probe(good, job)
    with pytest.raises(WorkbenchError, match="no_such_library") as refused:
        registered.runtime.probe(bad, job)
    assert refused.value.code == 1505
    with pytest.raises(WorkerError, match="ended by itself"):
        registered.runtime.probe(dead, job)


@pytest.mark.parametrize(
    "lines",
    [
        "raise RuntimeError('no')",
        more("raise SystemExit"),
        more("import os; os.abort()"),
        "import os, time\nfor _ in range(8):\n    os.fork()\ntime.sleep(60)",
        more("open('/etc/evil', 'w')"),
        more("import socket; socket.create_connection(('127.0.0.1', 22), 1)"),
        more("import os, signal; os.kill(os.getppid(), signal.SIGKILL); os.kill(1, 9); raise ValueError"),
        "import os; [os.close(n) for n in range(3, 200) if os.path.exists(f'/proc/self/fd/{n}')]",
        more("import sys; sys.stdout.write('x' * 10_000_000); sys.modules[__name__] = None"),
    ],
)
def test_that_a_package_that_does_harm_at_import_is_not_registered(
    tmp_path: Path, registered: Registered, lines: str
) -> None:
    models = UserModels(tmp_path / "tried", tmp_path / "agreed.json", probe=registered.runtime.probe)
    place = write_folder(tmp_path / "source", plain_package(at_import(lines)))

    with pytest.raises(WorkbenchError) as refused:
        models.create("mine", place.as_uri(), consent=True)

    assert refused.value.code == 1505
    assert models.list() == ()
    left = [one for one in (tmp_path / "tried").rglob("*") if one.is_file()]
    assert [one.name for one in left] == [".user_models.lock"]
    assert not Path("/etc/evil").exists()


@pytest.mark.parametrize("code", [at_import("import time\ntime.sleep(10**6)"), more(at_import(HALF))])
def test_that_a_probe_that_hangs_is_ended(tmp_path: Path, code: str) -> None:
    made = Registered(tmp_path, start_seconds=1.5)
    slow = made.add(code)

    with pytest.raises(WorkbenchError, match="was not ready"):
        made.runtime.probe(slow, Job("register", text("x"), EventBus()))
    made.runtime.close()


@pytest.mark.parametrize("at", [more(at_import), in_forecast])
def test_that_half_a_reply_is_not_waited_for_without_end(tmp_path: Path, at: Callable[[str], str]) -> None:
    made = Registered(tmp_path, start_seconds=1.5, request_seconds=1.5)
    try:
        error = failure(made, at(HALF))
    finally:
        made.runtime.close()

    assert isinstance(error, TimeLimitError | WorkerError)


def test_that_a_dropped_model_s_processes_end_and_new_code_runs(registered: Registered) -> None:
    job: Job[None] = Job("drop", text("x"), EventBus())
    model = registered.add(PLAIN)
    registered.run(model)

    registered.runtime.retire(model, job, stop=False)
    registered.models.drop("mine")
    again = registered.add(PLAIN.replace('one["targets"]', '-one["targets"]'))

    assert getattr(registered.run(again)[0], "mean").tolist() == [[-3.0, -3.0, -3.0]]  # noqa: B009


def test_that_a_worker_that_is_slow_to_end_is_not_missed(
    registered: Registered, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = registered.add(PLAIN)
    registered.run(model)
    worker = registered.runtime._pool._groups.workers[0]
    join = RemoteWorker.join
    monkeypatch.setattr(RemoteWorker, "join", lambda *_: None)

    registered.runtime.retire(model, Job("drop", text("x"), EventBus()), stop=True)

    join(worker, 30.0)
    assert worker.state is State.ENDED
    assert registered.runtime._pool._groups.workers == []


def test_that_nothing_is_missing_here() -> None:
    assert sandbox.missing() == ()
