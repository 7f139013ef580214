"""Tests of naqlan.cli."""
