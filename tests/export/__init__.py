"""Tests of naqlan.export."""
