"""A server under measurement, and what Linux and the JVM tell of it."""

import os
import re
import socket
import subprocess
import time
from pathlib import Path

HOME = os.environ.get("JAVA_HOME")
TICKS = os.sysconf("SC_CLK_TCK")
MAVEN = ("mvn", "-B", "-q", "-Dstyle.color=never")
PATIENCE = 300  # seconds; for a world of a million projects on a slow machine


def tool(name):
    """The program of the JDK that JAVA_HOME names, else the one on the path."""
    return f"{HOME}/bin/{name}" if HOME else name


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A process that is ended with the block it is used in."""

    def __init__(self, subject, command, log, environment=None):
        self.subject = subject
        self.environment = {**os.environ, **(environment or {})}
        self.port = free_port()
        self.log = Path(log)
        self.command = command(self.port)

    def __enter__(self):
        with self.log.open("w") as out:
            self.started = time.perf_counter()
            self.process = subprocess.Popen(
                self.command,
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
                env=self.environment,
            )
        return self

    def __exit__(self, *failure):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def until(self, answers):
        """Waits for the first answer that is right, and says how many seconds after the start it came."""
        while time.perf_counter() < self.started + PATIENCE:
            try:
                if answers(self):
                    return time.perf_counter() - self.started
            except OSError:
                pass
            if self.process.poll() is not None:
                raise SystemExit(f"{self.subject} ended with {self.process.returncode}; see {self.log}")
            time.sleep(0.002)
        raise SystemExit(f"{self.subject} gave no right answer within {PATIENCE} s; see {self.log}")

    def resident(self):
        """Resident memory in MiB."""
        return int(re.search(r"VmRSS:\s+(\d+)", self._proc("status").read_text())[1]) / 1024

    def cpu(self):
        """Seconds of processor time so far."""
        fields = self._proc("stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def files(self):
        return len(os.listdir(self._proc("fd")))

    def threads(self):
        return len(os.listdir(self._proc("task")))

    def live_bytes(self):
        """Bytes of live objects, after a full collection."""
        told = subprocess.run(
            [tool("jcmd"), str(self.process.pid), "GC.class_histogram"], check=True, capture_output=True, text=True
        )
        return int(told.stdout.split("\n")[-2].split()[2])

    def _proc(self, name):
        return Path(f"/proc/{self.process.pid}/{name}")
