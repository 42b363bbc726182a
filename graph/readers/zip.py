"""ZIP: every file in it that has a known suffix, read as if it lay in a folder.

Names that an old Chinese program wrote without a mark are GBK. What is too large when
unpacked, and an archive in the archive, is refused.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from graph import plugins
from graph.errors import InputError
from graph.model import Source
from graph.readers._partly import PartlyRead

suffixes = (".zip",)

LARGEST = 64 * 2**20  # bytes of one file when unpacked
_UTF8 = 0x800  # the flag that says that a name is UTF-8: APPNOTE 4.4.4, bit 11


def read(data: bytes, name: str | None) -> list[Source]:
    """The reports by their names in the archive; raises PartlyRead."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise InputError("this is no ZIP archive, or it is damaged") from None
    readers = {
        suffix: reader
        for reader in plugins.names("readers")
        if reader != "zip"
        for suffix in plugins.load("readers", reader).suffixes
    }
    sources: list[Source] = []
    reasons: list[str] = []
    for entry in sorted(archive.infolist(), key=_named):
        told = _named(entry)
        path = PurePosixPath(told)
        if path.suffix.lower() in suffixes:
            reasons.append(f"{told}: an archive in an archive is not read")
        reader = readers.get(path.suffix.lower())
        if entry.is_dir() or reader is None or any(p.startswith((".", "__")) for p in path.parts):
            continue
        try:
            sources += plugins.load("readers", reader).read(_content(archive, entry), path.name)
        except PartlyRead as error:
            sources += error.sources
            reasons += [f"{told}: {reason}" for reason in error.reasons]
        except InputError as error:
            reasons.append(f"{told}: {error}")
    if reasons:
        raise PartlyRead(reasons, sources)
    if not sources:
        raise InputError("no reports in this archive")
    return sources


def _named(entry: zipfile.ZipInfo) -> str:
    """The entry's name; without the UTF-8 flag it is GBK where that can be."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gbk")
    except UnicodeError:
        return entry.filename


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.flag_bits & 1:
        raise InputError("encrypted")
    try:
        with archive.open(entry) as file:
            content = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise InputError(f"damaged ({error})") from None
    if len(content) > LARGEST:
        raise InputError(f"larger than {LARGEST // 2**20} MiB when unpacked")
    return content
