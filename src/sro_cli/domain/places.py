"""Where the files of a workspace lie, as paths from its root."""


def meeting_path(meeting_id: str) -> str:
    """Return where a meeting lies in its workspace."""
    return f"meetings/{meeting_id}.toml"


def called_path(meeting_id: str) -> str:
    """Return where the record lies as it was when the summons went out."""
    return f"called/{meeting_id}.toml"


def body_path(body_id: str) -> str:
    """Return where a body lies in its workspace."""
    return f"bodies/{body_id}.toml"
