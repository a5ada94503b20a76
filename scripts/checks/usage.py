"""What a reader does with the pages: sorts and filters their tables, and finds a unit."""
import json
import unicodedata


def check(open_page, report, say):
    """Drives the first page of a report, and its largest scorecard, as a reader would."""
    units = json.loads((report / "results.json").read_text(encoding="utf-8"))["units"]
    index = report / "index.html"
    tab = open_page(index)
    for unit in units[:: max(1, len(units) // 8)]:
        find(tab, index, unit, say)
    sort(tab, index, say)
    tab.context.close()
    cards = [page for page in (report / "units").glob("*.html") if ".records-" not in page.name]
    card = max(cards, key=lambda page: page.stat().st_size)
    tab = open_page(card)
    sort(tab, card, say)
    keep(tab, card, say)
    tab.context.close()


def find(tab, page, unit, say):
    """A unit is found by its name, its code and, of Chinese names, the initials of their pinyin; its link leads there."""
    name = "".join(sign for sign in unit["name"] if unicodedata.category(sign) not in ("Cc", "Cf"))
    words = [name[:40], unit["code"]]
    if len(name) < 100 and all("\u4e00" <= sign <= "\u9fff" for sign in name):
        letters = tab.evaluate(LETTERS, name)
        if None in letters:
            say(page, f"no initials for {name}")
        words.append("".join(letter or sign for letter, sign in zip(letters, name)))
    for word in words:
        tab.fill("#find-unit", word)
        links = tab.locator("#find li a")
        found = [links.nth(number).get_attribute("href") for number in range(links.count())]
        if f"units/{unit['code']}.html" not in found:
            say(page, f"the search for “{word[:40]}” does not find {unit['code']}, but {found[:5]}")
    tab.fill("#find-unit", unit["code"])
    tab.press("#find-unit", "Enter")
    tab.wait_for_load_state()
    if not tab.url.endswith(f"units/{unit['code']}.html"):
        say(page, f"Enter leads to {tab.url}, not to {unit['code']}")
    tab.go_back()


LETTERS = """(name) => {
  const letters = new Map();
  let letter = null;
  for (const sign of document.getElementById("letters").textContent) {
    if (/[a-z]/.test(sign)) letter = sign;
    else if (!letters.has(sign)) letters.set(sign, letter);
  }
  return [...name].map((sign) => letters.get(sign) ?? null);
}"""

CELLS = """(table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"""


def sort(tab, page, say):
    """Each column of each table that can be sorted goes up, down and back to the order of the page."""
    tables = tab.locator("table:has(thead button)")
    if not tables.count():
        say(page, "no table can be sorted")
    for number in range(tables.count()):
        table = tables.nth(number)
        if not table.is_visible():
            continue
        before = table.evaluate(CELLS)
        for head in range(table.locator("thead button").count()):
            button = table.locator("thead button").nth(head)
            column, numeric = button.evaluate("(b) => [b.parentElement.cellIndex, b.parentElement.classList.contains('n')]")
            orders = []
            for direction in ("ascending", "descending", None):
                button.click()
                if button.evaluate("(b) => b.parentElement.getAttribute('aria-sort')") != direction:
                    say(page, f"table {number}, column {column}: is not marked as {direction}")
                orders.append([row[column] for row in table.evaluate(CELLS)])
            if orders[2] != [row[column] for row in before]:
                say(page, f"table {number}, column {column}: does not return to its order")
            if numeric:
                for order, falls in ((orders[0], False), (orders[1], True)):
                    values = [float(text.split()[0].split("/")[0].rstrip("%并列tied").replace("−", "-"))
                              for text in order if text[:1].isdigit() or text[:1] in "−-+"]
                    if values != sorted(values, reverse=falls):
                        say(page, f"table {number}, column {column}: {order[:6]} is out of order")


def keep(tab, page, say):
    """A filter keeps the rows that hold its text, and says how many."""
    fields = tab.locator("p.filter input:visible")
    if not fields.count():
        return
    field = fields.first
    rows = field.locator("xpath=../following::table[1]/tbody/tr")
    texts = [rows.nth(number).text_content() for number in range(rows.count())]
    word = rows.first.locator("th").first.text_content()[:20]
    field.fill(word)
    kept = [rows.nth(number).text_content() for number in range(rows.count()) if rows.nth(number).is_visible()]
    if kept != [text for text in texts if word in text] or not kept:
        say(page, f"the filter “{word}” keeps {len(kept)} rows")
    said = field.locator("xpath=../output").inner_text()
    if said != f"{len(kept)} / {len(texts)}":
        say(page, f"the filter says “{said}” of {len(kept)} rows")
    field.fill("")
    if rows.locator("visible=true").count() != len(texts):
        say(page, "an empty filter hides rows")
