"""The analyst's way: DuckDB reads the tables, joins and counts. It trusts them and checks nothing."""
import os

import duckdb

from calendar_rules import rolled_days
from generate import TABLES
from scheme import ADDED, CLASSES, EXCUSES, FROM, OWN, SHARED, TO

DATES = {"filed_on", "served_on", "defence_on", "extended_to", "concluded_on", "effective_on", "perform_by", "performed_on",
         "held_on", "received_on", "reply_by", "replied_on", "found_on"}
UNREAD = {"court", "field", "act_kind", "plaintiff", "note", "observers", "participants", "leaders", "topic", "handling"}
IN_PERIOD = f"BETWEEN DATE '{FROM}' AND DATE '{TO}'"

STEPS = f"""
CREATE VIEW sat AS SELECT *, leader IS NOT NULL AND identity_ok IS DISTINCT FROM '否' AND left_early IS DISTINCT FROM '是' AS valid,
    coalesce(notified = '是', false) OR coalesce(recalled = '是', false) AS asked FROM hearings WHERE held_on {IN_PERIOD};
CREATE TABLE partner AS SELECT case_no, held_on, count(DISTINCT unit_code) AS came, min(unit_code) AS one FROM sat WHERE valid GROUP BY ALL;
CREATE TABLE trials AS
    SELECT case_no, unit_code, bool_or(valid) AND NOT bool_or(recalled IS NOT DISTINCT FROM '是' AND NOT valid) AS appeared,
        bool_or(valid AND leader = '正职') AS chief, bool_or(asked) AS asked,
        NOT bool_or(missed) AS covered,
        count_if(valid AND spoke IS NOT NULL) AS speakable, count_if(valid AND spoke = '是') AS spoke,
        count_if(alone AND lawyer = '是') AS lawyer_only, count_if(alone AND lawyer IS DISTINCT FROM '是') AS nobody,
        count_if((bad OR missed) AND NOT alone) AS breaches_due, count_if((bad OR missed AND asked) AND NOT alone) AS breaches_asked
    FROM (SELECT sat.*, leader IS NULL AND staff IS DISTINCT FROM '是' AS alone,
            left_early IS NOT DISTINCT FROM '是' OR refused IS NOT DISTINCT FROM '是' AS bad,
            NOT valid AND NOT CASE WHEN absence = '共同被告协商' THEN coalesce(came > 1 OR one <> unit_code, false)
                WHEN absence IN ({", ".join(f"'{word}'" for word in EXCUSES)}) THEN evidence IS NOT DISTINCT FROM '是'
                ELSE false END AS missed
        FROM sat LEFT JOIN partner USING (case_no, held_on))
    GROUP BY ALL;
CREATE TABLE resolved AS
    WITH RECURSIVE chain AS (
        SELECT case_no, unit_code, origin_case_no AS below FROM cases WHERE outcome = '维持原判'
        UNION ALL SELECT chain.case_no, chain.unit_code, c.origin_case_no FROM chain
        JOIN cases c ON c.case_no = below AND c.unit_code = chain.unit_code WHERE c.outcome = '维持原判')
    SELECT chain.case_no, chain.unit_code, c.outcome AS word FROM chain
    JOIN cases c ON c.case_no = below AND c.unit_code = chain.unit_code WHERE c.outcome <> '维持原判';
CREATE TABLE facts AS
    WITH joined AS (
        SELECT c.*, t.* EXCLUDE (case_no, unit_code), t.case_no IS NOT NULL AS tried,
            w.class, due.rolled AS due, count(*) OVER (PARTITION BY c.case_no) > 1 AS joint,
            c.effective_on {IN_PERIOD} AND later.effective_on IS NULL AS stands
        FROM cases c LEFT JOIN trials t USING (case_no, unit_code) LEFT JOIN resolved r USING (case_no, unit_code)
        LEFT JOIN words w ON w.word = coalesce(r.word, c.outcome)
        LEFT JOIN days due ON due.day = c.served_on + 15 AND c.instance = '一审'
        LEFT JOIN (SELECT origin_case_no, unit_code, min(effective_on) AS effective_on FROM cases
            WHERE effective_on <= DATE '{TO}' GROUP BY ALL) later
            ON later.origin_case_no = c.case_no AND later.unit_code = c.unit_code)
    SELECT case_no, unit_code, joint, instance = '一审' AS first, must_appear IS NOT NULL AS must,
        tried, appeared, chief, asked, tried AND (asked OR must) AS needed, tried AND NOT appeared AND covered AS excused,
        speakable, spoke, lawyer_only, nobody, if(must, breaches_due, breaches_asked) AS breaches,
        if(concluded_on {IN_PERIOD}, class, NULL) AS ended, if(stands, class, NULL) AS final,
        if(due {IN_PERIOD}, coalesce(defence_on <= greatest(due, coalesce(extended_to, due)), false), NULL) AS defended,
        if(perform_by {IN_PERIOD}, performed_on IS NOT NULL, NULL) AS performed,
        if(perform_by {IN_PERIOD}, coalesce(performed_on <= perform_by, false), NULL) AS in_time,
        perform_by {IN_PERIOD} AND enforced = '是' AS enforced, stands AND class IS NOT NULL AND repeated_act = '是' AS repeated
    FROM joined;
"""

SEEN = """tried AND NOT excused AS answerable, answerable AND appeared AS appeared, answerable AND chief AS chief,
    answerable AND needed AS required, answerable AND met AS required_met, answerable AND asked AS notified,
    answerable AND asked AND appeared AS notified_met, final = 1 AS lost, judged OR final < 6 AS decided, judged AS judged,
    judged AND final = 1 AS judged_lost, first AND ended IS NOT NULL AS first, first AND ended = 1 AS first_lost,
    ended IN (2, 3) AS settled, ended IS NOT NULL AS concluded, defended IS NOT NULL AS defences, defended AS defended,
    performed IS NOT NULL AS duties, in_time AS in_time, performed AS performed"""


def read(db, folder):
    for table, names in TABLES.items():
        path = os.path.join(folder, table + ".csv")
        known = dict(zip(names.split()[1::2], names.split()[::2])) | {name: name for name in names.split()[::2]}
        with open(path, encoding="utf-8") as file:
            header = [known[title] for title in file.readline().strip().split(",")]
        types = {name: "DATE" if name in DATES else "VARCHAR" for name in header}
        wanted = ", ".join(name for name in header if name not in UNREAD)
        db.execute(f"CREATE TABLE {table} AS SELECT {wanted} FROM read_csv('{path}', header = true, auto_detect = false, "
                   f"delim = ',', quote = '\"', escape = '\"', columns = {types})")


def prepare(db):
    days = rolled_days()
    db.execute("CREATE TABLE days AS SELECT unnest(?::DATE[]) AS day, unnest(?::DATE[]) AS rolled",
               [list(days), list(days.values())])
    db.execute("CREATE TABLE words AS SELECT unnest(?) AS word, unnest(?) AS class",
               [list(CLASSES) + ["发回重审", "移送", "终结", "不予立案"], list(CLASSES.values()) + [6] * 4])
    db.execute("""CREATE TABLE above AS WITH RECURSIVE line AS (
        SELECT unit_code, unit_code AS top FROM units
        UNION ALL SELECT line.unit_code, u.parent_code FROM line JOIN units u ON u.unit_code = top WHERE u.parent_code IS NOT NULL)
        SELECT * FROM line""")


def facts(folder, jobs):
    """A database with what is true of each case row."""
    db = duckdb.connect(config={"threads": jobs})
    read(db, folder)
    prepare(db)
    for step in STEPS.split(";\n"):
        if step.strip():
            db.execute(step)
    return db


def flagged(db):
    """The cases that went wrong, by unit: why, and what the page says of them."""
    rows = db.execute("""
        SELECT unit_code, case_no, c.instance, c.filed_on::VARCHAR, c.concluded_on::VARCHAR, c.outcome, c.effective_on::VARCHAR, why
        FROM (SELECT case_no, unit_code, concat_ws('、', CASE WHEN tried AND NOT excused AND NOT appeared THEN '负责人未出庭' END,
                CASE WHEN final = 1 THEN '败诉' END, CASE WHEN NOT defended THEN '答辩逾期' END,
                CASE WHEN NOT in_time THEN '履行逾期' END) AS why FROM facts)
        JOIN cases c USING (case_no, unit_code) WHERE why <> '' ORDER BY unit_code, case_no""").fetchall()
    cases = {}
    for row in rows:
        cases.setdefault(row[0], []).append([field or "" for field in row[1:]])
    return cases


def count(db):
    """The sums of every unit, by its code."""
    sums = ", ".join(f"count_if({name}) AS {name}" for name in SHARED)
    added = ", ".join(f"sum({name}) AS {name}" for name in ADDED)
    query = db.execute(f"""
        WITH alone AS (SELECT unit_code, {sums} FROM (
                SELECT unit_code, {SEEN.replace(" met ", " (needed AND appeared) ")}
                FROM (SELECT *, final IN (1, 5) AS judged FROM facts WHERE NOT joint)) GROUP BY ALL),
        views AS (SELECT top, case_no, bool_or(tried) AS tried, bool_or(appeared) AS appeared, bool_or(chief) AS chief,
                bool_or(asked) AS asked, bool_or(needed) AS needed,
                bool_or(needed) AND bool_or(appeared) AND bool_and(appeared OR excused) FILTER (needed) AS met,
                NOT bool_or(appeared) AND bool_and(excused) FILTER (tried) AS excused, bool_or(first) AS first,
                min(ended) AS ended, min(final) AS final, bool_or(final IN (1, 5)) AS judged, bool_and(defended) AS defended,
                bool_and(performed) AS performed, bool_and(in_time) AS in_time
            FROM facts JOIN above USING (unit_code) WHERE joint GROUP BY ALL),
        shared AS (SELECT top, {sums} FROM (SELECT top, {SEEN} FROM views) GROUP BY ALL),
        sessions AS (SELECT unit_code, sum(speakable) AS speakable, sum(spoke) AS spoke, sum(lawyer_only) AS lawyer_only,
                sum(nobody) AS nobody, sum(breaches) AS breaches, count_if(enforced) AS enforced, count_if(repeated) AS repeated
            FROM facts GROUP BY ALL),
        letters AS (SELECT unit_code, count(*) AS letters, count_if(replied_on <= due) AS answered,
                count(replied_on) AS replied, count_if(replied_on IS NOT NULL AND result = '已落实') AS implemented
            FROM (SELECT a.*, coalesce(reply_by, d.rolled) AS due FROM advice a LEFT JOIN days d ON d.day =
                if(kind = '规范性文件', received_on + 60, (received_on + INTERVAL 3 MONTH)::DATE))
            WHERE due {IN_PERIOD} GROUP BY ALL),
        units AS (SELECT u.unit_code, 1 AS units, (coalesce(t.trained, 0) > 0)::INT AS trained, (coalesce(f.filed, 0) > 9)::INT AS busy,
                (coalesce(f.filed, 0) > 9 AND coalesce(t.observed, 0) > 0)::INT AS observed, (coalesce(c.budgeted, '') = '是')::INT AS budgeted
            FROM units u LEFT JOIN capacity c USING (unit_code)
            LEFT JOIN (SELECT unit_code, count_if(kind <> '旁听庭审') AS trained, count_if(kind = '旁听庭审') AS observed
                FROM trainings WHERE held_on {IN_PERIOD} GROUP BY ALL) t USING (unit_code)
            LEFT JOIN (SELECT unit_code, count(*) AS filed FROM cases WHERE filed_on {IN_PERIOD} GROUP BY ALL) f USING (unit_code)),
        marks AS (SELECT unit_code, count(*) AS events, count_if(category IN ('干预受理审理', '欺骗胁迫撤诉')) AS obstruction
            FROM accountability WHERE found_on {IN_PERIOD} GROUP BY ALL),
        rolled AS (SELECT top, {", ".join(f"sum({name}) AS {name}" for name in SHARED)}, {added}
            FROM above LEFT JOIN alone USING (unit_code) LEFT JOIN sessions USING (unit_code)
            LEFT JOIN letters USING (unit_code) LEFT JOIN units USING (unit_code) GROUP BY ALL)
        SELECT top, {", ".join(f"coalesce(rolled.{n}, 0) + coalesce(shared.{n}, 0) AS {n}" for n in SHARED)},
            {", ".join(f"coalesce(rolled.{n}, 0) AS {n}" for n in ADDED)}, {", ".join(f"coalesce({n}, 0) AS {n}" for n in OWN)}
        FROM rolled LEFT JOIN shared USING (top) LEFT JOIN sessions ON sessions.unit_code = top
        LEFT JOIN marks ON marks.unit_code = top ORDER BY top""")
    names = [column[0] for column in query.description]
    return {row[0]: dict(zip(names[1:], map(int, row[1:]))) for row in query.fetchall()}
