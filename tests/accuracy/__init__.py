"""Tests of naqlan.accuracy."""
