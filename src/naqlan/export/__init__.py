"""Export: records as files that others read, one file a format."""
