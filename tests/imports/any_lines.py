"""Any paper: texts made of the lines that papers have, for hypothesis."""

from hypothesis import strategies as st

from sro_cli.lang.reading import reading

SYLLABLES = ("bla", "fro", "gus", "tik", "vem", "nol", "pri", "sku")
NAMES = (
    "Eva Ek",
    "Ulf Dal",
    "Ann-Sofie Blå",
    "Siv af Lo",
    "Bo Al",
    "Maria Granlöv Storm",
    "Karin Åsbrink Lo",
    "Granvik Storås",
)
PLACES = ("Kustlandet", "Region Norrdalen", "Älvbygden", "NorrKom", "RFN")
TITLED = ("direktör", "ordförande", "ledamot", "tjg. ersättare", "beredning")
DATES = (
    "6 mars 2025",
    "torsdag den 6 mars 2025",
    "2025-03-06",
    "2025-03-06, kl. 13.00–15.00",
    "den 6 mars",
    "30/1 2025",
)
TIMES = ("13.00 – 15.00", "kl. 13:30-15:30", "13-15", "kl. 9", "10.15")
SLOTS = (
    "(20 minuter, kl. 13.05 – 13.25)",
    "(15 min)",
    "kl. 14.00–14.20",
    "20 min",
    "13.05-13.40",
    "1,5 timmar",
)
FORMAL = [name for many in reading().types.values() for name in many]
LABELS = [
    name.replace("*", "Nämnden") for many in reading().labels.values() for name in many
]
KINDS = [name for many in reading().kinds.values() for name in many]
PAPERS = [name for many in reading().papers.values() for name in many]
COLUMNS = [name for many in reading().columns.values() for name in many]
TASKS = [name for many in reading().tasks.values() for name in many]
GROUPS = [*reading().lists["headings"], *reading().lists["organisations"]]
GIVEN = [
    form.format(who="NorrKom", what="ta fram en plan till nästa möte")
    for form in reading().commissions["forms"]
]

words = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4).map("".join)
phrases = st.lists(words, min_size=1, max_size=6).map(" ".join)
sentences = st.builds(
    "{}{}".format, phrases.map(str.capitalize), st.sampled_from(".!?:")
)
links = st.builds(
    "[{}]({})".format,
    phrases,
    st.sampled_from(("#", "https://norrdalen.example/a_b", "bilagor/a(1).pdf")),
)
names = st.sampled_from(NAMES)
people = st.builds(
    lambda before, name, party, behind, mark: f"{before}{name}{party}{behind}{mark}",
    st.sampled_from(("", "", "", "direktör ", "Ordförande ")),
    names,
    st.sampled_from(("", " (S)", " (M)", " (-)", " (X)")),
    st.one_of(
        st.just(""),
        st.sampled_from(PLACES).map(", {}".format),
        st.builds(", {} {}".format, st.sampled_from(TITLED), st.sampled_from(PLACES)),
        st.sampled_from(
            (
                ", **vice ordförande**",
                ", ej närvarande",
                ", anmält förhinder",
                ", via Teams",
                " ersätter Ulf Dal",
                ", ersätts av Siv af Lo",
                " §§ 4–7",
                " (ersättare för Bo Al)",
            )
        ),
    ),
    st.sampled_from(("", "", "", "*")),
)
running = st.lists(people, min_size=1, max_size=4).map(", ".join)
away = st.builds(
    "{} {} {}{}".format,
    names,
    st.sampled_from(("ersätter", "ersätts av", "för", "tjänstgör i stället för")),
    names,
    st.sampled_from((" under dagens möte.", ".", "", ", Kustlandet")),
)
slots = st.sampled_from(SLOTS)
dates = st.sampled_from(DATES)
times = st.sampled_from(TIMES)
titles = st.one_of(
    phrases.map(str.capitalize),
    st.sampled_from(FORMAL),
    links,
    st.builds("{} {}".format, phrases.map(str.capitalize), slots),
    st.builds("{} ({})".format, phrases, st.sampled_from(KINDS)),
    st.builds("{} Dnr RS 2025/{}".format, phrases, st.integers(1, 999)),
)
values = st.one_of(phrases, sentences, dates, times, running, links, slots, st.just(""))


def looked(text: str, look: str) -> str:
    return f"{look}{text}{look}"


def marked(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return lines with a mark in front: numbers that rise are made elsewhere."""
    return st.builds(
        "{}{} {}".format,
        st.sampled_from(("", "", "  ", "    ", "\t")),
        st.one_of(
            st.sampled_from(
                ("-", "•", "➤", "o", "*", "a)", "b)", "c.", "4.1", "1.2.3")
            ),
            st.integers(0, 30).map("{}.".format),
            st.integers(1, 300).map("§ {}".format),
            st.sampled_from(("Punkt 3:", "3", "3)", "12 §", "RS § 4", "§§ 1–4")),
        ),
        lines,
    )


labelled = st.builds(
    lambda look, label, colon, value: f"{look}{label}{colon}{look} {value}",
    st.sampled_from(("", "", "**", "*")),
    st.sampled_from(LABELS),
    st.sampled_from((":", ":", "", ".", " :")),
    values,
)
cells = st.one_of(
    phrases,
    people,
    names,
    dates,
    times,
    slots,
    links,
    st.sampled_from(
        (*LABELS, *COLUMNS, *TASKS, "", "1", "2.", "§ 3", "Frånv", "Ja", "S")
    ),
)
heads = st.lists(
    st.sampled_from((*COLUMNS, *TASKS)), min_size=2, max_size=4, unique=True
)
rows = st.lists(cells, min_size=2, max_size=4)
tables = st.builds(
    lambda head, body, form: [form(row) for row in (*head, *body)],
    st.one_of(st.just([]), heads.map(lambda head: [head])),
    st.lists(rows, min_size=1, max_size=4),
    st.sampled_from(("\t".join, lambda row: "| " + " | ".join(row) + " |")),
).map("\n".join)
lists_of_people = st.builds(
    lambda head, lines: "\n".join((head, *lines)),
    st.sampled_from((*GROUPS, *LABELS, "För Region Norrdalen")),
    st.lists(people, min_size=1, max_size=4),
)
agendas = st.builds(
    lambda form, first, parts: "\n".join(
        form.format(at) + part for at, part in enumerate(parts, first)
    ),
    st.sampled_from(("{}. ", "§ {} ", "**{}.** ", "## {}. ", "{} ", "Punkt {}: ")),
    st.sampled_from((1, 1, 1, 2, 17)),
    st.lists(
        st.builds(
            lambda title, below: "\n".join((title, *below)),
            titles,
            st.lists(
                st.one_of(
                    sentences,
                    labelled,
                    marked(titles),
                    slots,
                    st.sampled_from(KINDS),
                    people,
                    away,
                    st.just(""),
                ),
                max_size=4,
            ),
        ),
        min_size=1,
        max_size=5,
    ),
)
lines = st.one_of(
    st.just(""),
    st.just(""),
    st.sampled_from(PAPERS).flatmap(
        lambda word: st.builds(
            f"{word} {{}} {{}}".format,
            st.one_of(phrases, st.sampled_from(("SRN", "från Norra rådet (NR)"))),
            st.one_of(st.just(""), dates),
        )
    ),
    phrases,
    sentences,
    labelled,
    labelled,
    marked(titles),
    marked(sentences),
    people,
    running,
    away,
    links,
    dates,
    st.builds("{} {}".format, dates, times),
    slots,
    tables,
    lists_of_people,
    agendas,
    st.sampled_from((*FORMAL, *KINDS, *GROUPS)),
    st.builds("{} {}".format, st.sampled_from(reading().types["break"]), slots),
    st.sampled_from(GIVEN).map("RFN {}.".format),
    st.builds(
        looked, st.one_of(phrases, titles), st.sampled_from(("*", "**", "_", "***"))
    ),
    st.builds("{} {}".format, st.sampled_from(("#", "##", "######")), titles),
    st.sampled_from(
        (
            "Sida 2 (5)",
            "2 (5)",
            "3",
            "\f",
            "-----",
            "____",
            "\f\t2 (3)",
            "```",
            "Justerandes sign",
        )
    ),
    st.builds("{}-\n{}".format, phrases, phrases),
    st.text(max_size=30),
)
papers = st.lists(lines, min_size=1, max_size=14).map("\n".join)
texts = st.one_of(papers, papers, papers, st.text(min_size=1))
