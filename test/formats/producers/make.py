"""
Writes the files of this folder's tests as the programs that people use write them.

    make.py [--to FOLDER] [NAME...]    all of them, into files/, where none is named

A file's name starts with its producer's, whose module is `by_<producer>.py`. Programs stamp what they write
with the day, so a file written again differs from the one in files/ even where its cells are the same.
"""

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
here = Path(__file__).parent
sys.path.insert(0, str(here))

from producer import producers  # noqa: E402

FAMILIES = ("openpyxl", "xlsxwriter", "pandas", "hand", "libreoffice", "gnumeric")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--to", type=Path, default=here / "files")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    for family in {name.partition("-")[0] for name in options.names} or FAMILIES:
        importlib.import_module(f"by_{family}")
    options.to.mkdir(parents=True, exist_ok=True)
    for name in options.names or sorted(producers):
        with tempfile.TemporaryDirectory() as scratch:
            producers[name](options.to / name, Path(scratch))


if __name__ == "__main__":
    main()
