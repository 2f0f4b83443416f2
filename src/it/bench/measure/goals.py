"""Holds what was measured against goals.json, each as a ratio within one run. Reports; never fails."""

import json
from pathlib import Path

from .text import number


def judged(measured):
    """A line of a table for each goal whose figures were taken: what, goal, measured, whether it is met."""
    values = {
        (line.get("table"), line["figure"], line["subject"]): line["value"]
        for lines in measured.values()
        for line in lines
    }
    goals = json.loads((Path(__file__).parent.parent / "goals.json").read_text())
    return [row for goal in goals if (row := _judge(goal, values))]


def _judge(goal, values):
    value = values.get(tuple(goal["figure"]))
    base = values.get(tuple(goal["against"])) if "against" in goal else 1
    if value is None or not base:
        return None
    reached = value / base
    least, most = goal.get("at least"), goal.get("at most")
    met = reached >= least if least is not None else reached <= most
    return {
        "figure": goal["goal"],
        "goal": f"≥ {least}" if least is not None else f"≤ {most}",
        "measured": number(reached),
        "met": "yes" if met else "no",
    }
