"""How long and how often is measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    rounds: int  # how often a figure is taken that a goal needs; subjects alternate within a round
    fewer: int  # how often the others are
    seconds: int  # of one run of the load
    warm_up: int  # seconds of load before the first round
    load: int  # seconds of load before memory is looked at
    sizes: tuple  # worlds of so many projects
    scenario: int  # projects in the scenario file whose load is timed
    soak: int  # requests
    jmh: tuple  # options of JMH
    threads: tuple  # that JMH calls from


FULL = Plan(
    rounds=5,
    fewer=3,
    seconds=2,
    warm_up=4,
    load=60,
    sizes=(1, 1_000, 100_000, 1_000_000),
    scenario=100_000,
    soak=10_000_000,
    jmh=("-f", "1", "-wi", "2", "-w", "1s", "-i", "3", "-r", "1s"),
    threads=(1, 4, 16),
)

# Proves that the benchmark works; its figures mean nothing.
QUICK = Plan(
    rounds=1,
    fewer=1,
    seconds=1,
    warm_up=0,
    load=2,
    sizes=(1, 20_000),
    scenario=1_000,
    soak=20_000,
    jmh=("-f", "1", "-wi", "0", "-i", "1", "-r", "100ms"),
    threads=(4,),
)
