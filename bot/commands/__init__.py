"""The commands of ``quatorze``, one module each, with ``add_arguments(parser)`` and ``run(arguments) -> int``.

Beside them: the parts of ``rules`` that are long (``addresses``, ``dates_in_force``), and days as arguments (``days``).
"""
