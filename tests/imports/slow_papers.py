"""Papers that take seconds to read, or much memory, for tests of the limits."""

from hand_written import p, package


def slow_paper():
    """Return a Word file of few words that takes seconds: all its signs are escaped."""
    return package(p("*a_b**" * 20_000))


def long_paper():
    """Return a PDF of 500 pages, all the same."""
    from hostile_papers import page, shown

    pages = f"<< /Type /Pages /Kids [{'3 0 R ' * 500}] /Count 500 >>"
    return page(shown(*["ord"] * 400), tree=pages)


def large_paper():
    """Return a PDF that unpacks to a quarter of a gigabyte."""
    from hostile_papers import MEGA, bomb, page

    return page(bomb(256 * MEGA))
