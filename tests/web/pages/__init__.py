"""Tests of naqlan.web.pages."""
