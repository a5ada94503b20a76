"""The pages in a browser: quiet, complete, accessible, usable with scripts and without, and printable.

    browser.py REPORT ...

Of each report the first page and three scorecards, or three return slips, are opened in Chromium. Screenshots lie in
REPORT/../shots.
"""
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import paper
import usage

SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
problems = []


def say(page, text):
    problems.append(f"{page}: {text}")
    print(problems[-1])


def pages(report):
    """The first page, the smallest, middle and largest scorecard or slip, and a page of records where there is one."""
    found = [*report.glob("units/*.html"), *report.glob("*/return.html")]
    units = sorted(found, key=lambda page: (page.stat().st_size, str(page)))
    if not units:
        sys.exit(f"{report}: no scorecards and no slips")
    cards = [unit for unit in units if ".records-" not in unit.name]
    records = [unit for unit in units if ".records-" in unit.name][:1]
    return [report / "index.html", cards[0], cards[len(cards) // 2], cards[-1], *records]


def open_page(browser, page, size, scripts=True, scheme="light"):
    """A tab with the page, which asks for no other file and says nothing on the console."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, color_scheme=scheme)
    tab = context.new_page()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.on("console", lambda message: say(page, f"console: {message.text}"))
    tab.on("pageerror", lambda error: say(page, f"script: {error}"))
    tab.on("dialog", lambda dialog: (say(page, f"dialog: {dialog.message}"), dialog.dismiss()))
    tab.goto(page.resolve().as_uri())
    others = [url for url in requests[1:] if not url.startswith("data:")]
    if others:
        say(page, f"asks for {others}")
    return tab


def title(page):
    """What its pictures are called."""
    return page.parent.name if page.stem == "return" else page.stem


def look(browser, page, shots):
    """Opens a page at each size, with scripts and without."""
    for name, size in SIZES.items():
        texts = {}
        for scripts in (True, False):
            tab = open_page(browser, page, size, scripts)
            tab.screenshot(path=shots / f"{title(page)}-{name}{'' if scripts else '-no-scripts'}.png", full_page=True)
            texts[scripts] = tab.locator("body").inner_text()
            check_layout(tab, page, name)
            if scripts:
                check_access(tab, page, name)
                check_untaken(tab, page)
            tab.context.close()
        if len(texts[False]) < 0.9 * len(texts[True]):
            say(page, f"{name}: without scripts only {len(texts[False])} of {len(texts[True])} characters are shown")
    tab = open_page(browser, page, SIZES["wide"], scheme="dark")
    tab.screenshot(path=shots / f"{title(page)}-dark.png")
    check_access(tab, page, "dark")
    tab.context.close()


def check_layout(tab, page, name):
    wider = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 1:
        say(page, f"{name}: {wider} pixels wider than the window")


def check_untaken(tab, page):
    """No text of the data became a script or an element that the templates do not have."""
    if tab.title() in ("", "1", "taken"):
        say(page, f"a text of the data ran: the title is “{tab.title()}”")
    strays = tab.evaluate("document.querySelectorAll('img, iframe, object, svg[onload], [onerror], [onmouseover]').length")
    if strays or tab.evaluate("document.scripts.length") != 1:
        say(page, f"{strays} elements that no template has, {tab.evaluate('document.scripts.length')} scripts")


def check_access(tab, page, name):
    for violation in Axe().run(tab).response["violations"]:
        nodes = [node["target"] for node in violation["nodes"]][:3]
        say(page, f"{name}: {violation['impact']}: {violation['id']}: {violation['help']} {nodes}")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for report in map(pathlib.Path, sys.argv[1:]):
        shots = report.parent / "shots" / report.name
        shots.mkdir(parents=True, exist_ok=True)
        for page in pages(report):
            look(browser, page, shots)
            sheets = paper.check(browser, page, shots / f"{title(page)}.pdf", say)
            print(f"{page}: {sheets} sheets")
        if (report / "results.json").exists():
            usage.check(lambda page: open_page(browser, page, SIZES["wide"]), report, say)
    browser.close()
print(f"{len(problems)} problems")
sys.exit(len(problems) > 0)
