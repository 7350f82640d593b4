"""The exam's rule: usable alone, pure, with no figure of the rule in code (they stand in ``diplomas/*.toml``)."""
