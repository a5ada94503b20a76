#include "CBuiltIn.h"

// #embed belongs to C23; this compiler knows it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bar_html[] = {
#embed "../../templates/bar.html.mustache"
};

static const unsigned char charts_html[] = {
#embed "../../templates/charts.html.mustache"
};

static const unsigned char entries_html[] = {
#embed "../../templates/entries.html.mustache"
};

static const unsigned char entries_md[] = {
#embed "../../templates/entries.md.mustache"
};

static const unsigned char findings_html[] = {
#embed "../../templates/findings.html.mustache"
};

static const unsigned char findings_md[] = {
#embed "../../templates/findings.md.mustache"
};

static const unsigned char foot_html[] = {
#embed "../../templates/foot.html.mustache"
};

static const unsigned char foot_md[] = {
#embed "../../templates/foot.md.mustache"
};

static const unsigned char funnel_html[] = {
#embed "../../templates/funnel.html.mustache"
};

static const unsigned char head_html[] = {
#embed "../../templates/head.html.mustache"
};

static const unsigned char index_html[] = {
#embed "../../templates/index.html.mustache"
};

static const unsigned char indicators_html[] = {
#embed "../../templates/indicators.html.mustache"
};

static const unsigned char indicators_md[] = {
#embed "../../templates/indicators.md.mustache"
};

static const unsigned char marks_html[] = {
#embed "../../templates/marks.html.mustache"
};

static const unsigned char patterns_html[] = {
#embed "../../templates/patterns.html.mustache"
};

static const unsigned char records_html[] = {
#embed "../../templates/records.html.mustache"
};

static const unsigned char rows_html[] = {
#embed "../../templates/rows.html.mustache"
};

static const unsigned char return_html[] = {
#embed "../../templates/return.html.mustache"
};

static const unsigned char return_md[] = {
#embed "../../templates/return.md.mustache"
};

static const unsigned char returns_html[] = {
#embed "../../templates/returns.html.mustache"
};

static const unsigned char returns_md[] = {
#embed "../../templates/returns.md.mustache"
};

static const unsigned char script_html[] = {
#embed "../../templates/script.html.mustache"
};

static const unsigned char style_html[] = {
#embed "../../templates/style.html.mustache"
};

static const unsigned char summary_md[] = {
#embed "../../templates/summary.md.mustache"
};

static const unsigned char unit_html[] = {
#embed "../../templates/unit.html.mustache"
};

static const unsigned char unit_md[] = {
#embed "../../templates/unit.md.mustache"
};

static const unsigned char unranked_html[] = {
#embed "../../templates/unranked.html.mustache"
};

static const unsigned char waivers_html[] = {
#embed "../../templates/waivers.html.mustache"
};

static const unsigned char waivers_md[] = {
#embed "../../templates/waivers.md.mustache"
};

static const unsigned char bulletin_xlsx[] = {
#embed "../../templates/bulletin.xlsx"
};

static const unsigned char ledger_xlsx[] = {
#embed "../../templates/ledger.xlsx"
};

static const unsigned char scheme[] = {
#embed "../../schemes/hunan-2017.yaml"
};

static const unsigned char synonyms[] = {
#embed "../../schemes/synonyms.csv"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const struct built_in_file files[] = {
  FILE_OF("bar.html.mustache", bar_html),
  FILE_OF("charts.html.mustache", charts_html),
  FILE_OF("entries.html.mustache", entries_html),
  FILE_OF("entries.md.mustache", entries_md),
  FILE_OF("findings.html.mustache", findings_html),
  FILE_OF("findings.md.mustache", findings_md),
  FILE_OF("foot.html.mustache", foot_html),
  FILE_OF("foot.md.mustache", foot_md),
  FILE_OF("funnel.html.mustache", funnel_html),
  FILE_OF("head.html.mustache", head_html),
  FILE_OF("index.html.mustache", index_html),
  FILE_OF("indicators.html.mustache", indicators_html),
  FILE_OF("indicators.md.mustache", indicators_md),
  FILE_OF("marks.html.mustache", marks_html),
  FILE_OF("patterns.html.mustache", patterns_html),
  FILE_OF("records.html.mustache", records_html),
  FILE_OF("rows.html.mustache", rows_html),
  FILE_OF("return.html.mustache", return_html),
  FILE_OF("return.md.mustache", return_md),
  FILE_OF("returns.html.mustache", returns_html),
  FILE_OF("returns.md.mustache", returns_md),
  FILE_OF("script.html.mustache", script_html),
  FILE_OF("style.html.mustache", style_html),
  FILE_OF("summary.md.mustache", summary_md),
  FILE_OF("unit.html.mustache", unit_html),
  FILE_OF("unit.md.mustache", unit_md),
  FILE_OF("unranked.html.mustache", unranked_html),
  FILE_OF("waivers.html.mustache", waivers_html),
  FILE_OF("waivers.md.mustache", waivers_md),
  FILE_OF("bulletin.xlsx", bulletin_xlsx),
  FILE_OF("ledger.xlsx", ledger_xlsx),
  FILE_OF("hunan-2017.yaml", scheme),
  FILE_OF("synonyms.csv", synonyms),
};

size_t built_in_file_count(void) { return sizeof files / sizeof files[0]; }

struct built_in_file built_in_file_at(size_t number) { return files[number]; }
