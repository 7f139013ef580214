"""Links: what verdicts on pairs make of many: groups that do not depend on the order in which things came."""
