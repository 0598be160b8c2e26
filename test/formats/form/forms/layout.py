"""The one layout of all these forms: rows from 1 as spreadsheets count, the email over the columns E and F."""

import struct
import zlib

SHEET = "Demande"

# Label, then the name of its value in column B.
LINES = (
    (3, "Raison sociale", "operateur_raison_sociale"),
    (4, "Numéro SIREN", "operateur_siren"),
    (5, "Adresse", "operateur_adresse"),
    (6, "Nom", "signataire_nom"),
    (7, "Prénom", "signataire_prenom"),
    (8, "Qualité", "signataire_qualite"),
    (9, "Courriel", "signataire_courriel"),
    (10, "Téléphone", "signataire_telephone"),
    (11, "Téléservice", "teleservice"),
)
AGREEMENT = (12, "Numéro d'agrément", "réservé à la douane")
HEADERS = ("N°", "Nom", "Prénom", "Identifiant", "Adresse courriel")
ADDITIONS, WITHDRAWALS = 16, 21
TABLES = (
    (ADDITIONS, "4. Comptes à habiliter", "comptes_a_habiliter", "total_a_habiliter"),
    (WITHDRAWALS, "5. Comptes à retirer", "comptes_a_retirer", "total_a_retirer"),
)
SIGNATURE = 24
COLUMNS = ("numero", "nom", "prenom", "identifiant", "courriel")


def names():
    """Every name of the form with its reference."""
    for row, _, name in LINES:
        yield name, f"{SHEET}!$B${row}"
    for row, _, name, total in TABLES:
        yield name, f"{SHEET}!$A${row}:$F${row}"
        yield total, f"{SHEET}!$A${row + 1}"
    yield "signature", f"{SHEET}!$A${SIGNATURE + 1}"


def picture(red, green, blue, side=24):
    """A square of one colour, as a PNG."""

    def chunk(kind, content):
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    lines = (b"\0" + bytes((red, green, blue)) * side) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
