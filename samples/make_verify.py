"""Makes the requests of samples/verify and of the case files of `verify`: `npm run build`, then `python3 make_verify.py` here.

The program writes them, then they are changed as people change them. openpyxl fills one in by hand.
"""

import hashlib
import json
import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from shutil import copyfile, rmtree

import openpyxl

HERE = Path(__file__).parent
CASES = HERE.parent / "test/cases"
STORY = HERE / "verify"
FORM = HERE.parent / "templates/demande-isope-dcaq.xlsx"
PROGRAM = os.environ.get("HABILITATIONS", str(HERE.parent / "dist/cli/main.js"))
DAY = "2026-11-02"
HEADER = "Nom;Prénom;Identifiant;Courriel;SIREN\n"
GAUTIER = "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;111111118\n"
FERRY = "FERRY;Tao;tferry;tao.ferry@carburants-azur.example;111111118\n"
ROYER = "ROYER;Lina;lroyer;lina.royer@carburants-azur.example;111111118\n"
KEPT = "ADAM;Zoé;zadam;zoe.adam@carburants-azur.example;111111118\n"
PICARD = "PICARD;Noé;npicard;noe.picard@carburants-azur.example;111111118\n"
SHEET = "xl/worksheets/sheet1.xml"


def request(path, current, desired):
    """Writes the request that leads from some people to others."""
    with tempfile.TemporaryDirectory() as work:
        Path(work, "current.csv").write_text(HEADER + current + KEPT)
        Path(work, "desired.csv").write_text(HEADER + desired + KEPT)
        subprocess.run(
            ["node", PROGRAM, "request", f"{work}/desired.csv", "--current", f"{work}/current.csv"]
            + ["--operator", str(HERE / "dirty-lists/operateur.csv"), "--date", DAY, "--out", f"{work}/out"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        copyfile(f"{work}/out/demande-isope-dcaq_111111118_{DAY}.xlsx", path)


def edit(path, *changes, part=SHEET):
    """Changes texts of a part, as a spreadsheet would."""
    with zipfile.ZipFile(path) as archive:
        parts = [(each, archive.read(each)) for each in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for each, content in parts:
            if each.filename == part:
                text = content.decode()
                for before, after in changes:
                    assert re.search(before, text), before
                    text = re.sub(before, after, text, count=1)
                content = text.encode()
            archive.writestr(each, content, zipfile.ZIP_DEFLATED)


def cell(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


SECTION_3 = (r'<c r="C19"([^>]*)/>', r'<c r="C19"\1 t="inlineStr"><is><t>FR00123</t></is></c>')
SECTION_2 = (r">ISOPE \(DCAQ\)<", ">ISOPE DCAQ<")
CAPACITY = (">Directrice générale<", "><")
SIRET = (">111111118<", ">11111111800019<")
ADDRESS = (r">12 quai de l'Exemple\s+13002 Marseille<", ">Marseille<")
BOTH = (">lroyer<", ">tferry<")
TOTAL = ("Total : 2 comptes", "Total : 3 comptes")
OTHER_TOTAL = ("Total : 2 comptes", "Total : 12 comptes")
UNDATED = ("établie le 2 novembre 2026", "établie")
SIGNATURE = ("DELACROIX Anne-Sophie", "MARTIN Paul")
EMAIL = ("tao.ferry@", "t.ferry@")
APART = (
    r'<row r="26"[^>]*(/>|>.*?</row>)',
    '<row r="26">'
    + "".join(map(cell, ["B26", "C26", "D26", "E26"], PICARD.split(";")[:4]))
    + "</row>",
)
MOVED = (r"(comptes_a_retirer[^<]*)\$A\$29:\$E\$29", r"\1$A$31:$E$31")
FORGOTTEN = ("isope-habilitations.request", "autre")
PLACEHOLDER = (">Directrice générale<", ">{{signataire_qualite}}<")
REMARK = (
    r'<row r="26"[^>]*(/>|>.*?</row>)',
    '<row r="26">' + cell("B26", "voir aussi Noé PICARD") + "</row>",
)
TITLE = ("Désignation des comptes à habiliter", "Désignation des comptes à retirer")
LABEL = ("Numéro d(&apos;|')agrément", r"Numéro d\1immatriculation")
NOBODY = [(f">{text}<", "><") for text in GAUTIER.split(";")[:4]] + [("Total : 1 compte", "Total : 0 compte")]


def case(code, *changes, part=SHEET, current=ROYER, desired=GAUTIER + FERRY):
    path = CASES / f"{code}.verify.xlsx"
    request(path, current, desired)
    edit(path, *changes, part=part)


def pack(folder):
    """A small pack: a request, a readme, and the manifest of both."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    request(folder / "demande.xlsx", ROYER, GAUTIER + FERRY)
    (folder / "LISEZ-MOI.txt").write_text("Dossier de la demande du 2 novembre 2026.\n")
    (folder / "lettre.txt").write_text("Madame, Monsieur,\n")
    files = [folder / name for name in ("LISEZ-MOI.txt", "demande.xlsx", "lettre.txt")]
    manifest = {
        "formatVersion": 1,
        "kind": "pack",
        "toolVersion": "0.1.0",
        "date": DAY,
        "by": "Anne-Sophie Delacroix",
        "operators": [],
        "inputs": [],
        "files": [
            {
                "path": file.name,
                "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
                "bytes": file.stat().st_size,
            }
            for file in files
        ],
    }
    (folder / "manifeste.json").write_text(json.dumps(manifest, indent=2) + "\n")


def contradicted(folder):
    path = folder / "manifeste.json"
    manifest = json.loads(path.read_text())
    manifest["operators"] = [
        {
            "siren": siren,
            "name": "Carburants d'Azur SAS",
            "signatory": {"lastName": "Delacroix", "firstName": "Anne-Sophie", "capacity": "Directrice générale"},
            "fingerprint": "0" * 64,
            "counts": {"current": 2, "withdrawals": 1, "additions": additions, "after": 1 + additions},
        }
        for siren, additions in (("111111118", 40), ("222222226", 1))
    ]
    path.write_text(json.dumps(manifest, indent=2) + "\n")


def missing(folder):
    (folder / "lettre.txt").unlink()


def changed(folder):
    (folder / "LISEZ-MOI.txt").write_text("Dossier de la demande du 3 novembre 2026.\n")


def unlisted(folder):
    (folder / "note.txt").write_text("à relire\n")


case("agreement-filled", SECTION_3)
case("other-teleservice", SECTION_2)
case("missing-request-value", CAPACITY)
case("siret-in-request", SIRET)
case("incomplete-address", ADDRESS)
case("row-outside-table", APART)
case("in-both-sections", BOTH)
case("other-total", TOTAL)
case("undated-request", UNDATED)
case("other-signature", SIGNATURE)
case("edited-after-emission", EMAIL)
case("unreadable-section", MOVED, part="xl/workbook.xml")
case("request-without-fingerprint", FORGOTTEN, part="docProps/custom.xml")
case("raw-placeholder", PLACEHOLDER)
case("text-outside-table", REMARK)
case("misplaced-title", TITLE, part="xl/sharedStrings.xml")
case("agreement-not-found", LABEL, LABEL, part="xl/sharedStrings.xml")
case("nothing-asked", *NOBODY, current="", desired=GAUTIER)
(CASES / "not-a-request.verify.csv").write_text(HEADER + GAUTIER)
for name, spoil in (("missing", missing), ("changed", changed), ("unlisted", unlisted)):
    pack(CASES / f"pack-file-{name}.verify")
    spoil(CASES / f"pack-file-{name}.verify")

pack(CASES / "pack-contradiction.verify")
contradicted(CASES / "pack-contradiction.verify")

STORY.mkdir(exist_ok=True)
for folder in (CASES / "file-not-verified.verify", STORY / "mois"):
    folder.mkdir(exist_ok=True)
    request(folder / "demande.xlsx", ROYER, GAUTIER + FERRY)
    (folder / "rapport.txt").write_text("Demande d'habilitation\n")
request(STORY / "demande.xlsx", ROYER, GAUTIER + FERRY)
copyfile(STORY / "demande.xlsx", STORY / "demande-retouchee.xlsx")
edit(
    STORY / "demande-retouchee.xlsx",
    *(SECTION_3, SECTION_2, CAPACITY, SIRET, ADDRESS, BOTH, OTHER_TOTAL, UNDATED, SIGNATURE, APART),
)
copyfile(STORY / "demande.xlsx", STORY / "demande-decalee.xlsx")
edit(STORY / "demande-decalee.xlsx", MOVED, part="xl/workbook.xml")
request(STORY / "demande-vide.xlsx", "", GAUTIER)
edit(STORY / "demande-vide.xlsx", *NOBODY)
request(STORY / "demande-titres.xlsx", ROYER, GAUTIER + FERRY)
edit(STORY / "demande-titres.xlsx", TITLE, LABEL, LABEL, part="xl/sharedStrings.xml")
edit(STORY / "demande-titres.xlsx", PLACEHOLDER, REMARK)
pack(STORY / "dossier-contredit")
contradicted(STORY / "dossier-contredit")
pack(STORY / "dossier")
for spoil in (missing, changed, unlisted):
    spoil(STORY / "dossier")

book = openpyxl.load_workbook(FORM)
sheet = book.active
typed = {
    "A2": "2 novembre 2026",
    "C5": "Carburants d'Azur SAS",
    "C6": "111 111 118",
    "C7": "12 quai de l'Exemple, 13002 Marseille",
    "C9": "Delacroix",
    "C10": "Anne-Sophie",
    "C11": "Directrice générale",
    "C12": "as.delacroix@carburants-azur",
    "C13": "04 91 13 00 00",
    "A23": 1,
}
for reference, value in typed.items():
    sheet[reference] = value
for column, value in zip("BCDE", GAUTIER.split(";")):
    sheet[f"{column}23"] = value
for column, value in zip("BC", FERRY.split(";")):
    sheet[f"{column}28"] = value
book.save(STORY / "demande-a-la-main.xlsx")
