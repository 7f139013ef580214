"""Tests of naqlan.answers."""
