"""A real standalone Apache IoTDB for tests and for a first try: a ConfigNode and a DataNode on free ports.

The jars come from `IOTDB_HOME` where it is set, else from Maven artifacts, fetched once into `.tools/iotdb`.
Data, ports and logs are the server's own and thrown away. Runs with the standard library alone.

    make iotdb
"""

from __future__ import annotations

import argparse
import atexit
import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, TracebackType
from typing import Literal, Self

ROOT = Path(__file__).resolve().parent.parent
VERSION = "2.0.1-beta"
"""The newest version of which Maven's repository has every part."""
GET_JAVA = "install Java 17 and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)"
_OPENED = ("java.util.concurrent", "java.lang", "java.util", "java.nio", "java.io", "java.net")
_CENTURY_MS = 36_525 * 86_400_000
_START_SECONDS, _STOP_SECONDS, _FETCH_SECONDS = 90.0, 5.0, 900.0
_PORTS = (
    "cn_internal_port",
    "cn_consensus_port",
    "dn_rpc_port",
    "dn_internal_port",
    "dn_mpp_data_exchange_port",
    "dn_schema_region_consensus_port",
    "dn_data_region_consensus_port",
)
_SIMPLE = "org.apache.iotdb.consensus.simple.SimpleConsensus"
_POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>iotdb-standalone</artifactId><version>1</version>
  <dependencies>{dependencies}
  </dependencies>
</project>
"""
_DEPENDENCY = (
    "\n    <dependency><groupId>org.apache.iotdb</groupId><artifactId>{artifact}</artifactId>"
    "<version>{version}</version></dependency>"
)
_LOGBACK = """<configuration>
  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%d %-5level %logger{20}: %msg%n</pattern></encoder>
  </appender>
  <root level="WARN"><appender-ref ref="out"/></root>
</configuration>
"""


class ServerMissing(Exception):
    """There is nothing to start; the message says how to get it."""


class ServerFailed(Exception):
    """The server did not start; the message ends with what it wrote."""


def obstacle() -> str | None:
    """Say why no server can be started on this machine, None when one can (it may have to be fetched)."""
    if shutil.which("java") is None:
        return f"There is no Java, which Apache IoTDB needs: {GET_JAVA}."
    home = os.environ.get("IOTDB_HOME")
    if home:
        found = any(Path(home, "lib").glob("*.jar"))
        return None if found else f"IOTDB_HOME is {home}, which has no lib/*.jar: unpack Apache IoTDB there."
    if not _fetched().is_dir() and shutil.which("mvn") is None:
        return f"Apache IoTDB is not here: set IOTDB_HOME to an unpacked release, or {GET_JAVA}."
    return None


def libraries() -> Path:
    """Return the folder with the server's jars; fetches them with Maven when they are nowhere (a minute)."""
    problem = obstacle()
    if problem:
        raise ServerMissing(problem)
    home = os.environ.get("IOTDB_HOME")
    if home:
        return Path(home, "lib")
    if not _fetched().is_dir():
        _fetch(_fetched())
    return _fetched()


def _fetched() -> Path:
    return ROOT / ".tools" / "iotdb" / VERSION / "lib"


def _fetch(target: Path) -> None:
    """Copy the jars beside the place and rename them at the end: two runs may do so at once."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="fetch-") as folder:
        dependencies = "".join(
            _DEPENDENCY.format(artifact=one, version=VERSION) for one in ("iotdb-server", "iotdb-confignode")
        )
        Path(folder, "pom.xml").write_text(_POM.format(dependencies=dependencies))
        command = ["mvn", "-B", "-q", "dependency:copy-dependencies", "-DincludeScope=runtime"]
        try:
            done = subprocess.run(
                [*command, "-DoutputDirectory=lib"],
                cwd=folder,
                capture_output=True,
                text=True,
                timeout=_FETCH_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ServerMissing(
                f"Maven could not fetch Apache IoTDB {VERSION} within {_FETCH_SECONDS / 60:.0f} minutes."
            ) from None
        if done.returncode != 0:
            said = (done.stdout + done.stderr)[-2000:]
            raise ServerMissing(f"Maven could not fetch Apache IoTDB {VERSION}. It said:\n{said}")
        with contextlib.suppress(OSError):  # another run was quicker
            Path(folder, "lib").rename(target)


@dataclass
class IoTDBServer:
    """One ConfigNode and one DataNode, user root, password root.

    Use it as a context manager. Whatever ends this process ends the two as well: they die with their parent
    on Linux, and are stopped at exit elsewhere.
    """

    port: int = 0
    """The port for clients; 0 takes a free one."""
    precision: Literal["ms", "us", "ns"] = "ms"
    settings: dict[str, str] = field(default_factory=dict)
    """More lines of `iotdb-system.properties`."""
    heap: str = "1g"
    quick: bool = False
    """For tests: Java compiles once and lightly, which halves its work where little is done for long."""
    folder: Path = field(init=False)
    _nodes: dict[str, subprocess.Popen[bytes]] = field(init=False, default_factory=dict)
    _ports: dict[str, int] = field(init=False, default_factory=dict)

    host = "127.0.0.1"
    user = "root"
    password = "root"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start both nodes and wait until the DataNode answers (14 s on two cores)."""
        classpath = libraries()
        self.folder = Path(tempfile.mkdtemp(prefix="iotdb-"))
        atexit.register(self.stop)
        try:
            self._configure()
            self._launch("ConfigNode", "org.apache.iotdb.confignode.service.ConfigNode", "512m", classpath)
            self._launch("DataNode", "org.apache.iotdb.db.service.DataNode", self.heap, classpath)
            self._wait_until_it_answers()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End both nodes and remove their data."""
        atexit.unregister(self.stop)
        for name in tuple(self._nodes):
            self._end(name)
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill(self) -> None:
        """End the DataNode as a power cut would; its data stays."""
        self._end("DataNode")

    def restart(self) -> None:
        """Start the DataNode again on the same port with the same data, and wait until it answers."""
        self._launch("DataNode", "org.apache.iotdb.db.service.DataNode", self.heap, libraries())
        self._wait_until_it_answers()

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Stop the DataNode's clock for a while (`SIGSTOP`): connections stay open and nothing answers."""
        node = self._nodes["DataNode"]
        os.killpg(node.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(node.pid, signal.SIGCONT)

    @property
    def config_port(self) -> int:
        """Where the ConfigNode answers other nodes."""
        return self._ports["cn_internal_port"]

    def said(self, node: str, characters: int = 2000) -> str:
        """The end of what a node wrote."""
        log = self.folder / f"{node}.log"
        return log.read_text(encoding="utf-8", errors="replace")[-characters:] if log.exists() else ""

    def _configure(self) -> None:
        self._ports = dict(zip(_PORTS, free_ports(len(_PORTS)), strict=True))
        self.port = self._ports["dn_rpc_port"] = self.port or self._ports["dn_rpc_port"]
        seed = f"{self.host}:{self.config_port}"
        lines = {
            "cluster_name": "workbench",
            "cn_internal_address": self.host,
            "cn_seed_config_node": seed,
            "dn_seed_config_node": seed,
            "dn_rpc_address": self.host,
            "dn_internal_address": self.host,
            "schema_replication_factor": "1",
            "data_replication_factor": "1",
            "dn_metric_reporter_list": "",
            "cn_metric_reporter_list": "",
            "timestamp_precision": self.precision,
            # A file for a century in place of one for each week: the samples go back to 1700.
            "time_partition_interval": str(_CENTURY_MS),
        }
        # One node agrees with itself: with the default, dropping a database takes a second.
        parts = ("config_node", "schema_region", "data_region")
        lines |= {f"{part}_consensus_protocol_class": _SIMPLE for part in parts}
        lines |= {name: str(port) for name, port in self._ports.items()} | self.settings
        conf = self.folder / "conf"
        conf.mkdir()
        text = "".join(f"{name}={value}\n" for name, value in lines.items())
        (conf / "iotdb-system.properties").write_text(text)
        (conf / "logback.xml").write_text(_LOGBACK)

    def _launch(self, name: str, main: str, heap: str, classpath: Path) -> None:
        home = self.folder
        homes = ("IOTDB_HOME", "CONFIGNODE_HOME", "TSFILE_HOME", "IOTDB_DATA_HOME", "CONFIGNODE_DATA_HOME")
        properties = dict.fromkeys(homes, str(home))
        properties |= dict.fromkeys(("IOTDB_CONF", "CONFIGNODE_CONF", "TSFILE_CONF"), str(home / "conf"))
        properties |= dict.fromkeys(("IOTDB_LOG_DIR", "CONFIGNODE_LOGS"), str(home / "logs"))
        properties["logback.configurationFile"] = str(home / "conf" / "logback.xml")
        memory = [f"-Xmx{heap}", "-XX:MaxDirectMemorySize=512m", "-XX:+UseSerialGC", "-XX:-UsePerfData"]
        memory += ["-XX:TieredStopAtLevel=1"] if self.quick else []
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        set_ = [f"-D{key}={value}" for key, value in properties.items()]
        command = ["java", *memory, *opened, *set_, "-cp", f"{classpath}/*", main, "-s"]
        with (home / f"{name}.log").open("ab") as log:
            self._nodes[name] = subprocess.Popen(
                command,
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_die_with_parent(),  # noqa: PLW1509 - one system call, before any thread of its own
            )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not _listens(self.host, self.port):
            for name, node in self._nodes.items():
                if node.poll() is not None:
                    raise ServerFailed(f"The {name} ended with {node.returncode}:\n{self.said(name)}")
            if time.monotonic() > deadline:
                told = "\n".join(self.said(name) for name in self._nodes)
                raise ServerFailed(f"The server did not answer within {_START_SECONDS:.0f} s:\n{told}")
            time.sleep(0.1)

    def _end(self, name: str) -> None:
        node = self._nodes.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(node.pid, signal.SIGKILL)  # the data is thrown away: nothing to write at leisure
        node.wait(_STOP_SECONDS)


def fill(address: str, password: str) -> int:
    """Write every sample series to a server, in both dialects, by the program's own writing.

    Returns:
        How many files were written.
    """
    from sample_data import SAMPLES, sample_path
    from workbench import Workbench

    with tempfile.TemporaryDirectory() as home, Workbench(home) as workbench:
        tree = workbench.connect(address, password)
        table = workbench.connect(f"{address}?dialect=table", password)
        table.execute("CREATE DATABASE IF NOT EXISTS samples")
        tables = workbench.connect(f"{address}/samples?dialect=table", password)
        for sample in SAMPLES:
            opened = workbench.open(sample_path(sample.file))
            workbench.write(opened, tree, f"root.samples.{opened.name}", overwrite=True)
            workbench.write(opened, tables, opened.name, overwrite=True)
        return len(SAMPLES)


def free_ports(count: int) -> list[int]:
    """Find TCP ports on which nothing listens, all different."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]


def _listens(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1.0):
            return True
    except OSError:
        return False


def _die_with_parent() -> Callable[[], None] | None:
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    set_parent_death_signal = 1
    return lambda: prctl(set_parent_death_signal, int(signal.SIGKILL))


def _fetch_only() -> int:
    """Whoever does not have it can test all the rest."""
    try:
        libraries()
    except ServerMissing as error:
        print(f"{error}\nTests that need a server are left out.", file=sys.stderr)
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a server until Ctrl-C, or only fetch it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="the port for clients (a free one)")
    parser.add_argument("--precision", choices=("ms", "us", "ns"), default="ms", help="of timestamps")
    parser.add_argument(
        "--fetch", action="store_true", help="only see that it is here; where it cannot be, say why"
    )
    asked = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if not os.environ.get("IOTDB_HOME") and obstacle() is None and not _fetched().is_dir():
            print(f"Fetching Apache IoTDB {VERSION} with Maven, 105 MB, once ...", flush=True)
        if asked.fetch:
            return _fetch_only()
        print("Starting Apache IoTDB (about 15 s) ...", flush=True)
        with IoTDBServer(port=asked.port, precision=asked.precision) as server:
            address = f"iotdb://{server.user}@{server.host}:{server.port}"
            filled = fill(address, server.password)
            print(f"Apache IoTDB answers at {address} (password {server.password}).")
            print(
                f"It holds {filled} samples: root.samples.*, and the database samples of the table dialect."
            )
            print(f"Table dialect: {address}?dialect=table")
            print("Press Ctrl-C to stop it; its data goes with it.", flush=True)
            signal.pause()
    except KeyboardInterrupt:
        print("\nStopped.")
    except (ServerMissing, ServerFailed) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    raise SystemExit(main())
