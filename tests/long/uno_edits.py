"""Edit papers in LibreOffice as a user does: by its own commands, at its own cursor.

Run by the system's Python, which has `uno`; uses nothing else but the library:
`python3 uno_edits.py JOBS.json`, a list of `{"source", "target", "steps"}`. The type
of a target is told by its suffix. All papers are edited in one LibreOffice.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import uno

FILTERS = {
    ".docx": "MS Word 2007 XML",
    ".odt": "writer8",
    ".doc": "MS Word 97",
}
REPLACE_ALL = 3


def values(**named):
    """Return arguments of a command; "Hyperlink__URL" is "Hyperlink.URL"."""
    found = []
    for name, value in named.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name.replace("__", "."), value
        found.append(one)
    return tuple(found)


class Office:
    """One LibreOffice with a profile of its own."""

    def __init__(self, folder):
        pipe = f"sro{pathlib.Path(folder).name}"
        profile = pathlib.Path(folder, "profile").as_uri()
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo",
             f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        here = uno.getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", here
        )
        there = self._answered(resolver, pipe)
        make = there.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", there)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", there)

    def _answered(self, resolver, pipe):
        until = time.monotonic() + 90
        while True:
            try:
                return resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
                )
            except Exception:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                time.sleep(0.3)

    def close(self):
        """End LibreOffice; one that does not end is ended with this process's group."""
        self.desktop.terminate()
        self.process.wait(20)


class Paper:
    """A paper that is open; each method is something that a user does."""

    def __init__(self, office, path):
        self.office = office
        self.path = pathlib.Path(path)
        self._open()

    def _open(self):
        url = self.path.as_uri()
        self.doc = self.office.desktop.loadComponentFromURL(
            url, "_blank", 0, values(Hidden=True)
        )
        self.controller = self.doc.CurrentController
        self.cursor = self.controller.ViewCursor

    def do(self, command, **named):
        """Give a command of LibreOffice's, as its menus and keys do."""
        self.office.dispatcher.executeDispatch(
            self.controller.Frame, f".uno:{command}", "", 0, values(**named)
        )

    def _found(self, text):
        search = self.doc.createSearchDescriptor()
        search.SearchString = text
        search.SearchCaseSensitive = True
        found = self.doc.findAll(search)
        if found.Count != 1:
            raise SystemExit(f"{self.path}: «{text}» stands there {found.Count} times")
        return found.getByIndex(0)

    def _paragraph(self, text):
        found = self._found(text)
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def mark(self, text):
        """Mark words."""
        self.controller.select(self._found(text))

    def line(self, text):
        """Mark the paragraph with these words, its end left out."""
        self.controller.select(self._paragraph(text))

    def block(self, first, behind):
        """Mark whole paragraphs: from the first to the one before *behind*."""
        self.cursor.gotoRange(self._paragraph(first).Start, False)
        self.cursor.gotoRange(self._paragraph(behind).Start, True)

    def before(self, text):
        self.cursor.gotoRange(self._paragraph(text).Start, False)

    def behind(self, text):
        self.cursor.gotoRange(self._paragraph(text).End, False)

    def within(self, text):
        """Put the cursor before words in the middle of a paragraph."""
        self.cursor.gotoRange(self._found(text).Start, False)

    def type(self, text):
        self.do("InsertText", Text=text)

    def link(self, text, target):
        self.do("SetHyperlink", Hyperlink__Text=text, Hyperlink__URL=target)

    def track(self):
        self.do("TrackChanges", TrackChanges=True)

    def replace(self, old, new):
        """Find and replace in the whole paper."""
        self.do(
            "ExecuteSearch",
            SearchItem__SearchString=old,
            SearchItem__ReplaceString=new,
            SearchItem__Command=REPLACE_ALL,
        )

    def save(self, target):
        """Save under a name, and go on in that file."""
        self.path = pathlib.Path(target)
        self.doc.storeToURL(
            self.path.as_uri(), values(FilterName=FILTERS[self.path.suffix])
        )
        self.close()
        self._open()

    def close(self):
        self.doc.close(True)


def main():
    jobs = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder)
        try:
            for job in jobs:
                source = pathlib.Path(folder, pathlib.Path(job["source"]).name)
                shutil.copy(job["source"], source)
                paper = Paper(office, source)
                for name, *words in job["steps"]:
                    method = getattr(paper, name, None)
                    if method is None:
                        paper.do(name, *words)
                    else:
                        method(*words)
                paper.save(job["target"])
                paper.close()
        finally:
            office.close()


if __name__ == "__main__":
    main()
