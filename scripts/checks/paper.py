"""A page as Chromium prints it on A4: within the margins, no empty sheet, no cut row, heads repeated."""
import re

from pypdf import PdfReader

# The type area of official documents by GB/T 9704, in millimetres from the sheet's upper left corner.
LEFT, TOP, WIDTH, HEIGHT = 28, 37, 156, 225
MILLIMETRES = 25.4 / 72

# Puts a mark that does not show where each row's cells begin and end, and in each head: `r7a`, `r7z` and `h2`.
MARK = """() => {
  const put = (cell, name, first) => {
    const mark = Object.assign(document.createElement("span"), { textContent: "[" + name + "]" });
    mark.style.cssText = "font: 1px monospace; margin-right: -3ch";
    first ? cell.prepend(mark) : cell.append(mark);
  };
  const rows = [];
  [...document.querySelectorAll("table")].forEach((table, number) => {
    if (table.closest("details:not([open])")) return;
    if (table.tHead) put(table.tHead.rows[0].cells[0], "h" + number, true);
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      for (const cell of row.cells) {
        put(cell, `r${rows.length}a`, true);
        put(cell, `r${rows.length}z`, false);
      }
      rows.push({ text: row.innerText.trim().slice(0, 60), length: row.innerText.length, head: table.tHead ? "h" + number : "" });
    }
  });
  return rows;
}"""

# Marks headings alone, which moves nothing on the sheet.
MARK_HEADINGS = """() => document.querySelectorAll("#summary, #red-lines").forEach((heading) => {
  const mark = Object.assign(document.createElement("span"), { textContent: "[" + heading.id + "]" });
  mark.style.cssText = "font: 1px monospace; position: absolute";
  heading.prepend(mark);
})"""


def check(browser, page, file, say):
    """Prints a page and looks at the sheets; returns how many there are."""
    tab = browser.new_page()
    tab.goto(page.resolve().as_uri())
    tab.evaluate(MARK_HEADINGS)
    check_first_screen(page, [found for found, _ in printed(tab, file.with_suffix(".marked.pdf"))], say)
    tab.reload()
    tab.pdf(path=file, format="A4", prefer_css_page_size=True)
    rows = tab.evaluate(MARK)
    sheets = printed(tab, file.with_suffix(".marked.pdf"))
    tab.close()
    for number, (_, sheet) in enumerate(sheets, 1):
        check_sheet(page, number, sheet, say)
    check_rows(page, rows, [found for found, _ in sheets], say)
    return len(PdfReader(file).pages)


def printed(tab, file):
    """For each sheet of a page with marks: the marks on it, and the pieces of text."""
    tab.pdf(path=file, format="A4", prefer_css_page_size=True)
    sheets = [pieces(sheet) for sheet in PdfReader(file).pages]
    file.unlink()
    return [(set(re.findall(r"\[([a-z0-9-]+)\]", "".join(text for *_, text in sheet))), sheet) for sheet in sheets]


def check_first_screen(page, marks, say):
    """The first page of a report keeps its first screen to one sheet; return slips have none."""
    if any("summary" in found for found in marks) and not ("summary" in marks[0] and "red-lines" in set().union(*marks[1:2])):
        say(page, "the first screen is not one sheet of paper")


def pieces(sheet):
    """The pieces of text on a sheet with their places in millimetres from the top and from the left."""
    found = []

    def visit(text, outer, inner, *_):
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            found.append(((float(sheet.mediabox.height) - y) * MILLIMETRES, x * MILLIMETRES, text.strip()))

    sheet.extract_text(visitor_text=visit)
    return found


def check_sheet(page, number, sheet, say):
    """Something stands on it, and nothing but the page number outside of the type area."""
    outside = [text for top, left, text in sheet
               if not (TOP - 1 <= top <= TOP + HEIGHT + 1 and LEFT - 1 <= left <= LEFT + WIDTH + 1)]
    if len(outside) == len(sheet):
        say(page, f"sheet {number} is empty")
    if re.sub(r"[\s—]", "", "".join(outside)) != str(number):
        say(page, f"sheet {number}: outside of the type area stands {outside[:3]}")


def check_rows(page, rows, marks, say):
    """All cells of a row that fits on a sheet begin and end on one, under the head of its table."""
    for number, row in enumerate(rows):
        sheets = [at for at, found in enumerate(marks, 1) if {f"r{number}a", f"r{number}z"} & found]
        if len(sheets) > 1 and row["length"] > 2000:
            continue
        if len(sheets) != 1:
            say(page, f"a row is on sheets {sheets}: {row['text']}")
        elif row["head"] and row["head"] not in marks[sheets[0] - 1]:
            say(page, f"sheet {sheets[0]}: a row without its table's head: {row['text']}")
