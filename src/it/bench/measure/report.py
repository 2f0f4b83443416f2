"""Puts what was measured into results.json, tables and pictures."""

import json
import re
from pathlib import Path

from . import chart, goals, machine
from .text import pivot, table

DOCS = Path("docs")
PAGE = DOCS / "benchmarks.md"


def write(measured, folder, docs):
    """Writes benchmarks.md, results.json and the pictures; with docs, also those in docs."""
    facts = machine.of(folder, measured)
    judged = goals.judged(measured)
    lines = [line | {"section": section} for section, all_lines in measured.items() for line in all_lines]
    results = {"machine": facts, "goals": judged, "figures": lines}
    (folder / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    parts = {"machine": table(["what", "which"], [list(fact) for fact in facts.items()])}
    if judged:
        parts["goals"] = table(["figure", "goal", "measured", "met"], [list(row.values()) for row in judged])
    parts |= {section: _tables(section_lines) for section, section_lines in measured.items()}
    told = "\n".join(f"## {name}\n\n{text}" for name, text in parts.items())
    (folder / "benchmarks.md").write_text(told)
    chart.draw(measured, folder)
    if docs:
        _fill(parts)
        chart.draw(measured, DOCS / "benchmarks")
    print(told)
    print(f"written: {folder}/benchmarks.md, {folder}/results.json" + (f", {PAGE}" if docs else ""))


def _tables(lines):
    titles = dict.fromkeys(line.get("table", "") for line in lines)
    each = {title: [line for line in lines if line.get("table", "") == title] for title in titles}
    return "\n".join((f"**{title}**\n\n" if title else "") + pivot(of) for title, of in each.items())


def _fill(parts):
    """Replaces in the page what lies between the marks of each part; the words around stay."""
    page = PAGE.read_text()
    for name, text in parts.items():
        mark = re.compile(rf"(<!-- measured: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        page, found = mark.subn(lambda at: f"{at[1]}\n{text}\n{at[2]}", page)
        if not found:
            raise SystemExit(f"{PAGE} has no place for '{name}': <!-- measured: {name} --> … <!-- end -->")
    PAGE.write_text(page)
