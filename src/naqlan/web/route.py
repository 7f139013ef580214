"""What is a page? A path, what may be asked, a question to the store, and how the answer is shown: as a template's values, and as JSON."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from naqlan.store.store import Store
from naqlan.web.atom import Feed
from naqlan.web.parameters import Parameter
from naqlan.web.settings import Settings
from naqlan.web.view import View
from naqlan.web.words import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a reader.

    Attributes:
        store: The store.
        given: What stands in the path (`{story}`), strings, and the parameters of the address, as `Parameter.read` gives them.
        view: How the reader wants to see things.
        words: Those of the language.
        settings: Of the server.
        visitor: Who asks, as the sign-in knows them; empty on loopback without one.
    """

    store: Store
    given: Mapping[str, Any]
    view: View
    words: Words
    settings: Settings
    visitor: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """What a form sent, checked to come from a page of ours.

    Attributes:
        asked: The store, the reader, what stands in the path and the fields of the form by name, read as parameters.
    """

    asked: Asked

    @property
    def visitor(self) -> str:
        """Who sent it, as the sign-in knows them; empty on loopback without one."""
        return self.asked.visitor


@dataclass(frozen=True, slots=True)
class Route:
    """One thing that can be asked, as a page, as JSON, or both.

    Attributes:
        name: Names the template (`NAME.html`), the words (`page.NAME`), and the style sheet and script, where there are such (`static/NAME.css`).
        path: `/stories/{story}`; the JSON interface has it below `/api`.
        ask: Asks the store; raises a NaqlanError (PageError says with which status).
        shown: Makes the values of the template of an answer; None: there is no page.
        row: Makes the answer for programs, plain data, or a `Listing` of it; None: there is none.
        feed: Makes a feed of an answer; its path is the whole address. None: it is none.
        parameters: What the address may ask besides.
        schema: The schema of `row` (JSON Schema 2020-12), or a reference to a part of the record's.
        has_form: The page holds a form that is sent by POST: it is never kept for others.
        told: What it answers, a sentence in English, for the document of the JSON interface.
    """

    name: str
    path: str
    ask: Callable[[Asked], Any]
    shown: Callable[[Any, Asked], Mapping[str, Any]] | None = None
    row: Callable[[Any, Asked], Any] | None = None
    feed: Callable[[Any, Asked], Feed] | None = None
    parameters: tuple[Parameter, ...] = ()
    schema: Mapping[str, Any] = field(default_factory=dict)
    has_form: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """A document that is sent as it is.

    Attributes:
        content: The document.
        type: Its media type.
        policy: Its own policy (`Content-Security-Policy`), where it needs another than all pages; None: theirs.
    """

    content: str
    type: str
    policy: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be asked for and is no page of ours: it has no masthead, and is sent as it is.

    Attributes:
        path: Of its address.
        made: Asks the store for it; raises a NaqlanError (PageError says with which status).
        parameters: What the address may ask besides.
    """

    path: str
    made: Callable[[Asked], Content]
    parameters: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """What a form does when it is sent.

    Attributes:
        path: Where it is sent to, by POST.
        fields: What it may hold; any other field is an error.
        act: Does it; returns the root-relative address to go to next, or the values of a page (`template`, values) that answers it at once.
        longest: Bytes of the form at most.
    """

    path: str
    fields: tuple[Parameter, ...]
    act: Callable[[Posted], "str | tuple[str, Mapping[str, Any]]"]
    longest: int = 64 * 1024
