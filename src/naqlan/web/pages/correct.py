"""What does a reader want to put right here? One thing with its passage and what was read, and forms to correct, drop, check, merge and part it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from naqlan.answers.judgements import value_words, vocabulary_of
from naqlan.errors import JudgementError
from naqlan.pipeline import judging
from naqlan.pipeline.correctable import CORRECTABLE
from naqlan.pipeline.judgeable import Group, Judgeable, Value, group_of, judgeable, people_alike
from naqlan.pipeline.judging import By
from naqlan.pipeline.story import Listed, listed_stories
from naqlan.record.judgement import Laid
from naqlan.store.lookup import Meant, meant
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from naqlan.store.stories import story_of
from naqlan.store.who import KnownPerson
from naqlan.web.foreign import foreign
from naqlan.web.parameters import Parameter
from naqlan.web.route import Asked, Form, Posted, Route
from naqlan.web.titles import story_title

STORIES = 12
"""Stories of a name from which one is chosen."""
VALUES = tuple(dict.fromkeys(name for values in CORRECTABLE.values() for name in values))
"""All values that may be corrected; fields of the form are `value_` and one of them."""
ACTS = ("correct", "check", "drop", "merge", "part")


@dataclass(frozen=True, slots=True)
class Found:
    """A thing to be judged.

    Attributes:
        item: It, where it is an item of an article; else None.
        group: The person or story that it is, or that the item or article belongs to; None where it belongs to none.
        member: Of the item or article, its id among the members of the group; None where the thing is the group itself.
        others: What it may be merged with, for the words that were searched for.
        stories: The same where it is a story.
    """

    item: Judgeable | None
    group: Group | None
    member: str | None
    others: Sequence[KnownPerson] = ()
    stories: Sequence[Listed] = ()


def ask(asked: Asked) -> Found:
    """Asks for a thing.

    Raises:
        JudgementError: There is none of that id.
    """
    store, words = asked.store, asked.given["q"]
    with store.reading() as connection:
        one = meant(connection, asked.given["item"] or "")
        if asked.given["of"] is not None and one.of == "mention":
            one = Meant("person", follow(connection, "person", one.id), None)
        item = judgeable(connection, one) if one.of not in ("article", "person", "story") else None
        whole = _whole(one, item)
        group = group_of(connection, whole) if whole is not None else None
        member = one.id if one.of in ("mention", "article") else None
        others = people_alike(connection, words, group) if words and group is not None and group.kind == "person" else []
    stories: list[Listed] = []
    if words and group is not None and group.of == "story":
        stories = [found for found in listed_stories(store, people=[words], most=STORIES) if found.story.id != group.id]
    return Found(item, group, member, others, stories)


def _whole(one: Meant, item: Judgeable | None) -> Meant | None:
    """Returns the person or story that a thing is or belongs to; None where it belongs to none."""
    if item is None:
        return one
    return Meant("person", item.group, None) if item.group is not None else None


def shown(found: Found, asked: Asked) -> Mapping[str, Any]:
    """Returns the values of the template."""
    return _shown(found, asked, {}, None)


def _shown(found: Found, asked: Asked, typed: Mapping[str, str], problem: str | None) -> Mapping[str, Any]:
    """Returns the values of the template, with what was typed and what is wrong with it."""
    item, group, words = found.item, found.group, asked.words
    others = [{"id": one.id, "name": foreign(one.name), "articles": one.articles} for one in found.others]
    others += [{"id": one.story.id, "name": story_title(one.story.title, asked.view, words), "articles": len(one.docs)} for one in found.stories]
    title = story_title(group.story.title, asked.view, words) if group is not None and group.story is not None else None
    return {
        "id": asked.given["item"],
        "of": asked.given["of"],
        "item": item,
        "fields": [_field(item.kind, one, typed, asked) for one in item.values] if item is not None else [],
        "judged": [_judged(item.kind, one, asked) for one in item.judged] if item is not None else [],
        "seen": _last(item),
        "group": group,
        "group_title": title,
        "group_link": _link(group) if group is not None else None,
        "member": found.member,
        "others": others,
        "q": asked.given["q"] or "",
        "here": f"/corrections/new?{urlencode({name: asked.given[name] for name in ('item', 'of', 'q') if asked.given[name]})}",
        "who": typed.get("who") or (judging.somebody() if asked.settings.is_private else ""),
        "why": typed.get("why", ""),
        "chosen": typed.get("other", ""),
        "problem": problem,
    }


def act(posted: Posted) -> str | tuple[str, Mapping[str, Any]]:
    """Keeps a judgement and leads to the thing judged; where it cannot be kept, shows the form again with what was typed."""
    asked, given = posted.asked, posted.asked.given
    try:
        by = By(posted.visitor or given["who"] or "", given["why"] or "")
        return _judge(asked, by)
    except JudgementError as error:
        typed = {name: value for name, value in given.items() if isinstance(value, str)}
        return "correct", _shown(ask(asked), asked, typed, str(error))


def _judge(asked: Asked, by: By) -> str:
    store, given = asked.store, asked.given
    if given["act"] in ("merge", "part"):
        if not given["other"]:
            raise JudgementError("choose the other one first: search for it by name, and mark it in the list")
        found = ask(asked)
        if found.group is None or not found.group.can_change:
            raise JudgementError("this belongs to no person and no story that could be merged or parted")
        whole = Meant("person" if found.group.of == "person" else "story", found.group.id, None)
        verb = judging.merge if given["act"] == "merge" else judging.part
        return _kept(store, found, verb(store, [whole, given["other"]], by))
    found = ask(asked)
    if found.item is None:
        raise JudgementError("only an item of an article can be corrected, checked or dropped; choose one of its mentions")
    if _last(found.item) != given["seen"]:
        raise JudgementError("somebody judged this since the page was opened; here is how it stands now, look again and send once more")
    changed = [(one.name, value) for one in found.item.values if (value := given[f"value_{one.name}"] or "") != one.now]
    if given["act"] == "correct":
        if not changed:
            raise JudgementError("no value was changed; change one, or mark the thing as checked")
        return _kept(store, found, judging.correct_all(store, found.item.id, changed, by)[-1])
    if changed:
        raise JudgementError("values were changed and would be lost; keep the correction, or put them back first")
    if given["act"] == "check":
        return _kept(store, found, judging.check(store, found.item.id, by))
    return f"/articles/{found.item.article}?kept={judging.drop(store, found.item.id, by)}"


def _kept(store: Store, found: Found, number: int) -> str:
    """Returns where a thing is shown, with the number of the judgement that was kept."""
    if found.item is not None:
        return f"/articles/{found.item.article}?kept={number}#i-{found.item.id}"
    assert found.group is not None, "what is no item is a group, or there was an error"
    if found.group.of == "person":
        with store.reading() as connection:
            which = follow(connection, "person", found.group.id)
        return f"{'/people' if found.group.kind == 'person' else '/offices'}/{which}?kept={number}"
    if found.member is not None:
        return f"/articles/{found.member}?kept={number}"
    with store.reading() as connection:
        now = found.group.id if story_of(connection, found.group.id) is not None else follow(connection, "story", found.group.id)
    return f"/stories/{now}?kept={number}"


def _link(group: Group) -> str:
    if group.of == "story":
        return f"/stories/{group.id}"
    return f"/people/{group.id}" if group.kind == "person" else f"/offices/{group.id}"


def _last(item: Judgeable | None) -> int:
    return max((one.judgement for one in item.judged), default=0) if item is not None else 0


def _field(kind: str, one: Value, typed: Mapping[str, str], asked: Asked) -> Mapping[str, Any]:
    return {
        "name": one.name,
        "label": asked.words.of("value", one.name),
        "value": typed.get(f"value_{one.name}", "") if typed else one.now,
        "read": value_words(asked.words, kind, one.name, one.read),
        "corrected": one.read != one.now,
        "choices": [(choice, value_words(asked.words, kind, one.name, choice)) for choice in one.choices] if vocabulary_of(kind, one.name) else [],
        "hint": f"correct.hint.{one.name}" if one.name in HINTS else None,
    }


def _judged(kind: str, one: Laid, asked: Asked) -> Mapping[str, Any]:
    change = None
    if one.name is not None:
        change = [value_words(asked.words, kind, one.name, value or "") for value in (one.was, one.value)]
    return {"laid": one, "change": change, "name": asked.words.of("value", one.name) if one.name is not None else None}


HINTS = frozenset({"parties", "speakers", "addressees", "through", "chain", "when", "value"})
"""Values whose field says how they are written."""
PARAMETERS = (Parameter("item"), Parameter("of", "choice", choices=("person",)), Parameter("q"))
"""`of`: a person has the id of its first mention, and this says that the person is meant."""
ROUTES = (Route("correct", "/corrections/new", ask, shown, parameters=PARAMETERS, has_form=True),)
FORMS = (
    Form(
        "/corrections/new",
        (
            *PARAMETERS,
            Parameter("act", "choice", choices=ACTS, default="correct"),
            Parameter("other"),
            Parameter("who"),
            Parameter("why"),
            Parameter("seen", "number", default=0),
            *(Parameter(f"value_{name}") for name in VALUES),
        ),
        act,
    ),
)
