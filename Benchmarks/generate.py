#!/usr/bin/env python3
"""Makes a fictitious province of any size, without errors: the tables that the benchmarks read.

    python3 generate.py --cases 100000 --out data/100k [--units 2000] [--seed 1] [--headers zh|en]

The same arguments give the same bytes. All places and names are invented; area codes begin with 98, which no
province uses. Proportions are those of published reports: two thirds of the rows are first instances, two cases in
a hundred have two defendants, leaders attend nearly nine sessions of ten, a fifth of the judgments are lost.
"""
import argparse
import bisect
import datetime
import itertools
import os
import random

TABLES = {
    "units": "unit_code 单位代码 name 单位名称 kind 单位类别 level 层级 parent_code 上级代码",
    "cases": "case_no 案号 unit_code 被告单位代码 court 法院 instance 审理程序 origin_case_no 原审案号 role 被告类型 "
    "field 行政管理领域 act_kind 行政行为种类 filed_on 立案日期 served_on 收到起诉状副本日期 defence_on 提交答辩状日期 "
    "extended_to 准许延期至 must_appear 应当出庭情形 concluded_on 结案日期 outcome 裁判结果 effective_on 生效日期 "
    "perform_by 履行期限 performed_on 履行完毕日期 enforced 被强制执行 repeated_act 重作相同行为 plaintiff 原告 note 备注",
    "hearings": "case_no 案号 unit_code 被告单位代码 held_on 开庭日期 leader 出庭负责人类别 identity_ok 身份证明合格 "
    "staff 工作人员出庭 lawyer 律师出庭 notified 法院通知负责人出庭 recalled 法院通知再次出庭 absence 未出庭事由 "
    "evidence 正当理由有证明 left_early 未经许可中途退庭 refused 拒绝说明 spoke 负责人发言 observers 旁听人数",
    "advice": "letter_no 文号 unit_code 单位代码 court 法院 case_no 案号 kind 类别 received_on 收到日期 reply_by 明示期限 "
    "replied_on 回复日期 result 落实情况",
    "trainings": "unit_code 单位代码 held_on 日期 kind 类别 participants 参加人数 leaders 负责人人数 topic 主题",
    "capacity": "unit_code 单位代码 staff 应诉人员数 lawyers 法律顾问和公职律师数 budgeted 经费列入预算",
    "accountability": "unit_code 单位代码 found_on 认定日期 category 情形 case_no 案号 handling 处理结果",
}
START = datetime.date(2024, 1, 1)
DAYS = [(START + datetime.timedelta(n)).isoformat() for n in range(1500)]
END = 731 + 30  # nothing is known after 2026-01-31
SYLLABLES = "澄霁棠蘅皓琅霖沐曜浦岫屿湾峪渚泽桐柳"
OFFICES = "公安局 自然资源局 人社局 住建局 城管局 市场监管局 农业农村局 交通运输局 生态环境局 卫生健康局 教育局 民政局".split()
FIELDS = "公安 自然资源 劳动和社会保障 城乡建设 房屋征收与补偿 乡镇政府管理 市场监督管理 城市管理 交通运输".split()
ACTS = "行政处罚 行政强制 行政征收征用 工伤认定 政府信息公开 行政登记 行政确认 行政许可".split()
NAMES = [a + b for a in "赵钱孙李周吴郑王冯陈褚卫" for b in "甲乙丙丁戊己庚辛壬癸"] + ["某某有限公司", "某某等12人"]
NOTES = ["", "", "", "原告认为程序违法", "案卷已归档", '法院称"暂缓",待补正', "双方正在协商"]
RESULTS = ["驳回诉讼请求"] * 50 + ["驳回起诉"] * 14 + ["准许撤诉"] * 10 + ["被告改变行为后撤诉"] * 3 + ["按撤诉处理"] * 2 \
    + ["调解"] * 3 + ["移送", "终结"] + ["撤销"] * 5 + ["撤销并责令重作"] * 3 + ["确认违法"] * 5 + ["责令履行"] * 3
LOST = {"撤销", "撤销并责令重作", "确认违法", "责令履行"}


def units(rnd, wanted):
    """Rows of the units: a province, 14 cities, 122 counties, then their offices in turn."""
    rows = [["980000", "澄江省人民政府", "政府", "省", ""]]
    cities = max(1, min(14, wanted // 12))
    counties = max(1, min(122, wanted // 4))
    for number in range(cities):
        rows.append(["98%02d00" % (number + 1), SYLLABLES[number] + "州市人民政府", "政府", "市", "980000"])
    for number in range(counties):
        city = "98%02d" % (number % cities + 1)
        name = SYLLABLES[number % 18] + SYLLABLES[number // 18 + 9] + "县人民政府"
        rows.append([city + "%02d" % (number // cities + 21), name, "政府", "县", city + "00"])
    parents = rows[1:]
    for number in itertools.count():
        if len(rows) >= wanted:
            return rows[:wanted]
        code, name, _, level, _ = parents[number % len(parents)]
        turn = number // len(parents)
        kind, below = ("乡镇街道", "乡") if level == "县" and turn % 3 == 2 else ("部门", level)
        title = "镇人民政府" if kind == "乡镇街道" else OFFICES[turn % 12]
        rows.append([f"{code}-{turn + 1:03d}", name[:-4] + SYLLABLES[turn % 18] + title, kind, below, code])


class Table:
    """Rows of a table, shuffled in blocks so that what belongs together does not stand together."""

    def __init__(self, folder, name, headers, rnd):
        self.file = open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="")
        titles = TABLES[name].split()[headers == "zh"::2]
        self.file.write(",".join(titles) + "\n")
        self.rnd, self.rows, self.count = rnd, [], 0

    def add(self, *row):
        self.rows.append(",".join(row))
        self.count += 1
        if len(self.rows) == 65536:
            self.flush()

    def flush(self):
        self.rnd.shuffle(self.rows)
        self.file.write("".join(row + "\n" for row in self.rows))
        self.file.flush()
        self.rows = []


class Province:
    def __init__(self, args):
        self.rnd = random.Random(args.seed)
        os.makedirs(args.out, exist_ok=True)
        order = random.Random(args.seed + 1)
        self.tables = {name: Table(args.out, name, args.headers, order) for name in TABLES}
        self.units = units(self.rnd, args.units)
        self.codes = [row[0] for row in self.units]
        self.parent = {row[0]: row[4] for row in self.units}
        weights = [min(60, self.rnd.lognormvariate(0, 1.9)) for _ in self.units]
        self.load = list(itertools.accumulate(weights))
        self.serials = {}
        for row in self.units:
            self.tables["units"].add(*row)

    def unit(self):
        return self.codes[bisect.bisect(self.load, self.rnd.random() * self.load[-1]) % len(self.codes)]

    def number(self, code, kind, day):
        court = "澄" + {"初": code[2:6], "终": code[2:4], "申": ""}[kind]
        key = (DAYS[day][:4], court, kind)
        self.serials[key] = self.serials.get(key, 0) + 1
        return f"（{key[0]}）{court}行{kind}{self.serials[key]}号"

    def dispute(self):
        """A case with its sessions, and its appeals as long as there are any."""
        chance = self.rnd.random
        defendants = [self.unit()]
        if chance() < 0.02:
            other = self.parent[defendants[0]] or self.unit()
            if other != defendants[0]:
                defendants.append(other)
        filed = 180 + int(chance() * 550)
        origin, outcome, known = "", None, None
        goes_on = True
        for instance, kind, share in (("一审", "初", 0.42), ("二审", "终", 0.06), ("再审", "申", 0)):
            if not goes_on:
                return
            goes_on = chance() < share
            number = self.number(defendants[0], kind, filed)
            held = self.sessions(number, defendants, filed, 0.86 if kind == "初" else 0.5)
            done = held + 6 + int(chance() * 80)
            upheld = origin and known and chance() < 0.8
            outcome = None if done > END else "维持原判" if upheld else RESULTS[int(chance() * len(RESULTS))]
            known = known if upheld else outcome
            final = kind != "初" or not goes_on
            for code in defendants:
                self.case(number, code, instance, origin, filed, done, outcome, known, final)
            if outcome is None:
                return
            origin, filed = number, done + 10 + int(chance() * 20)
            if filed > END:
                return

    def sessions(self, number, defendants, filed, share):
        chance = self.rnd.random
        held = last = filed + 18 + int(chance() * 60)
        if chance() >= share:
            return filed + 15
        for turn in range(1 + (chance() < 0.24) + (chance() < 0.05)):
            if held > END:
                break
            last = held
            for code in defendants:
                came = chance() < 0.87
                leader = self.rnd.choice(["正职", "副职", "副职", "参与分管的副职级", "其他参与分管"]) if came else ""
                absence = "" if came else self.rnd.choice(
                    ["不可替代公务", "其他正当事由", "理由不成立", "未说明", "", "共同被告协商" if len(defendants) > 1 else ""])
                good = absence in ("不可替代公务", "其他正当事由")
                self.tables["hearings"].add(
                    number, code, DAYS[held], leader, "是" if came and chance() < 0.5 else "", "是" if chance() < 0.96 else "否",
                    "是" if chance() < 0.65 else "否", "是" if chance() < 0.25 else "", "是" if turn and chance() < 0.1 else "",
                    absence, "是" if good and chance() < 0.9 else "", "", "是" if chance() < 0.002 else "",
                    "" if not came else "是" if chance() < 0.8 else "否", str(int(chance() * 60)) if chance() < 0.6 else "")
            held += 12 + int(chance() * 35)
        return last

    def case(self, number, code, instance, origin, filed, done, outcome, known, final):
        chance = self.rnd.random
        served = filed + 2 + int(chance() * 7)
        late = chance() < 0.06
        defence = served + (16 + int(chance() * 12) if late else 3 + int(chance() * 12))
        effective = done + (16 + int(chance() * 15) if instance == "一审" else int(chance() * 8)) if outcome and final else None
        if effective and effective > END:
            effective = None
        term = effective + 15 + int(chance() * 75) if effective and known in LOST else None
        performed = term - 10 + int(chance() * 30) if term and chance() < 0.93 else None
        if performed and (performed > END or performed < effective):
            performed = None
        note = NOTES[int(chance() * len(NOTES))]
        self.tables["cases"].add(
            number, code, "澄江某法院", instance, origin, "原行为机关" if chance() < 0.8 else "", FIELDS[int(chance() * 9)],
            ACTS[int(chance() * 8)], DAYS[filed], DAYS[served], DAYS[defence] if defence <= END and chance() < 0.97 else "",
            DAYS[served + 25] if chance() < 0.03 else "", "群体性事件" if chance() < 0.05 else "",
            DAYS[done] if outcome else "", outcome or "", DAYS[effective] if effective else "", DAYS[term] if term else "",
            DAYS[performed] if performed else "", ("是" if chance() < 0.1 else "否") if term else "", "",
            self.rnd.choice(NAMES), '"%s"' % note.replace('"', '""') if '"' in note else note)
        if outcome and chance() < 0.03 and done + 40 < END:
            self.letter(code, number, done + int(chance() * 30))

    def letter(self, code, number, day):
        chance = self.rnd.random
        serial = self.tables["advice"].count + 1
        replied = day + 8 + int(chance() * 100)
        done = replied <= END and chance() < 0.92
        self.tables["advice"].add(
            f"澄法建〔{DAYS[day][:4]}〕{serial}号", code, "澄江某法院", number, "个案" if chance() < 0.8 else "规范性文件", DAYS[day], "",
            DAYS[replied] if done else "", "已落实" if done and chance() < 0.8 else "部分落实" if done else "")

    def others(self):
        chance = self.rnd.random
        for code in self.codes:
            for kind in ("集中培训", "旁听庭审", "案例研讨"):
                if chance() < 0.6:
                    self.tables["trainings"].add(
                        code, DAYS[366 + int(chance() * 365)], kind, str(int(chance() * 80)), "2", "行政诉讼法")
            if chance() < 0.9:
                self.tables["capacity"].add(code, str(int(chance() * 6)), "1", "是" if chance() < 0.85 else "否")
            if chance() < 0.05:
                self.tables["accountability"].add(code, DAYS[366 + int(chance() * 365)], "拒不到庭或中途退庭", "", "通报")


def main():
    parser = argparse.ArgumentParser(description="Makes the tables of a fictitious province.")
    parser.add_argument("--cases", type=int, required=True, help="about how many case rows")
    parser.add_argument("--units", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--headers", choices=["zh", "en"], default="zh")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    province = Province(args)
    while province.tables["cases"].count < args.cases:
        province.dispute()
    province.others()
    for table in province.tables.values():
        table.flush()


if __name__ == "__main__":
    main()
