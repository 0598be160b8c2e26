"""
Writes the files of this folder's tests as the programs that people use write them.

    make.py [--to FOLDER] [NAME...]    all of them, into files/, where none is named

Programs stamp what they write with the day, so a file written again differs from the one in files/ even where
its cells are the same.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
here = Path(__file__).parent
sys.path += [str(here), str(here / "../../formats/producers")]

import container_files  # noqa: E402, F401
import habit_files  # noqa: E402, F401
import value_files  # noqa: E402, F401
from programs import files  # noqa: E402


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--to", type=Path, default=here / "files")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    for name in options.names or sorted(files):
        with tempfile.TemporaryDirectory() as scratch:
            files[name](options.to / name, Path(scratch))


if __name__ == "__main__":
    main()
