"""What the peers count: the indicators of the built-in scheme, in the words of their own tables of facts.

`cases` conditions hold for a case as a unit sees it, `own` are sums over a unit's own records, `added` are sums over
a unit and all below it. Both peers make columns of these names; everything after counting they share.
"""
FROM, TO = "2025-01-01", "2025-12-31"
LOST = "撤销 撤销并责令重作 部分撤销 变更 责令履行 责令给付 确认违法 确认无效 协议责任 责令赔偿补偿".split()
SETTLED, WITHDRAWN, DISMISSED, WON = ["调解", "被告改变行为后撤诉"], ["准许撤诉"], ["驳回起诉", "按撤诉处理"], ["驳回诉讼请求"]
CLASSES = {word: rank for rank, words in enumerate([LOST, SETTLED, WITHDRAWN, DISMISSED, WON], 1) for word in words}
EXCUSES = "不可抗力 意外事件 不可替代公务 其他正当事由".split()

# indicator: (numerator, denominator, points, zero %, full %) or (numerator, deduction each, at most); the sums are
# made of a case as each unit sees it, of sessions and letters, of units, and of a unit's own records.
RATES = {
    "leader-appearance-rate": ("appeared", "answerable", 20, 60, 100),
    "required-appearance-rate": ("required_met", "required", 10, 80, 100),
    "chief-appearance-rate": ("chief", "answerable", 0, 0, 100),
    "notified-appearance-rate": ("notified_met", "notified", 0, 0, 100),
    "spoke-rate": ("spoke", "speakable", 5, 50, 100),
    "loss-rate": ("lost", "decided", 15, 30, 5),
    "substantive-loss-rate": ("judged_lost", "judged", 0, 0, 100),
    "first-instance-loss-rate": ("first_lost", "first", 0, 0, 100),
    "settlement-rate": ("settled", "concluded", 0, 0, 100),
    "defence-on-time-rate": ("defended", "defences", 10, 80, 100),
    "performance-on-time-rate": ("in_time", "duties", 15, 70, 100),
    "performance-rate": ("performed", "duties", 5, 80, 100),
    "advice-on-time-rate": ("answered", "letters", 8, 60, 100),
    "advice-implemented-rate": ("implemented", "replied", 2, 0, 100),
    "training-rate": ("trained", "units", 4, 0, 100),
    "observation-rate": ("observed", "busy", 4, 0, 100),
    "budget-rate": ("budgeted", "units", 2, 0, 100),
}
COUNTS = {
    "lawyer-only": ("lawyer_only", 1, 5), "no-shows": ("nobody", 2, 6), "breaches": ("breaches", 1, 5),
    "enforced": ("enforced", 2, 6), "repeated-acts": ("repeated", 2, 6), "accountability-events": ("events", 2, 10),
    "obstruction": ("obstruction", 0, 0),
}
SHARED = "answerable appeared chief required required_met notified notified_met lost decided judged judged_lost first " \
    "first_lost settled concluded defences defended duties in_time performed".split()
ADDED = "speakable spoke letters answered replied implemented units trained busy observed budgeted".split()
OWN = "lawyer_only nobody breaches enforced repeated events obstruction".split()


def half_up(number, of):
    return (2 * number + of) // (2 * of)


def scorecard(sums):
    """Rates in hundredths of a percent, and the total in hundredths of a point, from a unit's sums."""
    lines, won, worth = [], 0.0, 0
    for name, (over, under, points, zero, full) in RATES.items():
        n, d = sums[over], sums[under]
        lines.append((name, n, d, half_up(n * 10000, d) if d else None, points))
        if points and d:
            won += points * min(1, max(0, (100 * n / d - zero) / (full - zero)))
            worth += points
    taken = sum(min(sums[count] * each, most) for count, each, most in COUNTS.values())
    for name, (count, _, _) in COUNTS.items():
        lines.append((name, sums[count], None, None, None))
    return lines, (round(100 * max(0, won * 100 / worth - taken)) if worth else None)
