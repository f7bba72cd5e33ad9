"""Numbered lists of a template begin anew with the turns of a block."""

from wordfiles import numbers, rendered, template, xml

ITEMS = [{"title": "A", "points": ["a", "b"]}, {"title": "B", "points": ["c", "d"]}]


def test_a_list_that_is_the_block_begins_anew_with_the_block_around():
    document = template(
        "{{#items}}", "{{title}}", "{{#points}}", ("List Number", "{{.}}"),
        "{{/points}}", "{{/items}}",
    )  # fmt: skip
    assert numbers(rendered(document, items=ITEMS)) == ["1 a", "2 b", "1 c", "2 d"]


def test_a_list_inside_a_bigger_block_begins_anew_in_each_turn():
    document = template(
        "{{#items}}", "{{title}}", ("List Number", "ett"), ("List Number", "två"),
        "{{/items}}",
    )  # fmt: skip
    paper = rendered(document, items=ITEMS)
    assert numbers(paper) == ["1 ett", "2 två", "1 ett", "2 två"]


def test_a_block_goes_on_with_the_list_that_begins_before_it():
    document = template(
        "{{#items}}", ("List Number", "{{title}}"), "{{#points}}",
        ("List Number", "{{.}}"), "{{/points}}", "{{/items}}",
    )  # fmt: skip
    paper = rendered(document, items=ITEMS)
    assert numbers(paper) == ["1 A", "2 a", "3 b", "1 B", "2 c", "3 d"]


def test_two_lists_in_a_turn_are_two():
    document = template(
        "{{#items}}", "{{#points}}", ("List Number", "{{.}}"), "{{/points}}", "Beslut:",
        "{{#people}}", ("List Number", "{{name}}"), "{{/people}}", "{{/items}}",
    )  # fmt: skip
    items = [one | {"people": [{"name": "x"}, {"name": "y"}]} for one in ITEMS]
    paper = rendered(document, items=items)
    assert numbers(paper)[:4] == ["1 a", "2 b", "1 x", "2 y"]


def test_numbered_items_with_text_below_are_counted_through():
    document = template("{{#items}}", ("List Number", "{{title}}"), "{{place}}x",
                        "{{/items}}")  # fmt: skip
    assert numbers(rendered(document, items=ITEMS)) == ["1 A", "2 B"]


def test_lists_of_markdown_do_not_count_with_those_of_the_template():
    document = template(
        "{{#items}}", ("List Number", "{{title}}"), "{{text}}", "{{/items}}"
    )
    items = [{"title": "A", "text": "1. x\n2. y"}, {"title": "B", "text": "1. z"}]
    paper = rendered(document, items=items)
    assert numbers(paper) == ["1 A", "1 x", "2 y", "2 B", "1 z"]


def test_headings_go_on():
    document = template("{{#items}}", ("Heading 1", "{{title}}"), "x", "{{/items}}")
    numbering = document.part.numbering_part.element
    definition = xml(
        '<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, definition)
    numbering.append(xml('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(xml('<w:numPr><w:numId w:val="90"/></w:numPr>'))
    assert numbers(rendered(document, items=ITEMS)) == []


def test_bullets_are_left_alone():
    document = template(
        "{{#items}}", "{{title}}", "{{#points}}", ("List Bullet", "{{.}}"),
        "{{/points}}", "{{/items}}",
    )  # fmt: skip
    assert numbers(rendered(document, items=ITEMS)) == []


def test_new_lists_are_counted_on_from_the_templates():
    document = template("{{#items}}", "x", ("List Number", "y"), "{{/items}}")
    there = {int(one.numId) for one in document.part.numbering_part.element.num_lst}
    from wordfiles import W, tree

    paper = rendered(document, items=ITEMS)
    now = [
        int(one.get(f"{W}numId"))
        for one in tree(paper, "word/numbering.xml").iter(f"{W}num")
    ]
    assert len(now) == len(set(now))
    assert now[-2:] == [max(there) + 1, max(there) + 2]


def levels(document, words):
    """Return a paragraph of the first or second level of one list, 1. and 1.1."""
    numbering = document.part.numbering_part.element
    if not any(one.numId == 91 for one in numbering.num_lst):
        made = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{mark}"/></w:lvl>'
            for at, mark in enumerate(("%1.", "%1.%2"))
        )
        kind = '<w:multiLevelType w:val="multilevel"/>'
        definition = f'<w:abstractNum w:abstractNumId="91">{kind}{made}</w:abstractNum>'
        numbering.insert(0, xml(definition))
        numbering.append(
            xml('<w:num w:numId="91"><w:abstractNumId w:val="91"/></w:num>')
        )
    level = len(words) - len(words.lstrip("\t"))
    paragraph = document.add_paragraph(words.strip())
    paragraph.paragraph_format.element.get_or_add_pPr().append(
        xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
    )


def places(paper):
    """Return (list, level, text) of the numbered paragraphs, the lists as 1, 2 …"""
    from wordfiles import W, body, text

    known = {}
    found = []
    for one in body(paper).iter(f"{W}p"):
        place = one.find(f"{W}pPr/{W}numPr")
        if place is not None:
            number = place.find(f"{W}numId").get(f"{W}val")
            level = int(place.find(f"{W}ilvl").get(f"{W}val"))
            found.append((known.setdefault(number, len(known) + 1), level, text(one)))
    return found


def test_a_level_below_one_of_its_own_list_is_counted_by_word():
    document = template("{{#items}}")
    levels(document, "{{title}}")
    for words in ("om {{title}}", "{{#points}}"):
        document.add_paragraph(words)
    levels(document, "\t{{.}}")
    for words in ("{{/points}}", "slut", "{{/items}}"):
        document.add_paragraph(words)
    assert places(rendered(document, items=ITEMS)) == [
        (1, 0, "A"), (1, 1, "a"), (1, 1, "b"), (1, 0, "B"), (1, 1, "c"), (1, 1, "d"),
    ]  # fmt: skip


def test_a_level_below_a_line_that_no_block_repeats_goes_on_with_its_list():
    document = template("x")
    levels(document, "Närvaro")
    document.add_paragraph("{{#points}}")
    levels(document, "\t{{.}}")
    document.add_paragraph("{{/points}}")
    paper = rendered(document, points=["a", "b"])
    assert places(paper) == [(1, 0, "Närvaro"), (1, 1, "a"), (1, 1, "b")]


def test_a_second_level_alone_begins_anew_in_each_turn():
    document = template("{{#items}}", "{{title}}", "{{#points}}")
    levels(document, "\t{{.}}")
    for words in ("{{/points}}", "{{/items}}"):
        document.add_paragraph(words)
    assert places(rendered(document, items=ITEMS)) == [
        (1, 1, "a"), (1, 1, "b"), (2, 1, "c"), (2, 1, "d"),
    ]  # fmt: skip


def table(*cells):
    document = template("x")
    made = document.add_table(1, len(cells))
    for cell, texts in zip(made.rows[0].cells, cells, strict=True):
        for at, (style, words) in enumerate(texts):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.text = words
            paragraph.style = style
    return document


def test_a_list_in_a_cell_begins_anew_in_each_row():
    document = table(
        [("Normal", "{{#items}}{{title}}")],
        [("Normal", "{{#points}}"), ("List Number", "{{.}}"), ("Normal", "{{/points}}"),
         ("Normal", "{{/items}}")],
    )  # fmt: skip
    paper = rendered(document, items=ITEMS)
    assert numbers(paper) == ["1 a", "2 b", "1 c", "2 d"]


def test_rows_are_counted_by_an_empty_numbered_cell():
    document = table(
        [("List Number", "")], [("Normal", "{{#items}}{{title}}{{/items}}")]
    )
    assert numbers(rendered(document, items=ITEMS)) == ["1 ", "2 "]


def test_rows_within_a_block_are_counted_anew():
    document = table([("List Number", "{{#people}}{{name}}{{/people}}")])
    body = document.element.body
    body.insert(0, template("{{#items}}").element.body[0])
    body[-1].addprevious(template("{{/items}}").element.body[0])
    people = [{"name": "Eva"}, {"name": "Bo"}]
    paper = rendered(document, items=[{"people": people}, {"people": people}])
    assert numbers(paper) == ["1 Eva", "2 Bo", "1 Eva", "2 Bo"]


def test_lists_of_markdown_begin_anew_in_nested_blocks_and_cells():
    document = table(
        [("Normal", "{{#items}}{{title}}")], [("Normal", "{{text}}{{/items}}")]
    )
    item = {"title": "A", "text": "1. x\n2. y\n\nord\n\n1. z"}
    paper = rendered(document, items=[item, item])
    assert numbers(paper) == ["1 x", "2 y", "1 z"] * 2
