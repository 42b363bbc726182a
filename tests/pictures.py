"""Pictures of an exported page for the READMEs: one at rest, and a short film of its use.

The film is a WebP of stills, put together here (RIFF container of the WebP specification):
the browser encodes the frames, so that no imaging library is needed.
"""

from __future__ import annotations

import base64
import os
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conftest import ARGUMENTS, BROWSERS

SIZE = (1440, 900)
FILM = (960, 600)
STILL = 1600  # milliseconds of each frame
QUALITY = 0.8
ENCODE = """async ([png, width, height, quality]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
}"""


@contextmanager
def _view(page: Path, fragment: str) -> Iterator[Any]:
    """``page`` in light colours, in Chinese, with nothing moving."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not chromium:
        raise SystemExit("showcase: no Chromium found; install it with `make browser`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        view = browser.new_page(
            viewport={"width": SIZE[0], "height": SIZE[1]},
            color_scheme="light",
            reduced_motion="reduce",
            locale="zh-CN",
        )
        view.goto(page.as_uri() + fragment)
        view.wait_for_selector("body[data-ready]")
        yield view
        browser.close()


def still(page: Path, fragment: str, picture: Path) -> None:
    """A screenshot of the page at an address with a pane that quotes."""
    with _view(page, fragment) as view:
        view.wait_for_selector(".pane mark")
        view.wait_for_timeout(1000)
        view.screenshot(path=picture)


def film(page: Path, person: str, event: str, picture: Path) -> None:
    """Search by pinyin, a person's neighbourhood, a sentence, a span of time, tables, a map.

    ``person``: what is typed; ``event``: the id of the event whose sentence is shown.
    """
    with _view(page, "") as view:
        frames: list[bytes] = []

        def frame(*acts: Callable[[], Any]) -> None:
            for act in acts:
                act()
            view.mouse.move(SIZE[0] // 2, 30)
            view.wait_for_timeout(500)
            frames.append(view.screenshot())

        def brush() -> None:
            box = view.locator(".strip").bounding_box()
            view.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
            view.mouse.down()
            view.mouse.move(box["x"] + box["width"] * 0.97, box["y"] + 24, steps=5)
            view.mouse.up()

        keys = view.keyboard
        frame()
        frame(lambda: keys.press("/"), lambda: keys.type(person))
        frame(lambda: keys.press("Enter"))
        frame(lambda: keys.press("2"))
        frame(lambda: view.evaluate(f"window.baotu.go(window.baotu.store.byKey.get({event!r}).id)"))
        frame(lambda: view.click(".wholesentence >> nth=0"))
        frame(lambda: keys.press("Escape"), lambda: keys.press("1"), lambda: keys.press("f"), brush)
        frame(lambda: view.click(".timeclear"), lambda: view.click("#tab-timeline"))
        frame(lambda: view.click("#tab-tables"))
        frame(lambda: view.click("#tab-map"))
        view.goto("about:blank")
        coded = [
            view.evaluate(ENCODE, [base64.b64encode(one).decode(), *FILM, QUALITY])
            for one in frames
        ]
    picture.write_bytes(webp([base64.b64decode(one) for one in coded], *FILM, STILL))


def webp(frames: list[bytes], width: int, height: int, duration: int) -> bytes:
    """Stills in WebP -> one WebP that shows each for ``duration`` milliseconds, for ever."""
    body = b"WEBP" + _chunk(b"VP8X", b"\x02\0\0\0" + _three(width - 1) + _three(height - 1))
    body += _chunk(b"ANIM", struct.pack("<IH", 0xFFFFFFFF, 0))
    for frame in frames:
        place = _three(0) * 2 + _three(width - 1) + _three(height - 1) + _three(duration) + b"\x02"
        body += _chunk(b"ANMF", place + _picture(frame))
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _picture(frame: bytes) -> bytes:
    """The chunk of a still that holds its pixels."""
    at = 12
    while at < len(frame):
        name, size = frame[at : at + 4], struct.unpack("<I", frame[at + 4 : at + 8])[0]
        whole = frame[at : at + 8 + size + size % 2]
        if name in (b"VP8 ", b"VP8L"):
            return whole
        at += len(whole)
    raise ValueError("no picture in this WebP")


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _three(number: int) -> bytes:
    return number.to_bytes(3, "little")
