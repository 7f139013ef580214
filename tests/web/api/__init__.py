"""Tests of naqlan.web.api."""
