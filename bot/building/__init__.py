"""What is made from the sources before the program runs: the catalogs, and what the examples of the topics teach.

python -m bot.building   makes what is older than its sources

The build hook of the package does the same: a wheel carries all of it, a checkout (an editable install) finds it in its
folders. Not part of what is installed.
"""
