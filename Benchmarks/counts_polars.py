"""The same counts with Polars: lazy frames, read and joined by all cores."""
import datetime
import os

from calendar_rules import rolled_days
from generate import TABLES
from scheme import ADDED, CLASSES, EXCUSES, FROM, OWN, SHARED, TO


def count(folder, jobs):
    """The sums of every unit, by its code."""
    os.environ["POLARS_MAX_THREADS"] = str(jobs)
    import polars as pl

    col, lit = pl.col, pl.lit
    first_day, last_day = datetime.date.fromisoformat(FROM), datetime.date.fromisoformat(TO)
    key = ["case_no", "unit_code"]

    def read(table, *columns):
        names = dict(zip(TABLES[table].split()[1::2], TABLES[table].split()[::2]))
        frame = pl.scan_csv(os.path.join(folder, table + ".csv"), infer_schema=False)
        frame = frame.rename(lambda title: names.get(title, title)).select(columns)
        dates = [name for name in columns if name.endswith(("_on", "_by", "_to"))]
        return frame.with_columns(col(name).str.to_date("%Y-%m-%d") for name in dates)

    def within(name):
        return col(name).is_between(first_day, last_day)

    def yes(name):
        return (col(name) == "是").fill_null(False)

    cases = read("cases", "case_no", "unit_code", "instance", "origin_case_no", "filed_on", "served_on", "defence_on",
                 "extended_to", "must_appear", "concluded_on", "outcome", "effective_on", "perform_by", "performed_on",
                 "enforced", "repeated_act").collect().lazy()
    units = read("units", "unit_code", "parent_code").collect()
    parents = dict(units.iter_rows())
    pairs = []
    for code in parents:
        top = code
        while top:
            pairs.append((code, top))
            top = parents[top]
    above = pl.LazyFrame(pairs, schema=["unit_code", "top"], orient="row")
    days = rolled_days()
    days = pl.LazyFrame({"day": list(days), "due": list(days.values())}).with_columns(pl.all().str.to_date())
    words = pl.LazyFrame({"word": list(CLASSES) + ["发回重审", "移送", "终结", "不予立案"],
                          "class": list(CLASSES.values()) + [6] * 4})

    sat = read("hearings", "case_no", "unit_code", "held_on", "leader", "identity_ok", "staff", "lawyer", "notified", "recalled",
               "absence", "evidence", "left_early", "refused", "spoke").filter(within("held_on")).with_columns(
        valid=col("leader").is_not_null() & (col("identity_ok") != "否").fill_null(True) & ~yes("left_early"),
        asked=yes("notified") | yes("recalled"), alone=col("leader").is_null() & ~yes("staff"),
        bad=yes("left_early") | yes("refused"))
    partners = sat.filter("valid").group_by("case_no", "held_on").agg(
        came=col("unit_code").n_unique(), one=col("unit_code").min())
    agreed = ((col("came") > 1) | (col("one") != col("unit_code"))).fill_null(False)
    excused = pl.when((col("absence") == "共同被告协商").fill_null(False)).then(agreed).otherwise(
        col("absence").is_in(EXCUSES).fill_null(False) & yes("evidence"))
    trials = sat.join(partners, on=["case_no", "held_on"], how="left").with_columns(
        missed=~col("valid") & ~excused).group_by(key).agg(
        appeared=col("valid").any() & ~(yes("recalled") & ~col("valid")).any(),
        chief=(col("valid") & (col("leader") == "正职").fill_null(False)).any(), asked=col("asked").any(),
        covered=~col("missed").any(), speakable=(col("valid") & col("spoke").is_not_null()).sum(),
        spoke=(col("valid") & yes("spoke")).sum(), lawyer_only=(col("alone") & yes("lawyer")).sum(),
        nobody=(col("alone") & ~yes("lawyer")).sum(), due=((col("bad") | col("missed")) & ~col("alone")).sum(),
        on_notice=((col("bad") | col("missed") & col("asked")) & ~col("alone")).sum(), tried=lit(True))

    # 维持原判 takes the outcome of the instance below, for at most three instances
    below = cases.select("case_no", "unit_code", "outcome", "origin_case_no")
    resolved = cases.filter(col("outcome") == "维持原判").select("case_no", "unit_code", "origin_case_no")
    found = []
    for _ in range(3):
        resolved = resolved.join(below, left_on=["origin_case_no", "unit_code"], right_on=key).rename(
            {"origin_case_no_right": "next"})
        found.append(resolved.filter(col("outcome") != "维持原判").select("case_no", "unit_code", word="outcome"))
        resolved = resolved.filter(col("outcome") == "维持原判").select("case_no", "unit_code", origin_case_no="next")
    later = cases.filter(col("effective_on") <= last_day, col("origin_case_no").is_not_null()).select(
        case_no="origin_case_no", unit_code="unit_code", later=lit(True)).unique()

    facts = cases.join(trials, on=key, how="left").join(pl.concat(found), on=key, how="left").with_columns(
        word=pl.coalesce("word", pl.when(col("outcome") != "维持原判").then("outcome"))).join(words, on="word", how="left").with_columns(
        day=pl.when(col("instance") == "一审").then(col("served_on").dt.offset_by("15d"))).join(
        days.rename({"due": "answer_by"}), on="day", how="left").join(later, on=key, how="left").with_columns(
        joint=pl.len().over("case_no") > 1, first=col("instance") == "一审", tried=col("tried").fill_null(False),
        stands=within("effective_on").fill_null(False) & col("later").is_null(),
        must=col("must_appear").is_not_null()).with_columns(
        appeared=col("appeared").fill_null(False), chief=col("chief").fill_null(False), asked=col("asked").fill_null(False),
        needed=col("tried") & (col("asked").fill_null(False) | col("must")),
        excused=col("tried") & ~col("appeared").fill_null(False) & col("covered").fill_null(False),
        breaches=pl.when("must").then("due").otherwise("on_notice"),
        ended=pl.when(within("concluded_on")).then("class"), final=pl.when("stands").then("class"),
        defended=pl.when(within("answer_by")).then(
            (col("defence_on") <= pl.max_horizontal("answer_by", pl.coalesce("extended_to", "answer_by"))).fill_null(False)),
        performed=pl.when(within("perform_by")).then(col("performed_on").is_not_null()),
        in_time=pl.when(within("perform_by")).then((col("performed_on") <= col("perform_by")).fill_null(False)),
        enforced=within("perform_by").fill_null(False) & yes("enforced"),
        repeated=col("stands") & col("class").is_not_null() & yes("repeated_act")).with_columns(
        judged=col("final").is_in([1, 5]).fill_null(False), met=col("needed") & col("appeared")).collect().lazy()

    answerable = col("tried") & ~col("excused")
    seen = {
        "answerable": answerable, "appeared": answerable & col("appeared"), "chief": answerable & col("chief"),
        "required": answerable & col("needed"), "required_met": answerable & col("met"), "notified": answerable & col("asked"),
        "notified_met": answerable & col("asked") & col("appeared"), "lost": col("final") == 1,
        "decided": col("judged") | (col("final") < 6).fill_null(False), "judged": col("judged"),
        "judged_lost": col("judged") & (col("final") == 1), "first": col("first") & col("ended").is_not_null(),
        "first_lost": col("first") & (col("ended") == 1).fill_null(False), "settled": col("ended").is_in([2, 3]),
        "concluded": col("ended").is_not_null(), "defences": col("defended").is_not_null(), "defended": col("defended"),
        "duties": col("performed").is_not_null(), "in_time": col("in_time"), "performed": col("performed"),
    }
    sums = [expression.sum().alias(name) for name, expression in seen.items()]
    alone = facts.filter(~col("joint")).group_by("unit_code").agg(sums)
    views = facts.filter("joint").join(above, on="unit_code").group_by("top", "case_no").agg(
        tried=col("tried").any(), appeared=col("appeared").any(), chief=col("chief").any(), asked=col("asked").any(),
        needed=col("needed").any(),
        met=col("needed").any() & col("appeared").any() & (~col("needed") | col("appeared") | col("excused")).all(),
        excused=~col("appeared").any() & (col("excused") | ~col("tried")).all(), first=col("first").any(),
        ended=col("ended").min(), final=col("final").min(), judged=col("judged").any(), defended=col("defended").drop_nulls().all(),
        defences=col("defended").is_not_null().any(), performed=col("performed").drop_nulls().all(),
        duties=col("performed").is_not_null().any(), in_time=col("in_time").drop_nulls().all())
    views = views.with_columns(
        defended=pl.when("defences").then("defended"), performed=pl.when("duties").then("performed"),
        in_time=pl.when("duties").then("in_time"))
    shared = views.group_by("top").agg(sums)
    own = facts.group_by("unit_code").agg(
        pl.sum("speakable", "spoke", "lawyer_only", "nobody", "breaches", "enforced", "repeated"),
        filed=within("filed_on").sum())
    letters = read("advice", "unit_code", "kind", "received_on", "reply_by", "replied_on", "result").with_columns(
        day=pl.when((col("kind") == "规范性文件").fill_null(False)).then(col("received_on").dt.offset_by("60d")).otherwise(
            col("received_on").dt.offset_by("3mo"))).join(days, on="day", how="left").with_columns(
        due=pl.coalesce("reply_by", "due")).filter(within("due")).group_by("unit_code").agg(
        letters=pl.len(), answered=(col("replied_on") <= col("due")).sum(), replied=col("replied_on").is_not_null().sum(),
        implemented=(col("replied_on").is_not_null() & (col("result") == "已落实").fill_null(False)).sum())
    taught = read("trainings", "unit_code", "held_on", "kind").filter(within("held_on")).group_by("unit_code").agg(
        courses=(col("kind") != "旁听庭审").sum(), watched=(col("kind") == "旁听庭审").sum())
    marks = read("accountability", "unit_code", "found_on", "category").filter(within("found_on")).group_by("unit_code").agg(
        events=pl.len(), obstruction=col("category").is_in(["干预受理审理", "欺骗胁迫撤诉"]).sum())
    each = units.lazy().join(own, on="unit_code", how="left").join(letters, on="unit_code", how="left").join(
        taught, on="unit_code", how="left").join(read("capacity", "unit_code", "budgeted"), on="unit_code", how="left").join(
        marks, on="unit_code", how="left").join(alone, on="unit_code", how="left").with_columns(
        units=lit(1), trained=(col("courses") > 0).cast(int), busy=(col("filed") > 9).cast(int),
        observed=((col("filed") > 9) & (col("watched") > 0)).cast(int), budgeted=yes("budgeted").cast(int)).fill_null(0).collect().lazy()
    rolled = above.join(each, on="unit_code").group_by("top").agg(pl.sum(*SHARED, *ADDED))
    joined = rolled.join(shared, on="top", how="left", suffix="_joint").join(
        each.select("unit_code", *OWN), left_on="top", right_on="unit_code").fill_null(0)
    table = joined.select(
        "top", *[(col(name) + col(name + "_joint")).alias(name) for name in SHARED], *ADDED, *OWN).collect()
    return {row["top"]: row for row in table.iter_rows(named=True)}
