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
