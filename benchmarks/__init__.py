"""How fast strategiplan is, as ratios to what every other reader of YAML pays.

Run ``python -m benchmarks``, or a part of it: ``python -m benchmarks graph``. Each ratio is the median of interleaved rounds in
one run, in CPU time, with a garbage collection before each measurement.
"""
