"""Converts each workbook given into CSV and keeps none of it."""

import json
import sys

sys.path.append("/usr/share/xlsx2csv")  # where Debian's package puts it

from xlsx2csv import Xlsx2csv


class Lines:
    def __init__(self):
        self.count = 0

    def write(self, text):
        self.count += text.count("\n")


lines = Lines()
for path in sys.argv[1:]:
    Xlsx2csv(path).convert(lines, sheetid=1)
    lines.count -= 1
print(json.dumps({"rows": lines.count}))
