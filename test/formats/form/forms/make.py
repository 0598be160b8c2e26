"""
Writes the forms of this folder's tests, each with a company's own additions, as the programs that people use
write them.

    make.py [--to FOLDER] [NAME...]    all of them, into files/, where none is named

Programs stamp what they write with the day, so a form written again differs from the one in files/ even where
its cells are the same.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
here = Path(__file__).parent
sys.path.insert(0, str(here))

import by_hand  # noqa: E402
import by_libreoffice  # noqa: E402
import by_openpyxl  # noqa: E402
import by_xlsxwriter  # noqa: E402

FORMS = {
    "xlsxwriter.xlsx": by_xlsxwriter.names,
    "xlsxwriter-placeholders.xlsx": by_xlsxwriter.placeholders,
    "openpyxl.xlsx": by_openpyxl.write,
    "libreoffice.xlsx": by_libreoffice.write,
    "libreoffice-resaved.xlsx": by_libreoffice.save_again,
    "hand.xlsm": by_hand.write,
}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--to", type=Path, default=here / "files")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    for name in options.names or sorted(FORMS):
        with tempfile.TemporaryDirectory() as scratch:
            FORMS[name](options.to / name, Path(scratch))


if __name__ == "__main__":
    main()
