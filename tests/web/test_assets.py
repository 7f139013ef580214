from naqlan.web.assets import assets


def test_sheets_and_scripts_load_nothing_from_elsewhere() -> None:
    assert {"base.css", "base.js", "icon.svg"} <= set(assets())
    for one in assets().values():
        text = one.content.decode()
        assert "//" not in text.replace("// ", "").replace("http://www.w3.org/2000/svg", ""), one.name
        assert "@import" not in text


def test_their_address_changes_with_their_bytes() -> None:
    urls = {one.url for one in assets().values()}
    assert len(urls) == len(assets())
    assert all("?v=" in url for url in urls)
