"""The script that makes the packaged templates is no package: it is put in reach."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "tools")]
