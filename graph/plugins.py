"""The folder is the registry: module names are the tokens on the command line.

``names`` lists a package's folder without importing anything; ``load`` imports
one module. Modules whose name starts with ``_`` are private to their package.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from graph.errors import FormatError


def names(package: str) -> list[str]:
    """Sorted names of the public modules in ``graph/<package>``."""
    return list(_listed(package))


@cache  # asked for with every report, and to list a folder takes long
def _listed(package: str) -> tuple[str, ...]:
    folder = Path(__file__).parent / package
    return tuple(sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_")))


def load(package: str, name: str) -> ModuleType:
    """The module ``graph.<package>.<name>``; FormatError lists the known names.

    A module may say ``needs``, a package that only the extra of the module's name installs:
    FormatError then says which, before any work is done.
    """
    known = _listed(package)
    if name not in known:
        raise FormatError(f"{package}: unknown name {name!r}; known: {', '.join(known)}")
    module = import_module(f"graph.{package}.{name}")
    needs = getattr(module, "needs", None)
    if needs and find_spec(needs) is None:
        raise FormatError(
            f"{name}: needs {needs}, which is not installed: pip install 'baotu[{name}]'"
        )
    return module
