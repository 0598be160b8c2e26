"""Makes the earlier requests of the samples and of the case files: `npm run build`, then `python3 make_requests.py` here.

The workbooks are written by the program itself, then changed as people change them.
"""

import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from shutil import copyfile, rmtree

HERE = Path(__file__).parent
CASES = HERE.parent / "test/cases"
PROGRAM = os.environ.get("HABILITATIONS", str(HERE.parent / "dist/cli/main.js"))
HEADER = "Nom;Prénom;Identifiant;Courriel;SIREN\n"
PEOPLE = {
    "gautier": "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;111111118\n",
    "ferry": "FERRY;Tao;tferry;tao.ferry@carburants-azur.example;111111118\n",
    "royer": "ROYER;Lina;lroyer;lina.royer@carburants-azur.example;111111118\n",
    "picard": "PICARD;Noé;npicard;noe.picard@carburants-azur.example;111111118\n",
    "lucas": "LUCAS;Zoé;zlucas;zoe.lucas@petroles-exemple.example;222222226\n",
}


def request(date, current, desired, name, folder, operators="dirty-lists/operateur.csv", siren="111111118"):
    """Writes the request that leads from some people to others."""
    with tempfile.TemporaryDirectory() as work:
        for side, names in (("current", current), ("desired", desired)):
            Path(work, f"{side}.csv").write_text(HEADER + "".join(PEOPLE[name] for name in names))
        subprocess.run(
            ["node", PROGRAM, "request", f"{work}/desired.csv", "--current", f"{work}/current.csv"]
            + ["--operator", str(HERE / operators), "--date", date, "--out", f"{work}/out"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        folder.mkdir(parents=True, exist_ok=True)
        copyfile(f"{work}/out/demande-isope-dcaq_{siren}_{date}.xlsx", folder / name)


def edit(path, before, after):
    """Changes a text of the form, as a spreadsheet would."""
    with zipfile.ZipFile(path) as archive:
        parts = [(each, archive.read(each)) for each in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for each, content in parts:
            changed = content.replace(before.encode(), after.encode())
            if each.filename.endswith("sheet1.xml"):
                assert changed != content
                content = changed
            archive.writestr(each, content, zipfile.ZIP_DEFLATED)


def put_row(path, number, *texts):
    """Writes a row over one that stands outside the tables, as somebody in a hurry does."""
    cells = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in zip("BCDE", texts)
    )
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    (before,) = re.findall(rf'<row r="{number}"[^>]*/>', sheet)
    edit(path, before, f'<row r="{number}">{cells}</row>')


def case(code, *requests):
    """The files of a case: who is wanted now, and the requests to replay."""
    (CASES / f"{code}.csv").write_text(HEADER + PEOPLE["gautier"] + PEOPLE["ferry"])
    folder = CASES / f"{code}.current"
    rmtree(folder, ignore_errors=True)
    for name, date, current, desired in requests:
        request(date, current, desired, name, folder)
    return folder


FIRST = ("demande-1.xlsx", "2026-09-01", [], ["gautier", "ferry"])
SECOND = ("demande-2.xlsx", "2026-10-01", ["gautier", "ferry"], ["gautier", "ferry", "royer"])
THIRD = ("demande-3.xlsx", "2026-11-02", ["gautier", "ferry", "royer"], ["gautier", "ferry", "picard"])

case("replayed-request", FIRST)
edit(case("edited-request", FIRST) / "demande-1.xlsx", "tao.ferry@", "t.ferry@")
folder = case("repeated-request", FIRST)
copyfile(folder / "demande-1.xlsx", folder / "demande-1 (copie).xlsx")
edit(case("unreadable-request", FIRST) / "demande-1.xlsx", "<t xml:space=\"preserve\">111111118<", "<t xml:space=\"preserve\">1111 1111<")
case("replay-gap", FIRST, THIRD)
case("replay-other-count", SECOND)
case("replay-conflict", FIRST, ("demande-2.xlsx", "2026-10-01", ["royer", "picard"], ["royer", "picard", "ferry"]))
OTHER_SIREN = ("<t xml:space=\"preserve\">111111118<", "<t xml:space=\"preserve\">222222226<")
OUTSIDE = PEOPLE["royer"].split(";")[:4]
edit(case("replay-contradiction", FIRST) / "demande-1.xlsx", *OTHER_SIREN)
put_row(case("replay-stray-row", FIRST) / "demande-1.xlsx", 26, *OUTSIDE)
TODAY = ("demande-isope-dcaq_111111118_2026-09-01.xlsx", "2026-09-01", ["gautier"], ["gautier", "picard"])
for code, wanted in (("replaced-request", ["gautier", "ferry"]), ("unneeded-request", ["gautier"])):
    folder = case(code, TODAY)
    (folder / "depart.csv").write_text(HEADER + PEOPLE["gautier"])
    (CASES / f"{code}.csv").write_text(HEADER + "".join(PEOPLE[name] for name in wanted))
    copyfile(HERE / "dirty-lists/operateur.csv", CASES / f"{code}.operator.csv")
    # Refused, so that nothing is written.
    (CASES / f"{code}.request.txt").write_text("--date 2026-09-01 --force --expect-additions 9\n")
folder = CASES / "own-files-passed-over"
folder.mkdir(exist_ok=True)
(folder / "liste.csv").write_text(HEADER + PEOPLE["gautier"])
(folder / "rapport-isope-dcaq_2026-09-01.txt").write_text("Demande d'habilitation\n")
request(*FIRST[1:], "request-as-list.xlsx", CASES)

SAMPLE = HERE / "dirty-lists/demandes"
rmtree(SAMPLE, ignore_errors=True)
for name, date, current, desired in (FIRST, THIRD):
    request(date, current, desired, name, SAMPLE)
copyfile(SAMPLE / "demande-1.xlsx", SAMPLE / "demande-1 (copie).xlsx")
request("2026-11-09", ["gautier", "picard"], ["gautier", "picard", "ferry"], "demande-4.xlsx", SAMPLE)
edit(SAMPLE / "demande-4.xlsx", "tao.ferry@", "t.ferry@")
request("2026-11-16", ["gautier"], ["gautier", "royer"], "demande-5.xlsx", SAMPLE)
edit(SAMPLE / "demande-5.xlsx", "<t xml:space=\"preserve\">111111118<", "<t xml:space=\"preserve\">1111 1111<")
request("2026-11-23", ["gautier"], ["gautier", "royer"], "demande-6.xlsx", SAMPLE)
edit(SAMPLE / "demande-6.xlsx", *OTHER_SIREN)
request("2026-11-30", ["gautier"], ["gautier", "picard", "ferry"], "demande-7.xlsx", SAMPLE)
put_row(SAMPLE / "demande-7.xlsx", 26, *OUTSIDE)
(SAMPLE / "rapport-isope-dcaq_2026-11-02.txt").write_text("Demande d'habilitation\n")

AGAIN = HERE / "dirty-lists/demandes-du-jour"
rmtree(AGAIN, ignore_errors=True)
GROUP = "group-of-three/operateurs.csv"
for siren, who in (("111111118", ["gautier", "royer"]), ("222222226", ["lucas"])):
    request("2026-12-01", [], who, f"demande-isope-dcaq_{siren}_2026-12-01.xlsx", AGAIN, GROUP, siren)
(HERE / "dirty-lists/liste-demandes.csv").write_text(HEADER + PEOPLE["gautier"] + PEOPLE["ferry"])
