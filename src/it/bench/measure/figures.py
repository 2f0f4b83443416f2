"""What was measured: one JSON line each, in a file of its section."""

import json
import statistics
from pathlib import Path

from .text import cell

FOLDER = Path("target/bench")
SECTIONS = ("throughput", "startup", "growth", "features", "jmh", "soak")


class Figures:
    """Collects the figures of a section; once all are taken, they are kept in place of those of an earlier run."""

    def __init__(self, folder, section):
        self.file = folder / f"{section}.jsonl"
        self.lines = []

    def add(self, table, figure, subject, values, unit):
        """Notes the median of what the rounds gave, and its bounds; of many, those without a tenth on each side."""
        median = statistics.median(values)
        tenth = len(values) // 10
        ordered = sorted(values)[tenth : len(values) - tenth]
        line = {
            "figure": figure,
            "subject": subject,
            "value": round(median, 4),
            "unit": unit,
            "low": round(ordered[0], 4),
            "high": round(ordered[-1], 4),
            "rounds": len(values),
            "table": table,
        }
        print(f"{table}; {figure}: {subject} {cell(line)} {unit}", flush=True)
        self.lines.append(line)

    def keep(self):
        self.file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in self.lines))


def read(folder):
    """The figures of every section that has been measured, by section."""
    files = {section: folder / f"{section}.jsonl" for section in SECTIONS}
    return {
        section: [json.loads(line) for line in file.read_text().splitlines()]
        for section, file in files.items()
        if file.exists()
    }
