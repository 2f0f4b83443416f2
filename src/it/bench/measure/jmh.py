"""The parts on their own, by JMH (mvn -Pjmh), under one and more threads."""

import json
import subprocess

from .figures import FOLDER
from .process import MAVEN, tool


def measure(plan, figures):
    maven = [*MAVEN, "-Pjmh", "-DskipTests", f"-Djmh.java={tool('java')}"]
    goals = ["test-compile", "exec:exec"]
    for threads in plan.threads:
        told = FOLDER / f"jmh-{threads}.json"
        options = ["-bm", "avgt", "-tu", "ns", "-t", str(threads), "-foe", "true", "-rf", "json", "-rff", str(told)]
        log = FOLDER / f"jmh-{threads}.log"
        with log.open("w") as out:
            run = subprocess.run(
                [*maven, *goals, f"-Djmh.args={' '.join([*options, *plan.jmh])}"], stdout=out, stderr=out
            )
        if run.returncode:
            raise SystemExit(f"JMH ended with {run.returncode}; see {log}")
        for benchmark in json.loads(told.read_text()):
            name = benchmark["benchmark"].rpartition(".")[2]
            iterations = [value for fork in benchmark["primaryMetric"]["rawData"] for value in fork]
            subject = f"{threads} thread{'s' * (threads > 1)}"
            figures.add("Time of one call on its thread", name, subject, iterations, "ns")
        goals = ["exec:exec"]
