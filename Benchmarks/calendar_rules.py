"""The working days of the built-in scheme: on which day a term ends that would end on a given one."""
import datetime
import pathlib
import re


def rolled_days():
    text = pathlib.Path(__file__).parent.parent.joinpath("schemes/hunan-2017.yaml").read_text(encoding="utf-8")
    found = re.search(r"holidays:(.*?)workdays:(.*?)\n\S", text, re.S)
    free, worked = (set(re.findall(r"\d{4}-\d\d-\d\d", part)) for part in found.groups())
    days, following = {}, None
    day = datetime.date(2028, 12, 29)
    while day.year > 2021:
        iso = day.isoformat()
        if following is None or (iso not in free and (day.weekday() < 5 or iso in worked)):
            following = iso
        days[iso] = following
        day -= datetime.timedelta(1)
    return days
