"""Money promised, and a status of relations declared."""

from collections.abc import Iterator

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, due_of, topic_words
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import forms_of, rules, word_set
from desktop_app.extraction.phrases import left_edge
from desktop_app.extraction.roles import before, codes, joined
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.titles import capital, deed_title, passive_title, phrase_title
from desktop_app.extraction.verb_forms import Group

_MONEY_VERBS = word_set("money_verbs")


_MONEY_WORDS = word_set("money_words")


def status_drafts(scene: Scene) -> Iterator[Draft]:
    """ "ties were lifted to the level of a strategic partnership"."""
    data = rules("agreements")["undertaking"]
    if scene.vocabulary.isdisjoint(forms_of(frozenset(data["status_verbs"]))):
        return
    low = " ".join(scene.lows)
    for phrase in data["status"]:
        if phrase not in low:
            continue
        k = len(low[: low.index(phrase)].split())
        last = k + len(phrase.split()) - 1
        if scene.low(last + 1) in ("declaration", "agreement", "treaty", "dialogue", "document", "council") or _inside(
            scene, k
        ):
            return
        segment = scene.segment(k)
        group = next((g for g in reversed(segment.groups) if g.last < k and g.lemma in data["status_verbs"]), None)
        if group is None:
            group = next((g for g in segment.groups if g.lemma in data["status_verbs"]), _trailing(scene, last))
        standing = _since(scene, segment.first, segment.last)
        if group is None or scene.mood(group).effect in ("denied", "refused", "conditional"):
            return
        stage = Stage.IN_FORCE if standing else _status_stage(scene, group)
        first, stop = before(scene, group)
        parties = joined((codes(scene, first, stop), codes(scene, segment.first, segment.last)))
        date = date_within(scene, segment.first, segment.last, k)
        yield Draft(
            Form.UNDERTAKING,
            stage,
            capital(scene.text(left_edge(scene, k), last)),
            scene,
            k,
            last,
            parties,
            date,
            True,
            frozenset(("strategic-partnership",)),
        )
        return


def _trailing(scene: Scene, last: int) -> Group | None:
    """ "a strategic partnership with Togo, agreed between the presidents": the participle after the noun."""
    verbs = rules("agreements")["undertaking"]["status_verbs"]
    near = (g for g in scene.analysis.groups if 0 < g.first - last <= _ASIDE_REACH and g.lemma in verbs)
    told = (g for g in near if g.tense in ("participle", "past") and scene.low(g.last + 1) in ("between", "by"))
    return next((g for g in told if scene.low(g.first - 1) == ","), None)


_ASIDE_REACH = 6  # words of "with the Republic of Togo, agreed"


def _status_stage(scene: Scene, group: Group) -> Stage:
    mood = scene.mood(group)
    done = group.tense in ("past", "perfect", "pluperfect") and group.lemma in (
        "raise",
        "lift",
        "elevate",
        "upgrade",
        "transform",
    )
    if mood.effect == "fact":
        return Stage.COMPLETED if done else Stage.AGREED
    return Stage.PROPOSED if mood.effect == "proposed" else Stage.AGREED


def _since(scene: Scene, first: int, last: int) -> bool:
    return any(scene.low(k) == "since" for k in range(first, last + 1))


def _inside(scene: Scene, k: int) -> bool:
    return any(i.first <= k <= i.last for i in instruments(scene))


def money_drafts(scene: Scene) -> Iterator[Draft]:
    """ "promised US$2 billion for the region", "a loan of $100 million, which X will provide"."""
    for k in scene.places(_MONEY_WORDS):
        segment = scene.segment(k)
        near = [g for g in segment.groups if g.lemma in _MONEY_VERBS]
        near += [
            g for g in scene.analysis.groups if g.lemma in _MONEY_VERBS and g not in near and abs(g.first - k) <= 12
        ]
        later = next((g for g in segment.groups if g.tense == "future"), None)
        group = near[0] if near else later
        if group is None or group.lemma in _SUMS or scene.mood(group).effect not in ("fact", "planned", "agreed"):
            continue
        if group.lemma in ("provide", "grant", "allocate", "give", "contribute") and scene.mood(group).effect == "fact":
            continue
        if any(
            scene.low(n) in ("trade", "turnover", "revenues", "exports", "imports", "gdp")
            for n in range(segment.first, segment.last + 1)
        ):
            continue
        parties = joined(
            (
                codes(scene, *before(scene, group), places=False),
                codes(scene, segment.first, len(scene.words) - 1, places=True),
            )
        )
        first = segment.first
        title = _money_title(scene, group, first, segment.last)
        actor = codes(scene, *before(scene, group), places=False)
        due = due_of(scene, 0, len(scene.words) - 1)
        date = date_within(scene, 0, len(scene.words) - 1, group.main)
        draft = Draft(
            Form.UNDERTAKING,
            Stage.AGREED,
            title,
            scene,
            first,
            segment.last,
            parties or actor,
            date,
            True,
            topic_words(title, parties),
            due,
        )
        draft.by = actor[0] if len(actor) == 1 else None
        draft.closed = True
        yield draft
        return


_SUMS = frozenset(("need", "cost", "require", "take", "amount", "total", "reach", "exceed", "rise", "grow", "be"))


def _money_title(scene: Scene, group: Group, first: int, last: int) -> str:
    """ "Provision of 20 million euros to Malawi"; of what only comes the words before its verb."""
    if group.lemma not in _MONEY_VERBS or not group.first <= last:
        return phrase_title(scene, first, last)
    if group.passive:
        return passive_title(scene, group, *before(scene, group))
    return deed_title(scene, group, last)


def short(scene: Scene, first: int, last: int, width: int = 120) -> str:
    line = scene.text(first, last).strip(" ,;:.—–")
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …"


def promised(scene: Scene, k: int) -> Draft | None:
    """ "Norway's pledge of 20 million dollars", "a promise by Norway of 100 scholarships": the noun at `k`."""
    of = next((n for n in range(k + 1, min(k + 6, len(scene.words))) if scene.low(n) == "of"), None)
    counted = of is not None and any(c.isdigit() for c in scene.low(of + 1))
    if (
        scene.low(k) not in ("pledge", "promise")
        or of is None
        or not counted
        or any(g.first <= k <= g.last for g in scene.analysis.groups)
    ):
        return None
    owner = codes(scene, max(0, k - 4), k - 1) if scene.low(k - 1) == "'s" else codes(scene, k + 1, of - 1)
    if len(owner) != 1:
        return None
    verb = next((g.first for g in scene.analysis.groups if g.first > of), len(scene.words))
    last = min(verb - 1, of + _PROMISED)
    title = phrase_title(scene, of + 1, last)
    draft = Draft(
        Form.UNDERTAKING, Stage.AGREED, title, scene, of + 1, last, owner, None, True, topic_words(title, owner)
    )
    draft.by, draft.closed = owner[0], True
    return draft


_PROMISED = 8  # words of what is promised
