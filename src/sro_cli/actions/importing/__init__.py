"""Papers of earlier years put into the workspace: meetings, bodies, rosters."""
