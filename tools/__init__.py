"""Tools for developers: accuracy, speed, the baseline, the demonstration."""
