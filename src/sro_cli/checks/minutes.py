"""M101 to M104: minutes say what came of each item, and stay as approved."""
