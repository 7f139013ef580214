"""Tests of naqlan.record."""
