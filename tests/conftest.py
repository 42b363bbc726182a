"""Fixtures for every test, above all a browser without a network for the tests of the page.

A page test asks for ``open_page`` and is marked ``@pytest.mark.browser``::

    @pytest.mark.browser
    def test_page_asks_for_nothing(open_page, tmp_path):
        page, log = open_page(tmp_path / "g.html", color_scheme="dark")
        assert page.title() == "甘南"
        assert log.console_errors == [] and log.requests == []

Chromium is the machine's own (``make browser`` installs it); nothing is downloaded.
Where it is missing these tests are skipped and one loud line says so; with ``CI=true``
they fail instead, so that a green run has always seen the page.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
NO_BROWSER = "no Chromium found: the tests of the page were NOT run; install it with `make browser`"


@dataclass
class Log:
    """What a page did since it was opened, in order.

    ``console_errors``: messages of level error, and uncaught exceptions.
    ``requests``: addresses asked for besides the page's own file, data: and blob:
    (each was refused).
    """

    console_errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


OpenPage = Callable[..., "tuple[Page, Log]"]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser's executable: ``$CHROMIUM``, else the first of ``BROWSERS`` on the path."""
    wanted = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else list(BROWSERS)
    for name in wanted:
        if found := shutil.which(name):
            return found
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(NO_BROWSER)
    pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One headless Chromium for the whole run; each test opens contexts of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """``open_page(path, **context_options) -> (Page, Log)``, the network cut off.

    ``fragment="#node=…"`` opens the page at a link; every other option goes to
    ``Browser.new_context`` (viewport, color_scheme, device_scale_factor, locale …).
    Returns after the load event. Contexts are closed when the test ends.
    """
    contexts: list[BrowserContext] = []

    def open_(path: Path, fragment: str = "", **context_options: Any) -> tuple[Page, Log]:
        context = browser.new_context(**context_options)
        contexts.append(context)
        page, log, address = context.new_page(), Log(), path.resolve().as_uri()

        def refuse(route: Any) -> None:
            url = route.request.url
            if url.split("#")[0] == address or url.startswith(("data:", "blob:")):
                route.continue_()
            else:
                log.requests.append(url)
                route.abort()

        context.route("**/*", refuse)
        page.on("websocket", lambda socket: log.requests.append(socket.url))
        page.on("pageerror", lambda error: log.console_errors.append(str(error)))
        page.on(
            "console",
            lambda line: log.console_errors.append(line.text) if line.type == "error" else None,
        )
        page.goto(address + fragment)
        return page, log

    yield open_
    for context in contexts:
        context.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, loudly, that the page was not tested."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NO_BROWSER in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("page not tested", sep="!", red=True, bold=True)
        terminalreporter.line(f"{count} tests: {NO_BROWSER}", red=True, bold=True)
