"""Tests of naqlan.labels."""
