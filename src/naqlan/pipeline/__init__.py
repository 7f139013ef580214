"""The flow, written once: page work (and, later, corpus work) wired together."""
