"""Does the benchmark still know where the stages are, and run?"""

from itertools import islice

from tools import bench


def test_every_stage_is_timed() -> None:
    spent = bench.shares(list(islice(bench.pages(), 3)))
    assert {stage for stage, _, _ in bench.STAGES} | {"the rest", "JSON"} == set(spent)
    assert all(seconds >= 0 for seconds in spent.values())


def test_clocks_are_taken_off_again() -> None:
    from naqlan.pipeline import page  # noqa: PLC0415 (what is looked at is the module's attribute)

    before = vars(page)["clean_page"]
    bench.shares(list(islice(bench.pages(), 1)))
    assert vars(page)["clean_page"] is before


def test_pages_are_kept() -> None:
    seconds, size = bench.keep(list(islice(bench.pages(), 3)))
    assert seconds > 0
    assert size > 4096
