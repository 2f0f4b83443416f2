"""Pictures: grouped bars as SVG, readable on light and on dark pages."""

from xml.sax.saxutils import escape

from .text import number

SUBJECTS = ("#00684a", "#8a9199", "#e07b39", "#3d6fb4", "#71b99f")
SIZES = ("#00684a", "#2f8f70", "#71b99f", "#b0dccb")
WIDTH, LEFT, BAR, GAP, HEAD, FOOT = 760, 210, 17, 14, 78, 14

# File, title, table, and what the names of the figures in it end with.
PICTURES = (
    ("throughput", "Requests a second, 32 connections (more is better)", "Requests a second", "32 connections"),
    (
        "latency",
        "99th percentile of the latency in ms, 32 connections (less is better)",
        "99th percentile of the latency",
        "32 connections",
    ),
    ("memory", "Resident memory in MiB (less is better)", "Resident memory", ""),
    ("startup", "Seconds from start to the first right answer (less is better)", "Start", ""),
    ("growth", "Requests a second, by projects in the world (more is better)", "Requests a second", "32 connections"),
)
SOURCES = {"throughput": "throughput", "latency": "throughput", "memory": "startup", "startup": "startup"}


def draw(measured, folder):
    """Draws each picture whose section was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, title, of, part in PICTURES:
        lines = [
            line
            for line in measured.get(SOURCES.get(name, name), [])
            if line.get("table") == of and part in line["figure"] and "HTTP/2" not in line["figure"]
        ]
        if lines:
            colours = SIZES if name == "growth" else SUBJECTS
            (folder / f"{name}.svg").write_text(bars(title, lines, f", {part}" if part else "", colours))


def bars(title, lines, suffix, colours):
    """One group for each figure, in it one bar for each subject."""
    subjects = list(dict.fromkeys(line["subject"] for line in lines))
    figures = list(dict.fromkeys(line["figure"] for line in lines))
    values = {(line["figure"], line["subject"]): line["value"] for line in lines}
    scale = (WIDTH - LEFT - 90) / max(values.values())
    group = len(subjects) * BAR + GAP
    height = HEAD + len(figures) * group + FOOT
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        ' font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#1c2d38">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" rx="6" fill="#ffffff"/>',
        _text(20, 28, title, 'font-size="15" font-weight="bold"'),
    ]
    for place, subject in enumerate(subjects):
        x = 20 + place * (WIDTH - 20) // max(4, len(subjects))
        out.append(f'<rect x="{x}" y="44" width="12" height="12" rx="2" fill="{colours[place]}"/>')
        out.append(_text(x + 18, 55, subject))
    for row, figure in enumerate(figures):
        top = HEAD + row * group
        middle = top + len(subjects) * BAR / 2 + 4
        out.append(_text(LEFT - 12, middle, figure.removesuffix(suffix), 'text-anchor="end"'))
        for place, subject in enumerate(subjects):
            value = values.get((figure, subject))
            if value is not None:
                y, width = top + place * BAR, max(1, value * scale)
                out.append(
                    f'<rect x="{LEFT}" y="{y}" width="{width:.1f}" height="{BAR - 3}" rx="2" fill="{colours[place]}"/>'
                )
                out.append(_text(LEFT + width + 6, y + 11.5, number(value), 'font-size="12"'))
    return "\n".join([*out, "</svg>"]) + "\n"


def _text(x, y, text, style=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(text)}</text>'
