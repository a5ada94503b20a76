"""The pages in a browser: quiet, complete, accessible, legible without scripts, and printable.

    browser.py REPORT ...

Of each report the first page and three scorecards are opened in Chromium. Screenshots lie in REPORT/../shots.
"""
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
problems = []


def say(page, text):
    problems.append(f"{page}: {text}")
    print(problems[-1])


def pages(report):
    """The first page, and the smallest, middle and largest scorecard."""
    units = sorted((report / "units").glob("*.html"), key=lambda page: (page.stat().st_size, page.name))
    if not units:
        sys.exit(f"{report}: no scorecards")
    return [report / "index.html", units[0], units[len(units) // 2], units[-1]]


def look(browser, page, shots):
    """Opens a page at each size, with scripts and without; asks for no other file, says nothing on the console."""
    for name, (width, height) in SIZES.items():
        texts = {}
        for scripts in (True, False):
            context = browser.new_context(
                viewport={"width": width, "height": height}, java_script_enabled=scripts, color_scheme="light")
            tab = context.new_page()
            requests = []
            tab.on("request", lambda request: requests.append(request.url))
            tab.on("console", lambda message: say(page, f"console: {message.text}"))
            tab.on("pageerror", lambda error: say(page, f"script: {error}"))
            tab.goto(page.resolve().as_uri())
            others = [url for url in requests[1:] if not url.startswith("data:")]
            if others:
                say(page, f"asks for {others}")
            tab.screenshot(path=shots / f"{page.stem}-{name}{'' if scripts else '-no-scripts'}.png", full_page=True)
            texts[scripts] = tab.locator("body").inner_text()
            if scripts:
                check_layout(tab, page, name)
                check_access(tab, page, name)
            context.close()
        if len(texts[False]) < 0.9 * len(texts[True]):
            say(page, f"{name}: without scripts only {len(texts[False])} of {len(texts[True])} characters are shown")


def check_layout(tab, page, name):
    wider = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 1:
        say(page, f"{name}: {wider} pixels wider than the window")


def check_access(tab, page, name):
    for violation in Axe().run(tab).response["violations"]:
        nodes = [node["target"] for node in violation["nodes"]][:3]
        say(page, f"{name}: {violation['impact']}: {violation['id']}: {violation['help']} {nodes}")


def check_print(browser, page, shots):
    """On paper: at least one page, none empty, and far fewer than there are tables."""
    tab = browser.new_page()
    tab.goto(page.resolve().as_uri())
    file = shots / f"{page.stem}.pdf"
    tab.pdf(path=file, format="A4", prefer_css_page_size=True)
    tab.close()
    sheets = PdfReader(file).pages
    if not 1 <= len(sheets) <= 30:
        say(page, f"{len(sheets)} sheets of paper")
    for number, sheet in enumerate(sheets, 1):
        if not sheet.extract_text().strip():
            say(page, f"sheet {number} is empty")
    return len(sheets)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for report in map(pathlib.Path, sys.argv[1:]):
        shots = report.parent / "shots" / report.name
        shots.mkdir(parents=True, exist_ok=True)
        for page in pages(report):
            look(browser, page, shots)
            print(f"{page}: {check_print(browser, page, shots)} sheets")
    browser.close()
print(f"{len(problems)} problems")
sys.exit(len(problems) > 0)
