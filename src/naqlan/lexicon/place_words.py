"""Which words name states, places, offices, groups and outlets?"""

from typing import Any

from naqlan.lexicon.builder import Builder
from naqlan.lexicon.forms import adjective_forms, noun_forms
from naqlan.lexicon.load import load_yaml
from naqlan.text.fold import fold


def add_place_words(builder: Builder) -> None:
    """Adds the words of `places.yaml`, `offices.yaml`, `groups.yaml` and `outlets.yaml`."""
    _places(builder)
    _offices(builder)
    _groups(builder)
    _outlets(builder)


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _places(builder: Builder) -> None:
    data = load_yaml("places.yaml")
    for country in data.get("countries", ()):
        iso, gender = str(country["iso"]), country.get("gender", "f")
        number = builder.entry(name=country["name"], iso=iso, gender=gender)
        for name in (country["name"], *_listed(country.get("other"))):
            builder.word(name, "WEAKPLACE" if country.get("weak") else "STATE", number)
        for capital in _listed(country.get("capital")):
            builder.word(capital, "CAPITAL", builder.entry(name=capital, iso=iso, gender="f"))
        builder.words(_listed(country.get("weak_capital")), "WEAKPLACE")
        for adjective in _listed(country.get("adjective")):
            builder.forms(adjective_forms(adjective), "NAT", builder.entry(iso=iso, name=adjective))
        for adjective in _listed(country.get("weak_adjective")):
            builder.forms(adjective_forms(adjective), "W_ADJ", -1)
        builder.words(_listed(country.get("people")), "PEOPLE", entry=number)
    for city in data.get("cities", ()):
        number = builder.entry(name=city["name"], iso=str(city.get("country")))
        for name in (city["name"], *_listed(city.get("other"))):
            builder.word(name, "WEAKPLACE" if city.get("weak") else "PLACE", number)
    for row in data.get("region_adjectives", ()):
        for word in _listed(row.get("adjective")):
            builder.forms(adjective_forms(word), "W_ADJ" if row.get("weak") else "NAT", builder.entry(iso="", name=word))
        builder.words(_listed(row.get("people")), "PEOPLE")


def _offices(builder: Builder) -> None:
    data = load_yaml("offices.yaml")
    for section in ("institutions", "metonyms"):
        for office in data.get(section, ()):
            entry = {"name": office["name"], "iso": str(office.get("country") or ""), "gender": office.get("gender", "m")}
            number = builder.entry(**entry, **({"portfolio": fold(office["portfolio"])} if office.get("portfolio") else {}))
            for name in (office["name"], *_listed(office.get("other"))):
                builder.word(name, "WEAKOFFICE" if office.get("weak") else "OFFICE", number)
    for head in data.get("heads", ()):
        number = builder.entry(noun=head["noun"], kind=head.get("kind", "office"), gender=head.get("gender", "m"))
        builder.forms(noun_forms(head["noun"], _listed(head.get("plural"))), "WEAKOHEAD" if head.get("weak") else "OHEAD", number)
    for portfolio in data.get("portfolios", ()):
        builder.word(portfolio, "PORTFOLIO", builder.entry(name=portfolio))


def _groups(builder: Builder) -> None:
    data = load_yaml("groups.yaml")
    for group in data.get("groups", ()):
        number = builder.entry(name=group["name"], iso=str(group.get("country") or ""), gender=group.get("gender", "f"))
        for name in (group["name"], *_listed(group.get("other"))):
            builder.word(name, "WEAKGROUP" if group.get("weak") else "GROUP", number)
    for people in data.get("peoples", ()):
        names = [people["name"], *_listed(people.get("other"))]
        builder.words(
            names, "WEAKPEOPLE" if people.get("weak") else "PEOPLE", entry=builder.entry(noun=people["name"], gender=people.get("gender", "m"))
        )


def _outlets(builder: Builder) -> None:
    data = load_yaml("outlets.yaml")
    for outlet in data.get("outlets", ()):
        number = builder.entry(name=outlet["name"], kind=outlet.get("kind", "site"), country=str(outlet.get("country") or ""))
        builder.word(outlet["name"], "WEAKOUTLET" if outlet.get("weak") else "OUTLET", number)
        builder.words(_listed(outlet.get("other")), "OUTLET", entry=number)
        builder.words(_listed(outlet.get("weak_other")), "WEAKOUTLET", entry=number)
    for mantle in data.get("mantles", ()):
        number = builder.entry(noun=mantle["noun"], gender=mantle.get("gender", "m"), kind=mantle.get("kind", "site"))
        builder.words([mantle["noun"], *_listed(mantle.get("plural"))], "WEAKMANTLE" if mantle.get("weak") else "MANTLE", entry=number)
    for row in data.get("collectives", ()):
        builder.words(
            [row["noun"], *_listed(row.get("other"))],
            "WEAKCOLLECTIVE" if row.get("weak") else "COLLECTIVE",
            entry=builder.entry(noun=row["noun"], gender=row.get("gender", "f")),
        )
