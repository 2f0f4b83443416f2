"""Time to the first right answer, and resident memory at rest and after load, beside the peers."""

import json
import re
import subprocess
import time
from pathlib import Path

from . import peers, workloads
from .figures import FOLDER
from .load import wrk
from .process import free_port, tool
from .simulator import FLAGS, JAR, Simulator

IMAGE = "as in its image"
DOCKERFILE = Path("src/main/docker/Dockerfile.jvm")
AHEAD = 25  # the first Java that can be trained ahead of time in one step
REST = 3  # seconds between the first answer and the look at memory
MEBIBYTES, SECONDS = "MiB", "s"


def measure(plan, figures):
    with Simulator(FOLDER / "simulator.log") as simulator:
        known = workloads.of(simulator.ready())
    workloads.teach(known)
    put, listing, signed, _ = known
    trained = _train()
    seen = _rounds(plan, trained, lambda server: (server.until(lambda it: _first(it, signed)), server.cpu()))
    for subject, pairs in seen.items():
        figures.add("Start", "first right answer to a signed PUT", subject, [after for after, _ in pairs], SECONDS)
        figures.add("Processor time of the start", "until that answer", subject, [cpu for _, cpu in pairs], SECONDS)
    for server in _subjects(trained):
        with server:
            server.until(lambda it: _first(it, signed))
            time.sleep(REST)
            figures.add("Resident memory", "at rest", server.subject, [server.resident()], MEBIBYTES)
            # The peers know the token that they were taught; the simulator, started anew, issues its own.
            current = workloads.of(server) if isinstance(server, Simulator) else (put, listing)
            wrk(server, [workload.request for workload in current[:2]], 32, plan.load)
            figures.add("Resident memory", "after load", server.subject, [server.resident()], MEBIBYTES)


def _train():
    """Has the simulator make its AOT cache as its image does; says whether this Java can."""
    told = subprocess.run([tool("java"), "-version"], check=True, capture_output=True, text=True).stderr
    if int(re.search(r'version "(\d+)', told)[1]) < AHEAD:
        print(f"without the figures of '{IMAGE}': they take Java {AHEAD}")
        return False
    java, *options, _, _, command = _of_image("RUN", "train")
    with (FOLDER / "train.log").open("w") as log:
        options += [f"-Dsimulator.port={free_port()}", "-jar", JAR, command]
        subprocess.run([tool(java), *options], check=True, stdout=log, stderr=log)
    return True


def _of_image(instruction, end):
    """The words of a command of the Dockerfile, for the files as they lie here."""
    line = re.search(rf'^{instruction} (\[.*{end}"\])$', DOCKERFILE.read_text(), re.MULTILINE)[1]
    line = line.replace("/work/java.options", str(DOCKERFILE.parent / "java.options"))
    return json.loads(line.replace("/work/app.aot", str(FOLDER / "app.aot")))


def _malloc():
    """The image's setting of the C library's allocator."""
    return re.search(r"(MALLOC_ARENA_MAX)=(\d+)", DOCKERFILE.read_text()).groups()


def _subjects(trained):
    _, *options, _, _ = _of_image("ENTRYPOINT", "jar")
    image = Simulator(FOLDER / "image.log", (), IMAGE, (*FLAGS, *options), dict([_malloc()]))
    return [Simulator(FOLDER / "simulator.log"), *peers.servers(), *([image] if trained else [])]


def _rounds(plan, trained, run):
    seen = {}
    for number in range(plan.fewer):
        subjects = _subjects(trained)
        turn = number % len(subjects)
        for server in subjects[turn:] + subjects[:turn]:
            with server:
                seen.setdefault(server.subject, []).append(run(server))
    return seen


def _first(server, signed):
    """Whether a signed request is answered as it should be, after a challenge where there is one."""
    nonce = server.nonces(1)[0] if isinstance(server, Simulator) else "none"
    status, _, body = signed.request.signed(nonce).ask(server.port)
    return status == 200 and len(body) == len(signed.answer)
