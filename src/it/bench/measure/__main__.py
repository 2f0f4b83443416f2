"""Runs the sections that were asked for, and reports."""

import argparse
import importlib
import signal
import subprocess
import sys
import time

from . import figures, machine, peers, plan, process, report


def build():
    """Builds the simulator and the bare resource with the same Quarkus, and fetches the peers."""
    subprocess.run([*process.MAVEN, "-DskipTests", "package"], check=True)
    bare = [*process.MAVEN, "-f", "src/it/bench/bare/pom.xml", f"-Dquarkus.version={peers.quarkus()}", "package"]
    subprocess.run(bare, check=True)
    peers.fetch()


def main():
    asked = argparse.ArgumentParser(prog="src/it/bench/run", description="Measures the simulator beside its peers.")
    asked.add_argument("sections", nargs="*", metavar="section", help=f"one of {', '.join(figures.SECTIONS)}; else all")
    asked.add_argument("--quick", action="store_true", help="only prove that the benchmark works")
    asked.add_argument("--docs", action="store_true", help="put tables and pictures into docs")
    asked.add_argument("--built", action="store_true", help="measure what was built before")
    options = asked.parse_args()
    for section in options.sections:
        if section not in figures.SECTIONS:
            asked.error(f"there is no section '{section}', only {', '.join(figures.SECTIONS)}")
    if options.quick and options.docs:
        asked.error("figures of a quick run mean nothing: they are not for docs")
    if not options.built:
        build()
    for jar in peers.jars() if options.built else ():
        if not jar.exists():
            asked.error(f"nothing was built: {jar} is missing; run without --built")
    chosen, folder = (plan.QUICK, figures.FOLDER / "quick") if options.quick else (plan.FULL, figures.FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for section in options.sections or figures.SECTIONS:
        seen, taken = machine.facts(), figures.Figures(folder, section)
        began = time.monotonic()
        importlib.import_module(f".{section}", __package__).measure(chosen, taken)
        taken.keep()
        machine.note(folder, section, seen)
        print(f"# {section}: {time.monotonic() - began:.0f} s", flush=True)
    report.write(figures.read(folder), folder, docs=options.docs)


# Whoever ends the benchmark ends the servers that it started.
signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
main()
