"""The benchmark of Atlas Simulator; src/it/bench/run starts it, docs/benchmarks.md tells what it measures."""
