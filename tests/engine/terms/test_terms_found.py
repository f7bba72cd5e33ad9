"""Terms in several spellings: what varies, and what two words have a right to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.domain.body import Body, Spelling
from sro_cli.engine.terms.settled import entry, in_order, tied
from sro_cli.engine.terms.shape import plain
from sro_cli.engine.terms.spellings import preferred
from sro_cli.engine.terms.varying import varying
from sro_cli.engine.terms.words import BETWEEN, Vocabulary, times


def search(*texts, names=()):
    vocabulary = Vocabulary()
    for text in texts:
        vocabulary.add(text)
    return varying(vocabulary, names)


def spellings(*texts, names=()):
    """Return the forms of each spelling of each term."""
    return [
        {frozenset(each.forms) for each in term.spellings}
        for term in search(*texts, names=names)
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("länsgemensamma", "läns gemensamt"),
        ("läns-gemensam", "läns gemensamma"),
        ("målbilden", "många mål bilder"),
        ("SkolStöd", "Skol Stöd"),
        ("SamSa", "Samsa"),
        ("användar-ID", "användar-id"),
        ("SkolStöd", "Skolstöd"),
        ("NRK-möten", "NRK möte"),
        ("IT-stöd", "it-stöd"),
        ("vårdsamverkan", "vårdssamverkan"),
        ("Millennium", "Millenium"),
        ("handlingsplanen", "handlingplan"),
        ("patientsäkerhetsarbetet", "patientsäkerhetarbete"),
        ("familjerådgivning", "familjrådgivningen"),
        ("hälsosamtal", "hälsasamtalen"),
        ("screening", "skreening"),
        ("kommittén", "kommitten"),
        ("Norrkom", "Norrkom's"),
        ("NRK:s", "NRK's"),
        ("e-tjänst", "etjänster"),
        ("primär vården", "primärvården"),
        ("arbets grupp", "arbetsgruppen"),
        ("person centrerad vård", "personcentrerad"),
        ("hälso- och sjukvårdsavtal", "hälsa- och sjukvårdsansvar"),
        ("barn- och elevhälsan", "barn och elevhälsa"),
    ],
)
def test_a_term_is_told_in_two_spellings(one, two):
    (term,) = search(f"Om {one} igen.", f"Om {two} igen.")
    left, right = (form for each in term.spellings for form in each.forms)
    assert (left in one and right in two) or (left in two and right in one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("förskolan", "bra för skolan"),
        ("omfattning", "frågor om fattning"),
        ("socialomsorg", "god social omsorg"),
        ("egenvård", "egen vård ges"),
        ("delrapporter", "en del rapporter finns"),
        ("årsavtal", "ett års avtal räcker"),
        ("verksamhetsplan", "varje verksamhets plan"),
        ("kommunsansvaret", "en kommuns ansvar"),
        ("barnomsorg", "ge barn omsorg dygnet runt"),
        ("vårdplanerad", "vård planerad av teamet"),
        ("styrdokument", "lagar som styr dokument"),
        ("stödboende", "i behov av stöd boende hemma"),
        ("NRK-beslut", "NRK beslutar"),
        ("närvården", "när vården ges"),
        ("stora-gruppen", "den stora gruppen"),
        ("SÅS", "sås"),
        ("förening", "försening"),
        ("anslaget", "anlaget"),
        ("inflytande", "inflyttande"),
        ("förslaget", "förlaget"),
        ("förbundet", "förbandet"),
        ("commission", "kommission"),
        ("LÄNSGEMENSAM STRATEGI", "länsgemensam strategi"),
        ("Regionen", "regionen"),
        ("NRK-möte", "NRKS-möte"),
        ("läns- och kommungemensam", "kommungemensamma"),
        ("vård och omsorg", "vård- och omsorg"),
        ("hälsa och sjukvård", "hälso- och sjukvård"),
        ("Lindeberg", "Lindberg"),
        ("Wikander", "Vikander"),
        ("avtalet 2024", "2024-avtalet"),
        ("Bo Ek-Dal", "Bo Ek Dal"),
        ("läns", "gemensam länsgemensam"),
        ("Norrdalssjukhus", "vid Norrdals sjukhus finns"),
        ("Karl-Anders", "Karl-Lander"),
        ("kommit", "kommitténs"),
        ("högersidan", "på höger sida finns"),
        ("småbarnen", "de små barnen"),
        ("namngivet", "namn givet av modern"),
        ("Eva Hallström", "Eva Halström"),
        ("klassA", "klass"),
        ("inlåsning", "inlåning"),
    ],
)
def test_two_words_are_no_variants(one, two):
    assert spellings(f"Om {one} igen.", f"Om {two} igen.") == []


def test_words_in_two_sentences_are_not_side_by_side():
    assert (
        spellings("Elevhälsa. I skolan finns elev. Hälsa är bra.\n\nelev\n\nhälsa")
        == []
    )
    assert spellings("Elevhälsa.", BETWEEN.join(["elev", "hälsa"])) == []
    assert spellings("Elevhälsa. Skolans elev\nhälsa växer.") != []


def test_names_of_people_are_no_terms():
    texts = "SkolStöd och Skolstöd"
    assert spellings(texts)
    assert not spellings(texts, names={"skolstöd"})


def test_all_forms_and_places_of_a_spelling_are_counted():
    (term,) = search("SIP-möte, SIP-möten", "SIP möte och SIP-mötet")
    use, other = in_order(term)
    assert use.forms == {"SIP-möte": 1, "SIP-möten": 1, "SIP-mötet": 1}
    assert use.rows == {0: 2, 1: 1}
    assert other.forms == {"SIP möte": 1}


def proposed(*texts, used=()):
    (term,) = search(*texts)
    return entry(in_order(term, used), used)


def test_what_most_write_is_proposed_but_nothing_parted():
    assert proposed("vårdssamverkan och vårdsamverkan, vårdsamverkan") == (
        "vårdsamverkan",
        ("vårdssamverkan",),
    )
    assert proposed("SIP möten, SIP möten, SIP-möte") == ("SIP-möte", ("SIP möte",))
    assert proposed("NorrKom, Norrkom, Norrkom") == ("Norrkom", ("NorrKom",))
    assert proposed("NorrKom, Norrkom, Norrkom", used={"NorrKom"})[0] == "NorrKom"
    assert proposed("läns-skolor, länsskolan")[0] == "länsskola"
    assert proposed(
        "hälso- och sjukvård, hälso- och sjukvården, hälsa- och sjukvårdslag"
    ) == ("hälso-", ("hälsa-",))


@pytest.mark.parametrize(
    ("text", "use", "wrong"),
    [
        ("länsbidrag länsbidraget, läns-bidraget", "länsbidrag", ["läns-bidrag"]),
        ("länsbidragen, läns-bidraget", "länsbidrag", ["läns-bidrag"]),
        (
            "länsbidraget, länsbidraget, länsbidrag, läns-bidraget, läns bidrag",
            "länsbidrag",
            ["läns bidrag", "läns-bidrag"],
        ),
        ("SIP-mötet, SIP möten", "SIP-möte", ["SIP möte"]),
        ("KomSam, komsam, Komsam", "Komsam", ["KomSam"]),
        ("Vårdplanen, vård-planer", "vårdplan", ["vård-plan"]),
        ("NorrKom, NorrKoms NorrKoms Norrkom's", "NorrKom", ["Norrkom's"]),
    ],
)
def test_what_is_proposed_has_no_endings(text, use, wrong):
    assert proposed(text) == (use, tuple(wrong))


def test_what_is_settled_is_proposed_as_it_stands():
    text = "KomSam, komsam, Komsam"
    assert proposed(text, used={"KomSam"}) == ("KomSam", ("Komsam", "komsam"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("hälso- och sjukvård, hälsa- och sjukvård", 2),
        ("VårdLinken, Vårdlinken", 2),
        ("VårdLinken, Vårdlinken, VårdLinken", 1),
        ("SIP-möte, SIP möte", 1),
        ("länsgemensam, läns-gemensam", 1),
    ],
)
def test_nobody_can_tell_which_of_two_is_right(text, count):
    (term,) = search(text)
    assert len(tied(term)) == count


FORMS = [
    "länsgemensam",
    "läns-gemensamma",
    "läns gemensamt",
    "SIP-möte",
    "SIP möten",
    "vårdsamverkan",
    "vårdssamverkans",
    "Norrkom",
    "NorrKoms",
    "Norrkom's",
    "hälso- och sjukvårdslag",
    "hälsa- och sjukvårdsavtal",
    "Samordnings förbund",
    "samordningsförbundet",
    "e-hälsan",
    "ehälsa",
]


@given(st.lists(st.sampled_from(FORMS), max_size=8))
def test_what_is_proposed_settles_the_term(forms):
    text = ". ".join(f"Om {form} sägs" for form in forms)
    for term in search(text):
        use, wrong = entry(in_order(term))
        body = Body(format=1, spellings=(Spelling(**{"use": use, "not": wrong}),))
        settled = preferred(body).corrected(text)
        left = [set(each.forms) for one in search(settled) for each in one.spellings]
        assert not any(set(each.forms) in left for each in in_order(term)[1:])


BODIES = st.sampled_from(["läns", "Läns", "SIP", "vård", "Vård"])
JOINS = st.sampled_from(["", "-", " "])
ENDS = st.sampled_from(
    ["bidrag", "bidraget", "bidragens", "möte", "möten", "mötet", "skola", "skolorna"]
)
WRITTEN = st.tuples(BODIES, JOINS, ENDS).map("".join)


@given(st.lists(WRITTEN, min_size=2, max_size=6))
def test_what_is_proposed_changes_no_ending(forms):
    text = ". ".join(f"Om {form} sägs" for form in forms)
    for term in search(text):
        ordered = in_order(term)
        for use in tied(term):
            others = (each for each in ordered if each is not use)
            right, wrong = entry([use, *others])
            body = Body(format=1, spellings=(Spelling(**{"use": right, "not": wrong}),))
            after = preferred(body).corrected(text)
            assert plain(after).lower() == plain(text).lower()


@given(st.text("läns gemm-'\n.|A’é1_*", max_size=60))
def test_any_text_can_be_searched(text):
    search(text, "Läns gemensam", text)
    assert times(["läns"], text) >= 0
