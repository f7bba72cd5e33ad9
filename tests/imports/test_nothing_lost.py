"""Small papers in which a word is easily lost: it is in the record, or told of."""

import pytest
from laws import a_record_can_be_made, no_word_is_lost

PAPERS = {
    "a row of people without a name": "Namn\tParti\tKommun\n\tS\tKusten\nEva Ek\tM",
    "a column that nobody knows": "Namn\tAnmärkning\tParti\nEva Ek\tny\tS",
    "an empty cell in a head": "Person\tAnmärkning\t\nEva Ek\tny\tS",
    "two columns of one meaning": "Namn\tLedamot\nEva Ek\tUlf Dal",
    "an agenda's unknown column": (
        "Nr\tÄrende\tAnmärkning\tTid\n1\tAvtal\tny\t10 min\n2\tBudget\tny\t5 min"
    ),
    "a name above and one in the title": "Norra rådet\nMinnesanteckning kvalitet",
    "titles that begin alike": "§ 4 Rapport om skolan\n\n4 Rapport om sko",
    "a list's title that says more": (
        "1. Mötets öppnande\n2. Rapport från gruppen Eva Ek\n\n"
        "1. Mötets öppnande\n\nText.\n\n2. Rapport från gruppen\n\nText.\n"
    ),
    "titles of two years": (
        "1 Öppnande\n2 Verksamhetsplan 2028\n\n"
        "1. Öppnande\n\nText.\n\n2. Verksamhetsplan 2027\n\nText.\n"
    ),
    "until when somebody stands in": (
        "Kallade\nSiv Ekå, RFN\nBo Al, RFN\n\n1. Mötets öppnande\n"
        "Eva Ek ersätter Bo Al under punkt 4.\nUlf Dal ersätter Siv Ekå från klang."
    ),
    "two who stand in for one": (
        "Granvik Storås (S), ersätts av Siv Lo\nGösta Sund ersätter Granvik Storås"
    ),
    "words with an address": "Länk: Anslut hit https://norrdalen.example/m",
    "a second place": "6 mars 2025, Storgatan\n\nPlats: Norrby\n\nLokal: Forsen",
    "a place without words": "6 mars 2025, Storgatan\n\nPlats:\n",
    "half of a correction": "1. Rättelse\n\nNy lydelse: Regionen ställer sig bakom.",
    "who presents instead": "1. Avtal\n(10 min)\nMia Gran (ersättare för Bo Al)",
    "who presents from afar": "1. Avtal\n\nFöredragande: Eva Ek, via Teams",
    "a list without presentation": "1. Utan föredragning: avtal\n\n2. Budget",
    "who is away at times": (
        "Kallade\nEva Ek, RFN\n\n1. Mötets öppnande\nFrånvaro: Eva Ek, RFN, kl. 9–10"
    ),
}


@pytest.mark.parametrize("paper", PAPERS)
def test_no_word_is_lost(paper):
    no_word_is_lost(PAPERS[paper])


@pytest.mark.parametrize("paper", PAPERS)
def test_a_record_can_be_made(paper):
    a_record_can_be_made(PAPERS[paper])
