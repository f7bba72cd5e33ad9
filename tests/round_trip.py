"""Papers that go out and come back: meetings, edits in Word, what is read of them."""

import datetime
import io
import zipfile
from copy import deepcopy
from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from sro_cli.actions.merging import Merging
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.item import Attachment, Item
from sro_cli.domain.meeting import Group, Meeting
from sro_cli.domain.person import Participant, Person
from sro_cli.render.papers import render_docx, template_name
from sro_cli.word.baseline import read_baseline
from sro_cli.word.reader.document import read_document

DATE, START, END = datetime.date(2025, 3, 6), datetime.time(13), datetime.time(15)
TEMPLATES = Path(__file__).parents[1] / "templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML = "{http://www.w3.org/XML/1998/namespace}"

WORDS = [
    "avtalet",
    "regionen",
    "kommunerna",
    "vård",
    "&",
    "omsorg",
    "<test>",
    "13.30–15.30",
    "SRO",
    "läns-gemensam",
    "a_b",
    "5",
    "*",
    "3",
    "#",
    "|",
    "§",
    "[x]",
    "(m.fl.)",
    "1.",
    "-",
    "åäö",
    "«citat»",
    "\\",
    "**",
    "`kod`",
    "e@x.se",
    "100",
    "%",
    "kl.",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
plain = st.lists(
    st.sampled_from(["avtalet", "regionen", "vården", "Ek,", "mål.", "och", "1", "§"]),
    min_size=1,
    max_size=10,
).map(" ".join)
inline = st.one_of(
    plain,
    words,
    st.builds("{} **{}** {}".format, plain, plain, plain),
    st.builds("*{}* {}".format, plain, plain),
    st.builds("Se [{}](https://x.example/a) {}".format, plain, plain),
    st.builds("[{}](attachments/a.pdf)".format, plain),
)
bullets = st.lists(inline.map("- {}".format), min_size=1, max_size=4).map("\n".join)
numbers = st.lists(inline.map("1. {}".format), min_size=1, max_size=4).map("\n".join)
nested = st.builds("- {}\n  - {}\n  - {}\n- {}".format, plain, plain, plain, plain)
table = st.builds(
    "| {} | {} |\n|---|---|\n| {} |  |\n| {} | {} |".format,
    plain, plain, plain, plain, plain,
)  # fmt: skip
rich = st.lists(
    st.one_of(inline, inline, bullets, numbers, nested, table), max_size=4
).map("\n\n".join)
texts = st.lists(inline, max_size=3).map(tuple)
papers = st.lists(
    st.builds(
        Attachment,
        title=plain,
        target=st.sampled_from(["", "attachments/a.pdf", "https://x.example/b"]),
    ),
    max_size=2,
).map(tuple)


def items(number, parts):
    return st.builds(
        Item,
        id=st.sampled_from(["", f"punkt-{number}", f"punkt-{number}"]),
        title=plain,
        type=st.sampled_from([None, None, None, "break", "opening", "wheel"]),
        numbered=st.sampled_from([True, True, False]),
        minutes=st.sampled_from([None, 10]),
        presenters=st.sampled_from([(), (Person(name="Eva Ek"),)]),
        attachments=papers,
        text=rich,
        lead=st.sampled_from([None, "SRO ställer sig bakom:"]),
        proposal=texts,
        position=texts,
        notes=rich,
        dialogue=texts,
        decisions=texts,
        items=parts,
    )


def agenda(count):
    def one(number):
        parts = st.lists(items(f"{number}-x", st.just(())), max_size=2, unique_by=id)
        return items(number, parts.map(tuple))

    return st.tuples(*(one(number) for number in range(count)))


PEOPLE = (
    Group(
        heading="Politiker",
        people=(
            Participant(name="Maria Dal", party="S"),
            Participant(name="Ulf Berg", attendance="excused", substitute="Lena Ås"),
            Participant(name="Kurt Alm", attendance="excused"),
            Participant(name="Siv Ros", attendance="absent"),
        ),
    ),
)
meetings = st.integers(1, 4).flatmap(
    lambda count: st.builds(
        Meeting.model_validate,
        st.builds(
            lambda found, state: {
                "format": 1, "body": "sro", "date": DATE, "start": START, "end": END,
                "place": "Stora salen", "participants": PEOPLE, "items": found,
                "state": state,
            },
            agenda(count),
            st.sampled_from(["draft", "called", "held"]),
        ),
    )
)  # fmt: skip
kinds = st.sampled_from(["summons", "minutes"])


def case_of(meeting, numbered=True):
    names = [{"name": "SRO", "title": "Samrådsorganet"}]
    body = Body.model_validate({"format": 1, "numbered": numbered, "names": names})
    return Case("sro/2025-03-06", meeting, body)


def rendered(case, kind):
    name = f"{template_name(case, kind)}.docx"
    return render_docx(case, kind, (TEMPLATES / name).read_bytes(), name)


def merged(case, data, take=None):
    """Return the meeting that a returned paper makes of a case, and how it was made."""
    written = read_document(data, "paper.docx")
    baseline = read_baseline(written.parts)
    work = Merging(case, written, baseline, take)
    return work.merged(), work.pulled()


def lines(data):
    """Return the paragraphs of a paper that say something."""
    written = read_document(data, "paper.docx")
    return [
        " ".join(one.text.split()) for one in written.paragraphs if one.text.strip()
    ]


def shown(text, printed):
    """Tell whether a text stands in a paper, at the end of one of its paragraphs."""
    return any(text in line for line in printed)


class Paper:
    """A Word file whose paragraphs are edited in its XML."""

    W = W

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])

    @property
    def paragraphs(self):
        """All paragraphs with words in them."""
        return [one for one in self.root.iter(W + "p") if self.text(one).strip()]

    def find(self, text):
        """Return the one paragraph that holds a text."""
        (found,) = [one for one in self.paragraphs if text in self.text(one)]
        return found

    @staticmethod
    def text(paragraph):
        marks = {W + "tab": "\t", W + "br": "\n"}
        return "".join(
            marks.get(each.tag, each.text or "")
            for run in paragraph.iter(W + "r")
            for each in run
            if each.tag in (W + "t", *marks)
        )

    def retype(self, paragraph, old, new):
        """Type over a text within a run of a paragraph."""
        for each in paragraph.iter(W + "t"):
            if old in (each.text or ""):
                each.text = each.text.replace(old, new, 1)
                each.set(XML + "space", "preserve")
                return
        raise AssertionError(old)

    def insert(self, after, text, style=None):
        """Put a new paragraph behind another, looking like it, without a bookmark."""
        new = deepcopy(after)
        for each in list(new):
            if each.tag != W + "pPr":
                new.remove(each)
        if style is not None:
            new.find(f"{W}pPr/{W}pStyle").set(W + "val", style)
        run = etree.SubElement(new, W + "r")
        etree.SubElement(run, W + "t").text = text
        after.addnext(new)
        return new

    def without_marks(self):
        """Take all bookmarks out, as some programs do."""
        for each in list(self.root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
            each.getparent().remove(each)

    def bytes(self):
        self.parts["word/document.xml"] = etree.tostring(self.root)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return target.getvalue()
