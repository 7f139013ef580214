"""Tests of naqlan.pipeline."""
