"""From a command to its exit code: the workbench, jobs with their progress, errors in one sentence."""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workbench.cli.printing import print_error, print_refusal

if TYPE_CHECKING:
    from rich.progress import Progress

    from workbench.engine import Workbench
    from workbench.jobs import Job, JobSnapshot

T = TypeVar("T")
DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
_TICK_S = 0.1
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_screen = threading.Lock()
_shown: list[Progress] = []


@contextmanager
def workbench() -> Iterator[Workbench]:
    """The workbench for one command; on the way out its processes end."""
    from workbench.arrow import spare_pandas
    from workbench.engine import Workbench

    spare_pandas()
    with Workbench() as opened:
        yield opened


def finish(job: Job[T]) -> T:
    """Wait for a job, with a progress bar where someone watches; Ctrl-C stops the job."""
    try:
        if sys.stderr is not None and sys.stderr.isatty():
            _show_progress(job)
        return job.result()
    except KeyboardInterrupt:
        job.cancel()
        raise


def _show_progress(job: Job[T]) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[message]}"),
        TimeElapsedColumn(),
    )
    with _on_screen(Progress(*columns, console=Console(stderr=True), transient=True)) as progress:
        bar = progress.add_task(str(job.title), total=None, message="")
        while not job.state.ended:
            now = job.snapshot()
            progress.update(bar, completed=now.done, total=now.total or None, message=_message(now))
            try:
                job.future.exception(_TICK_S)
            except NotYet:
                continue


@contextmanager
def _on_screen(bar: Progress) -> Iterator[Progress]:
    with _screen:
        bar.start()
        _shown.append(bar)
    try:
        yield bar
    finally:
        _shown.remove(bar)
        bar.stop()


@contextmanager
def undisturbed() -> Iterator[None]:
    """While a job asks something at the terminal, from any thread, no bar is drawn over the question."""
    with _screen:
        bars = tuple(_shown)
        for bar in bars:
            bar.stop()
        try:
            yield
        finally:
            for bar in bars:
                if bar in _shown:
                    bar.start()


def _message(now: JobSnapshot) -> str:
    if now.message is not None:
        return str(now.message)
    return f"{now.done:,.0f} of {now.total:,.0f}" if now.total else ""


def exit_code_of(command: Callable[[], object]) -> int:
    """Run a command and say in one sentence on stderr what kept it from its end."""
    from workbench.errors import WorkbenchError

    try:
        code = command()
        if sys.stdout is not None:  # closed by whoever started us
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except WorkbenchError as error:
        from workbench.cli.values import UsageError

        print_refusal(error)
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED
    except BrokenPipeError:
        # Whoever read our output has enough; the interpreter must not complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _FULL:
            print_error("There is no space left for what is printed.", "Free some, or write elsewhere.")
            return FAILED
        return _unexpected(error)
    return code if isinstance(code, int) else DONE


def _unexpected(error: Exception) -> int:
    """Put typer's own refusal of an option or argument in our form; keep the details of a fault of ours."""
    explain = getattr(error, "format_message", None)
    if explain is not None:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "forecast-workbench"
        print_error(str(explain()), f"See: {command} --help")
        return int(getattr(error, "exit_code", WRONG_USAGE))
    file = _keep_details(error)
    print_error(
        f"The program met a fault of its own ({type(error).__name__}: {error}).",
        f"Please report it with the details in {file}.",
    )
    return FAILED


def _keep_details(error: Exception) -> Path:
    import tempfile
    import traceback

    from workbench.home import find_home

    details = "".join(traceback.format_exception(error))
    for folder in (find_home().logs, Path(tempfile.gettempdir())):
        file = folder / "command-line-fault.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(details, encoding="utf-8")
        except OSError:
            continue
        return file
    raise error
