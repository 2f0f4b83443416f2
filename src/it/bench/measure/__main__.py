"""usage: src/it/bench/run [--quick] [--docs] [section…]"""

import argparse
import importlib
import subprocess
import time
from xml.etree import ElementTree

from . import figures, peers, plan, report


def build():
    """Builds the simulator and the bare resource with the same Quarkus, and fetches the peers."""
    figures.FOLDER.mkdir(parents=True, exist_ok=True)
    version = ElementTree.parse("pom.xml").findtext("{*}properties/{*}quarkus.version")
    subprocess.run(["mvn", "-B", "-q", "-DskipTests", "package"], check=True)
    bare = ["mvn", "-B", "-q", "-f", "src/it/bench/bare/pom.xml", f"-Dquarkus.version={version}", "package"]
    subprocess.run(bare, check=True)
    peers.fetch()


def main():
    asked = argparse.ArgumentParser(prog="src/it/bench/run", description="Measures the simulator beside its peers.")
    asked.add_argument("sections", nargs="*", metavar="section", help=f"one of {', '.join(figures.SECTIONS)}; else all")
    asked.add_argument("--quick", action="store_true", help="only prove that the benchmark works")
    asked.add_argument("--docs", action="store_true", help="put tables and pictures into docs")
    options = asked.parse_args()
    for section in options.sections:
        if section not in figures.SECTIONS:
            asked.error(f"there is no section '{section}', only {', '.join(figures.SECTIONS)}")
    import os; os.environ.get("NB") or build()
    chosen = plan.QUICK if options.quick else plan.FULL
    for section in options.sections or figures.SECTIONS:
        began = time.monotonic()
        importlib.import_module(f".{section}", __package__).measure(chosen, figures.Figures(section))
        print(f"# {section}: {time.monotonic() - began:.0f} s", flush=True)
    report.write(figures.read(), quick=options.quick, docs=options.docs)


main()
