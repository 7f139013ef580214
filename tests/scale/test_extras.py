import sys
from collections.abc import Callable

import pytest

from naqlan.errors import MissingExtra
from naqlan.scale.extras import load_ray, pyarrow_version


@pytest.mark.parametrize(("name", "asked", "extra"), [("pyarrow", pyarrow_version, "parquet"), ("ray", load_ray, "ray")])
def test_what_is_missing_is_told_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch, name: str, asked: Callable[[], object], extra: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtra, match=rf"pip install 'naqlan\[{extra}\]'"):
        asked()


@pytest.mark.needs("parquet")
def test_what_is_there_says_its_version() -> None:
    assert pyarrow_version()[0].isdigit()
