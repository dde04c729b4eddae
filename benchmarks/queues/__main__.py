"""``python -m benchmarks.queues``: beside the peers."""

from benchmarks.queues.bench_queue import main

main()
