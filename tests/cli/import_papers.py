"""Short papers of Norrdalen as texts, for the tests of `sro import`."""

SUMMONS = """\
Kallelse SRN

Samrådsorganet för Norrdalen

Datum: 22 april 2027

Tid: 13.00–15.00

Plats: Stora salen, Norrstad

Kallade: Se lista

För kommunförbunden

Ingela Torvald (S), Kustlandet, vice ordförande
Håkan Myrberg (M), Fjällen

För Region Norrdalen

Eva Ekholm (S), Regionstyrelsen, ordförande
Ulf Bergman (M), Regionstyrelsen

Dagordning

1. Mötets öppnande

a) Närvaro

2. Godkännande av dagens agenda

3. Föregående mötesanteckning

4. Nytt avtal

Information och ställningstagande, 20 minuter, kl. 13.05 – 13.25

Föredragande: Eva Ekholm, Region Norrdalen

Avtalet ska gälla från nästa år.

Förslag till ställningstagande

SRN ställer sig bakom avtalet.

5. Digital samordning

Information, 15 minuter, kl. 13.25 – 13.40

Föredragande: Håkan Myrberg, Fjällen

Läget i det gemensamma arbetet.

Välkommen!
"""

MINUTES = """\
Mötesanteckning SRN

Samrådsorganet för Norrdalen

Datum: 22 april 2027

Tid: 13.00–15.00

Plats: Digitalt

Kallade: Se lista

För kommunförbunden

Ingela Torvald (S), Kustlandet, vice ordförande
Håkan Myrberg (M), Fjällen

För Region Norrdalen

Eva Ekholm (S), Regionstyrelsen, ordförande
Ulf Bergman (M), Regionstyrelsen

Dagordning

1. Mötets öppnande

a) Närvaro

Frånvaro: Ulf Bergman

2. Godkännande av dagens agenda

Dagens agenda godkänns.

3. Föregående mötesanteckning

4. Nytt avtal

Information och ställningstagande, 20 minuter, kl. 13.05 – 13.25

Föredragande: Eva Ekholm, Region Norrdalen

Avtalet ska gälla från nästa år.

Ställningstagande

SRN ställer sig bakom avtalet.

5. Digital samordning

Information, 15 minuter, kl. 13.25 – 13.40

Föredragande: Håkan Myrberg, Fjällen

Läget i det gemensamma arbetet.

Ställningstagande

SRN noterar informationen.
"""

LATER = MINUTES.replace("22 april 2027", "10 juni 2027").replace(
    "Håkan Myrberg (M), Fjällen\n", "Lena Åström (M), Fjällen\n"
)
"""Minutes of the next meeting, which another member was called to."""

DATELESS = SUMMONS.replace("Datum: 22 april 2027\n\n", "")
