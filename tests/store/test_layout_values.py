"""A value is laid out as tomli_w prints it, however it got there."""

import datetime as dt

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from sro_cli.store.layout import scalar

values = (
    st.text()
    | st.text(alphabet="abcå \"\\'\n\t–\u00a0\u2028\x7f")
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.dates()
    | st.times().filter(lambda time: time.tzinfo is None)
)


@given(values)
def test_a_value_is_written_as_tomli_w_does(value: str | bool | int | dt.date) -> None:
    assert scalar(value) == tomli_w.dumps({"k": value})[4:-1]
