"""Text files in other encodings than UTF-8, made UTF-8 as a stream."""

from __future__ import annotations

import codecs
import io
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from workbench.errors import DataError

_SAMPLE = 1 << 20
_CHUNK = 4 << 20
_HIGH_PAIR = re.compile(rb"[\x81-\xfe][\x40-\xfe]")


def encoding_of(path: Path, *, whole: bool = False) -> str:
    """The encoding of a text file: `utf-8` where it needs no work.

    Args:
        path: The file.
        whole: Look at all of it and not at the first mebibyte alone.

    Raises:
        DataError: It is no text.
    """
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return name
    if head.count(0) > len(head) // 5 and _alternates(head):
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    _refuse_binary(path, head)
    if _decodes(path, "utf-8", whole=whole):
        return "utf-8"
    if not _mostly_utf8(head) and _looks_chinese(head):
        return "gb18030"
    return "cp1252" if not _mostly_utf8(head) and _decodes(path, "cp1252", whole=True) else "utf-8-replace"


def mixes_line_ends(path: Path, *, whole: bool = False) -> bool:
    """Whether some lines end with CR LF and others with LF alone, as after several programs wrote to a file.

    Args:
        path: The file, in an encoding in which these are bytes of their own.
        whole: Look at all of it and not at the first mebibyte alone.
    """
    both = lines = 0
    last = b""
    with path.open("rb") as file:
        while chunk := file.read(_SAMPLE):
            lines += chunk.count(b"\n")
            both += chunk.count(b"\r\n") + (last == b"\r" and chunk.startswith(b"\n"))
            last = chunk[-1:]
            if 0 < both < lines:
                return True
            if not whole:
                break
    return False


def _alternates(head: bytes) -> bool:
    """Whether every other byte is nearly always zero and the others hardly ever are: UTF-16 of Latin text."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) // 3 and min(even, odd) < len(head) // 50


def _refuse_binary(path: Path, head: bytes) -> None:
    control = sum(head.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13))
    if control > max(len(head) // 50, 8) or (0 < len(head) < 400 and control > len(head) // 10):
        raise DataError(
            "{file} is not a text file.",
            hint="Open a CSV, Parquet, TsFile or Excel file.",
            file=path.name,
        )


def _decodes(path: Path, encoding: str, *, whole: bool) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_SAMPLE):
                decoder.decode(chunk)
                if not whole:
                    return True
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _looks_chinese(head: bytes) -> bool:
    """Whether most pairs of high bytes are punctuation or common characters of GB 2312 (rows 1 to 55)."""
    pairs: list[bytes] = _HIGH_PAIR.findall(head)
    common = sum(1 for pair in pairs if 0xA1 <= pair[0] <= 0xD7 and pair[1] >= 0xA1)
    return common > len(pairs) / 2


def _mostly_utf8(head: bytes) -> bool:
    text = head.decode("utf-8", errors="replace")
    beyond = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") < beyond / 2


def transcode(path: Path, encoding: str, progress: Callable[[], None]) -> tuple[Path, int]:
    """Write the file as UTF-8 with LF at the lines' ends into a temporary one, a piece at a time.

    Args:
        path: The file.
        encoding: A name that Python knows, or `utf-8-replace`.
        progress: Called after each piece; may raise.

    Returns:
        The temporary file, and how many characters could not be read (each is a replacement mark now).

    Raises:
        DataError: There is no such encoding.
    """
    name = encoding.removesuffix("-replace")
    try:
        bytewise = codecs.getincrementaldecoder(name)(errors="replace")
    except LookupError as error:
        raise DataError(
            "“{encoding}” is not the name of an encoding.",
            hint="Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.",
            encoding=encoding,
        ) from error
    decoder = io.IncrementalNewlineDecoder(bytewise, translate=True)
    lost = 0
    with path.open("rb") as file, tempfile.NamedTemporaryFile("wb", suffix=".csv", delete=False) as out:
        try:
            while True:
                chunk = file.read(_CHUNK)
                text = decoder.decode(chunk, final=not chunk)
                lost += text.count("\ufffd")
                out.write(text.encode("utf-8"))
                progress()
                if not chunk:
                    break
        except BaseException:
            Path(out.name).unlink()
            raise
    return Path(out.name), lost
