"""Fetch: feeds, sitemaps and pages of the live web, politely and within bounds."""
