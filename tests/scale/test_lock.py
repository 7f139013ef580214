from pathlib import Path

import pytest

from naqlan.errors import BackfillError
from naqlan.scale.lock import locked


def test_two_runs_never_write_to_one_folder(tmp_path: Path) -> None:
    with locked(tmp_path / "out"):
        with pytest.raises(BackfillError, match=r"another run writes to .*out"), locked(tmp_path / "out"):
            pass
        with locked(tmp_path / "other"):
            pass
    with locked(tmp_path / "out"):
        pass


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BackfillError, match="cannot be written to"), locked(tmp_path / "file"):
        pass
