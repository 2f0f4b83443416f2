"""How figures are printed."""


def number(value):
    """Three digits that mean something, and thousands apart."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.3f}"


def cell(line):
    """A value, and how far the rounds lay apart: half of what lies between the least and the greatest."""
    text = number(line["value"])
    if line.get("rounds", 1) > 1 and line["value"]:
        text += f" ± {(line['high'] - line['low']) / 2 / line['value'] * 100:.0f} %"
    return text


def table(header, rows):
    """A table in Markdown; all but the first column to the right."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def pivot(lines):
    """Figures down, subjects across."""
    subjects = list(dict.fromkeys(line["subject"] for line in lines))
    figures = list(dict.fromkeys((line["figure"], line["unit"]) for line in lines))
    cells = {(line["figure"], line["subject"]): cell(line) for line in lines}
    return table(
        ["", *subjects],
        [
            [f"{figure} ({unit})", *(cells.get((figure, subject), "") for subject in subjects)]
            for figure, unit in figures
        ],
    )
