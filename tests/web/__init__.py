"""Tests of naqlan.web."""
