"""What the figures were taken on."""

import datetime
import json
import os
import re
import subprocess
from pathlib import Path

from . import peers
from .process import tool
from .simulator import FLAGS


def facts():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    return {
        "date": datetime.date.today().isoformat(),
        "commit": _first("git", "describe", "--always", "--dirty"),
        "processor": f"{len(os.sched_getaffinity(0))} cores of {cpu[1].strip() if cpu else os.uname().machine}",
        "memory": f"{memory:.0f} GiB",
        "system": f"{os.uname().sysname} {os.uname().release}",
        "Java": _first(tool("java"), "-version").replace('"', ""),
        "flags": " ".join(FLAGS),
        "Quarkus": peers.quarkus(),
        "peers": ", ".join(":".join(artifact.split(":")[1:3]) for artifact in peers.ARTIFACTS.values()),
        "load": f"{_first('wrk', '-v').split(' Copyright')[0]}, {_first('h2load', '--version')}",
    }


def note(folder, section, seen):
    """Keeps beside the figures of a section what they were taken on."""
    _file(folder, section).write_text(json.dumps(seen))


def of(folder, sections):
    """What the sections were taken on; where they differ, all of it."""
    noted = [json.loads(_file(folder, section).read_text()) for section in sections]
    return {name: ", then ".join(dict.fromkeys(each[name] for each in noted if name in each)) for name in noted[0]}


def _file(folder, section):
    return folder / f"{section}.machine.json"


def _first(*command):
    run = subprocess.run(command, capture_output=True, text=True)
    return (run.stdout + run.stderr).strip().split("\n")[0]
