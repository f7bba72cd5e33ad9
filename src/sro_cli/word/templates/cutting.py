"""Where a part is cut: instructions in its XML that stand for steps."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from sro_cli.word.ooxml import Element
from sro_cli.word.templates.blocks import Block
from sro_cli.word.templates.program import Body, Each, Lines, Once, Step, Xml

_CUT = re.compile(r"<\?sro (\d+)\?>")


class Open(NamedTuple):
    """Where a block or (None) a paragraph begins."""

    block: Block | None


class Close(NamedTuple):
    """Where it ends; *kept* is a paragraph's."""

    block: Block | None
    kept: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Cutter:
    """Puts instructions for steps into a part, and reads them again in its text."""

    steps: list[Step | Open | Close] = field(default_factory=list)

    def cut(self, step: Step | Open | Close) -> Element:
        """Return the instruction that stands for *step*."""
        self.steps.append(step)
        return etree.ProcessingInstruction("sro", str(len(self.steps) - 1))

    def ends(self, block: Block, sign: str) -> Element:
        """Return the instruction for a block's beginning, or (sign "/") its end."""
        return self.cut(Close(block) if sign == "/" else Open(block))

    def built(self, text: str) -> Body:
        """Cut serialised XML, and nest what lies between a beginning and its end."""
        stack: list[list[Step]] = [[]]
        for at, piece in enumerate(_CUT.split(text)):
            if at % 2 == 0:
                if piece:
                    stack[-1].append(Xml(piece))
                continue
            step = self.steps[int(piece)]
            if isinstance(step, Open):
                stack.append([])
            elif isinstance(step, Close):
                body = tuple(stack.pop())
                stack[-1].append(_node(step, body))
            else:
                stack[-1].append(step)
        (whole_part,) = stack
        return tuple(whole_part)


def _node(step: Close, body: Body) -> Step:
    if step.block is None:
        return Lines(body, step.kept)
    block, place = step.block, step.block.place
    if block.scoped:
        return Each(place.depth, place.field.name, body)
    return Once(place.depth, place.field.name, block.open.sign == "^", body)
