"""Who says what on an issue."""

import pytest

from desktop_app.extraction.pipeline import extract

HEAD = "Foreign Minister Ana Ruiz of Chile met Trade Minister Jan Berg of Norway in Oslo. "


def found(text: str) -> list[tuple[str, str]]:
    read = extract(text, title=None, publisher=None, published_on=None)
    assert not read.problems
    return [(p.speaker, p.quotes[0].text) for p in read.positions]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ruiz stressed that the border must stay open.", "Ana Ruiz"),
        ("The border must stay open, Ruiz said.", "Ana Ruiz"),
        ("The border, Berg noted, must stay open.", "Jan Berg"),
        ('"The border must stay open," said Ruiz.', "Ana Ruiz"),
        ("According to Berg, the tariffs are unfair.", "Jan Berg"),
        ("In Berg's view, the tariffs are unfair.", "Jan Berg"),
        ("For her part, Ruiz called the tariffs unfair.", "Ana Ruiz"),
        ("Berg is convinced that the tariffs are unfair.", "Jan Berg"),
        ("Berg thanked his host and described Chile as a friend.", "Jan Berg"),
        ("Ruiz gave an assurance that Chile would keep its word.", "Ana Ruiz"),
        ("Berg was told by Ruiz that the tariffs are unfair.", "Ana Ruiz"),
        ("US Special Envoy for Climate John Doe praised the plan.", "John Doe"),
        ("The African Union condemned the coup.", "African Union"),
        ("Norway insists that the tariffs are unfair.", "Norway"),
        ("Norway's government fears for its exports.", "Norway"),
        ("The Norwegian side welcomed the reform.", "Norway"),
        ("Both sides stressed the importance of peace.", "Both sides"),
        ("The two ministers expressed concern about the war.", "The two ministers"),
        ("Ruiz and Berg hailed the growth of trade.", "Ana Ruiz and Jan Berg"),
        ("The minister hoped that trade would grow.", "Jan Berg"),
        ("Chile hopes that trade will grow, Ruiz said.", "Ana Ruiz"),
        ("Both nations were keen to trade, Dr Ana Ruiz, Foreign Minister of Chile, declared.", "Ana Ruiz"),
        ("A call for lower tariffs came from Minister Jan Berg.", "Jan Berg"),
        ("It was stressed by Berg and his hosts how much the tariffs hurt.", "Jan Berg"),
        ("Concern over the tariffs was voiced by Ruiz.", "Ana Ruiz"),
        ("The tariffs were described by Ruiz as unfair.", "Ana Ruiz"),
        ("Reuters quoted Berg as saying that the tariffs are unfair.", "Jan Berg"),
        ("Among those who hailed the reform was Jan Berg.", "Jan Berg"),
        ("Berg made it known that the border would stay open.", "Jan Berg"),
        ("The government gave notice that it opposes the dam.", "government"),
        ("Norway has consistently held that the islands belong to it.", "Norway"),
        ("Under the treaty, Norway has always held, the islands belong to it.", "Norway"),
        ("The islands belong to Norway, each side had argued.", "both sides"),
        (
            "To this the Ministry of Foreign Affairs replied that the islands are Chilean.",
            "Ministry of Foreign Affairs",
        ),
        ("The road is open, Oslo said, charging that Chile had closed it.", "Oslo"),
        ("Critics speak of a betrayal.", "Critics"),
        ("The Government of Norway proposes the conclusion of a treaty.", "Government of Norway"),
        ("The Storting rejected any delay.", "Storting"),
        ('"We wait," said NATO Secretary General Eva Roth.', "Eva Roth"),
        ("In the words of Jan Berg, the tariffs hurt.", "Jan Berg"),
    ],
)
def test_a_stance_is_its_speakers(sentence: str, speaker: str) -> None:
    assert (speaker, sentence) in found(HEAD + sentence + " The talks went on.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The move signals an intent to open the border.",
        "Such a regime would lead to higher tourism flows.",
        "The two sides agreed to open the border.",
        "Ruiz signed the treaty and left.",
        "Ruiz arrived in Oslo on Monday with a delegation.",
        "Berg said that the treaty had been signed in Oslo.",
        "Analysts say the move could hurt ties.",
        "The importance of trade was stressed.",
        "The plan, made by Ruiz, was received by Berg.",
        "Berg was welcomed by Ruiz at the airport.",
        "Berg made this known on Monday.",
        "Neither Ruiz nor Berg wished to comment on the tariffs.",
    ],
)
def test_what_the_author_thinks_or_what_was_done_is_nobodys_position(sentence: str) -> None:
    assert sentence not in [quote for _, quote in found(HEAD + sentence + " The talks went on.")]


def test_a_statement_speaks_for_whoever_issued_it() -> None:
    text = HEAD + 'The reform is "a mistake," Berg said in a statement. The statement warned against new tariffs.'
    assert [speaker for speaker, _ in found(text)] == ["Jan Berg", "Jan Berg"]
    text = HEAD + "Berg rejected the plan in a letter. It was described in the letter as unfair."
    assert [speaker for speaker, _ in found(text)] == ["Jan Berg", "Jan Berg"]
    assert found(HEAD + "The statement was long. The document states where the border runs.") == []


def test_answers_of_an_interview_are_positions_of_the_one_who_answers() -> None:
    text = "Foreign Minister Ana Ruiz of Chile spoke.\n\nQ: Is it over?\n\nA: No. We must talk.\n\nQ: And then?"
    assert found(text) == [("Ana Ruiz", "We must talk.")]
    text = "Foreign Minister Ana Ruiz of Chile spoke.\n\nReporter: Is it over?\n\nRuiz: We hope not. It rained."
    assert found(text) == [("Ana Ruiz", "Ruiz: We hope not.")]


def test_a_title_names_the_colleague_named_last() -> None:
    text = (
        "Foreign Minister Ana Ruiz of Chile met her Norwegian colleague, Jan Berg. The minister called it a milestone."
    )
    assert [speaker for speaker, _ in found(text)] == ["Jan Berg"]


def test_he_is_not_whom_the_sentence_only_names_as_agent() -> None:
    text = "President Ana Ruiz of Chile came. On Friday she was received by Minister Jan Berg, to whom she said thanks."
    assert {speaker for speaker, _ in found(text)} <= {"Ana Ruiz"}


def test_a_quotation_that_runs_on_stays_its_speakers() -> None:
    text = HEAD + "“The tariffs are unfair,” Ruiz said. “They hurt us. They hurt our friends.” The talks went on."
    assert [q for s, q in found(text) if s == "Ana Ruiz"] == [
        "“The tariffs are unfair,” Ruiz said.",
        "“They hurt us.",
        "They hurt our friends.”",
    ]
    text = HEAD + "“The tariffs are unfair,” Ruiz said. Berg agreed. “They hurt us.” The talks went on."
    assert [q for s, q in found(text) if s == "Ana Ruiz"] == ["“The tariffs are unfair,” Ruiz said."]
    text = HEAD + "Ruiz warned: “The tariffs are unfair. They hurt our friends.” The talks went on."
    assert [q for s, q in found(text) if s == "Ana Ruiz"] == [
        "Ruiz warned: “The tariffs are unfair.",
        "They hurt our friends.”",
    ]
    text = HEAD + "“The tariffs are unfair. They hurt our friends,” Ruiz warned. The talks went on."
    assert [q for s, q in found(text) if s == "Ana Ruiz"] == [
        "“The tariffs are unfair.",
        "They hurt our friends,” Ruiz warned.",
    ]


def test_they_are_those_who_spoke_together() -> None:
    text = HEAD + "The ministers stressed the role of trade. They regretted the war. The talks went on."
    assert ("The ministers", "They regretted the war.") in found(text)


def test_a_sentence_that_breaks_off_is_no_position() -> None:
    assert found(HEAD + "Ruiz stressed that the border must stay cl") == []


def test_there_is_one_position_a_sentence() -> None:
    text = HEAD + "Ruiz stressed that peace matters, noted that trade grows and thanked her host. The talks went on."
    assert len(found(text)) == 1


def test_a_joint_position_is_marked_and_a_party_is_given() -> None:
    read = extract(
        HEAD + "Both sides stressed the role of trade. Ruiz hailed it. The talks went on.",
        title=None, publisher=None, published_on=None,
    )  # fmt: skip
    assert [(p.joint, p.party) for p in read.positions] == [(True, None), (False, "CL")]


def test_talks_held_that_others_praise_are_no_position_of_who_held_them() -> None:
    words = "President Ana Rojas of Chile received Ola Berg of Norway, holding talks that both sides called useful."
    found = extract(words, title=None, publisher=None, published_on="2024-03-05").positions
    assert [each.speaker for each in found if not each.joint] == []
