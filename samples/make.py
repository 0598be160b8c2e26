"""Makes the inputs of the samples, with openpyxl: run `python3 make.py` in this folder.

Every person, company, address and number here is invented: .example domains, SIRENs of repeated digits.
"""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

HERE = Path(__file__).parent

PEOPLE = [
    ("ABADIE", "Clémence", "cabadie", "c.abadie"),
    ("BERNARD-LACOSTE", "Jean-Baptiste", "jbbernard", "jb.bernard-lacoste"),
    ("BŒUF", "Noëlle", "nboeuf", "n.boeuf"),
    ("CARON", "Mathieu", "mcaron75", "m.caron"),
    ("CHEVALLIER", "Inès", "ines.chevallier", "i.chevallier"),
    ("D'ALMEIDA", "Rui", "rdalmeida", "r.dalmeida"),
    ("DE LA FONTAINE", "Hélène", "hdelafontaine", "h.delafontaine"),
    ("DUBOIS", "François", "fdubois", "f.dubois"),
    ("ESCOFFIER", "Gaëlle", "gescoffier", "g.escoffier"),
    ("FAURE", "Océane", "ofaure", "o.faure"),
    ("GARNIER", "Loïc", "0042317", "l.garnier"),
    ("GUILLOU", "Maël", "mguillou", "m.guillou"),
    ("HENRY", "Sophie", "shenry", "s.henry"),
    ("JACQUET", "Thibault", "tjacquet", "t.jacquet"),
    ("LE GOFF", "Yann", "ylegoff", "y.legoff"),
    ("LEMAÎTRE", "Benoît", "blemaitre", "b.lemaitre"),
    ("MARTINEZ", "Lucía", "lmartinez", "l.martinez"),
    ("MOREAU", "Camille", "cmoreau", "c.moreau"),
    ("NGUYEN", "Thi Mai", "tmnguyen", "tm.nguyen"),
    ("OULD AHMED", "Salim", "souldahmed", "s.ouldahmed"),
    ("PERRIN", "Agnès", "aperrin", "a.perrin"),
    ("ROUX", "Zoé", "zroux", "z.roux"),
    ("SAINT-MARTIN", "Éloïse", "esaintmartin", "e.saint-martin"),
    ("VASSEUR", "Aurélien", "avasseur", "a.vasseur"),
]


def write(path, text, encoding="utf-8"):
    (HERE / path).write_text(text.replace("\n", "\r\n"), encoding=encoding, newline="")


def sheet(book, title, rows, header_row=1):
    page = book.create_sheet(title)
    for row in rows:
        page.append(row)
    for cell in page[header_row]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDDDDD")
    for letter, width in zip("ABCDEFG", (24, 20, 22, 40, 18, 30, 14)):
        page.column_dimensions[letter].width = width
        for cell in page[letter]:
            cell.number_format = "@"
    return page


def new_book():
    book = Workbook()
    book.remove(book.active)
    return book


def monthly_update():
    """One operator: last month's workbook, this month's export of the HR tool (Windows-1252, semicolons)."""
    book = new_book()
    rows = [["Comptes habilités ISOPE (DCAQ) — octobre 2026"], []]
    rows.append(["Nom", "Prénom", "Identifiant Prodouane", "Adresse courriel"])
    rows += [[n, p, i, f"{m}@carburants-azur.example"] for n, p, i, m in PEOPLE]
    page = sheet(book, "Octobre", rows, header_row=3)
    page.merge_cells("A1:D1")
    page["A1"].font = Font(bold=True, size=14)
    page["A1"].alignment = Alignment(horizontal="center")
    book.save(HERE / "monthly-update/comptes-octobre.xlsx")

    lines = ["Matricule;NOM;Prénom;Compte Prodouane;Courriel professionnel;Service"]
    for rank, (n, p, i, m) in enumerate(PEOPLE):
        if i in ("jbbernard", "tjacquet"):
            continue
        domain = "carburants-azur.example"
        if i == "cmoreau":
            n, m = "MOREAU-PETIT", "c.moreau-petit"
        if i == "blemaitre":
            n = "LEMAITRE"
        if i == "hdelafontaine":
            p = "Hélène "
        lines.append(f"{1000 + rank};{n};{p};{i};{m}@{domain};Fiscalité")
    lines.append("1101;PÉCHEUX;Margaux;mpecheux;m.pecheux@carburants-azur.example;Fiscalité")
    lines.append("1102;TRAORÉ;Aïssata;atraore;a.traore@carburants-azur.example;Douane")
    lines.append("1103;VAN DEN BERG;Joost;jvandenberg;j.vandenberg@carburants-azur.example;Douane")
    write("monthly-update/export-rh-novembre.csv", "\n".join(lines) + "\n", "cp1252")

    write(
        "monthly-update/operateur.json",
        """{
  "name": "Carburants d'Azur SAS",
  "siren": "111 111 118",
  "address": {
    "lines": ["Immeuble Le Méridien", "12 quai de l'Exemple"],
    "postalCode": "13002",
    "city": "Marseille"
  },
  "signatory": {
    "lastName": "DELACROIX",
    "firstName": "Anne-Sophie",
    "capacity": "Directrice générale",
    "email": "as.delacroix@carburants-azur.example",
    "phone": "04 91 13 00 00"
  }
}
""",
    )


COMPANIES = [
    ("Carburants d'Azur SAS", "111111118", "carburants-azur.example"),
    ("Pétroles du Ponant SA", "222222226", "petroles-ponant.example"),
    ("Énergies de l'Est SARL", "333333334", "energies-est.example"),
]


def group_of_three():
    """A group: one workbook for its three subsidiaries, one file of operators; nothing changes for the third."""
    header = ["Filiale", "N° SIREN", "Nom", "Prénom", "Identifiant", "E-mail"]
    now, wanted = [header], [header]
    for index, (name, siren, domain) in enumerate(COMPANIES):
        for n, p, i, m in PEOPLE[index * 8 : index * 8 + 8]:
            now.append([name, siren, n, p, i, f"{m}@{domain}"])
            if i == "fdubois":
                continue
            wanted.append([name, siren, n, p, i, f"{m}@{domain}"])
    # Accounts may serve several operators; the second operator gives its SIRET.
    wanted.append([COMPANIES[0][0], COMPANIES[0][1], "OULD AHMED", "Salim", "souldahmed", "s.ouldahmed@energies-est.example"])
    wanted.append([COMPANIES[1][0], "222 222 226 00011", "ZIMMERMANN", "Élise", "ezimmermann", "e.zimmermann@petroles-ponant.example"])
    for file, rows in (("comptes-habilites.xlsx", now), ("comptes-souhaites.xlsx", wanted)):
        book = new_book()
        sheet(book, "Comptes du groupe", rows)
        notes = book.create_sheet("Lisez-moi")
        notes.append(["Une ligne par compte et par filiale. Mise à jour : direction fiscale."])
        book.save(HERE / "group-of-three" / file)
    write(
        "group-of-three/operateurs.csv",
        "Raison sociale;SIREN;Adresse;Code postal;Ville;Nom du signataire;Prénom du signataire;Qualité;Courriel;Téléphone\n"
        "Carburants d'Azur SAS;111111118;12 quai de l'Exemple;13002;Marseille;DELACROIX;Anne-Sophie;Directrice générale;as.delacroix@carburants-azur.example;04 91 13 00 00\n"
        "Pétroles du Ponant SA;222222226;3 rue de l'Exemple;29200;Brest;KERVELLA;Erwan;Président;e.kervella@petroles-ponant.example;02 98 33 00 00\n"
        "Énergies de l'Est SARL;333333334;8 place de l'Exemple;67000;Strasbourg;MULLER;Greta;Gérante;g.muller@energies-est.example;03 88 60 00 00\n",
    )


def dirty_lists():
    """What lists look like before anyone has checked them: every finding about data at least once."""
    head = "NOM;PRENOM;LOGIN;MAIL;SIREN\n"
    rows = [
        "Dupont ;Jean;jdupont;mailto:jean.dupont@carburants-azur.example;111111118",
        "Durand;Julie;jdurand;julie.durand@carburants-azur,example;111111118",
        "Martin;;amartin;anne.martin@carburants-azur.example;111111118",
        "Petit;Luc;luc petit;luc.petit@carburants-azur.example;111111118",
        "Roux;Zoé;zro\u200bux;zoe.roux@carburants-azur.example;111111118",
        "Blanc;Léa;lbl\u0430nc;lea.blanc@carburants-azur.example;111111118",
        'Noir;"Paul\nHenri";pnoir;paul.noir@carburants-azur.example;111111118',
        "Vert" + "-Vert" * 20 + ";Ali;avert;ali.vert@carburants-azur.example;111111118",
        "Gris;Eva;#N/A;eva.gris@carburants-azur.example;111111118",
        "Dupont;JEAN;JDUPONT;jean.dupont@carburants-azur.example;111111118",
        "Lopez;Marc;mlopez;marc.lopez@carburants-azur.example;111111118",
        "Lopes;Marc;mlopez;marc.lopes@carburants-azur.example;111111118",
        "Simon;Ève;esimon;jean.dupont@carburants-azur.example;111111118",
        "Michel;Ugo;umichel;ugo.michel@carburants-azur.example;11111111800019",
        "Garcia;Nina;ngarcia;nina.garcia@carburants-azur.example;11111111800018",
        "David;Tom;tdavid;tom.david@carburants-azur.example;123456789",
        "Bertrand;Lou;lbertrand;lou.bertrand@carburants-azur.example;5580121",
        "Robert;Max;mrobert;max.robert@carburants-azur.example;FR32111111118",
        "Richard;Ana;arichard;ana.richard@carburants-azur.example;FR111111118",
        "Morel;Guy;gmorel;guy.morel@carburants-azur.example;W751234567",
        "Girard;Isa;igirard;isa.girard@carburants-azur.example;Siège",
        "Fournier;Jo;jfournier;jo.fournier@petroles-ponant.example;222222226",
        "Lambert;Noé;nlambert;noe.lambert@carburants-azur.example;",
        ";;;;",
        "Chevalier;à compléter;flchevalier;fl.chevalier@carburants-azur.example;111111118",
        "Brun;CÃ©line;cbrun;celine.brun@carburants-azur.example;111111118",
        "Colas;Guy;1,234E+08;guy.colas@carburants-azur.example;111111118",
        "Aubert;Ines;iaubert;ines.aubert@carburants-azur.example / i.aubert@perso.example;111111118",
        "Prévost;Yan;yprevost;compta@carburants-azur.example;111111118",
        "Meunier;Lise;lmeunier;lise.meunier@carburants-azr.example;111111118",
        "0;Ali;aali;ali@carburants-azur.example;111111118",
        "Mercier;Flo;fmercier;flo.mercier@carburants-azur.example;111111118;Paris",
        '"Faure "dit Favre";Sam;sfaure;sam.faure@carburants-azur.example;111111118',
        '"Leroy;Kim;kleroy;kim.leroy@carburants-azur.example;111111118',
        "Henry;Rose;rhenry;rose.henry@carburants-azur.example;111111118",
    ]
    write("dirty-lists/liste-siege.csv", head + "\n".join(rows) + "\n")
    write("dirty-lists/liste-sans-entete.csv", "DUPUY;Rémi;rdupuy;remi.dupuy@carburants-azur.example\n")
    write(
        "dirty-lists/liste-colonnes.csv",
        "N°;Nom;Nom d'usage;Prénom;Identifant;Courriel;Remarque\n1;ROY;ROY-DUVAL;Cléo;croy;cleo.roy@carburants-azur.example;\n;;;;;;revu le 2 novembre\n",
    )
    write("dirty-lists/liste-vide.csv", "Nom;Prénom;Identifiant;Courriel\n")
    write(
        "dirty-lists/mouvements.csv",
        "Action;Nom;Prénom;Identifiant;Courriel\n"
        "Ajout;GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        "Retrait;GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        "Modifier;PERROT;Axel;aperrot;axel.perrot@carburants-azur.example\n",
    )
    write(
        "dirty-lists/habilites.csv",
        "Nom;Prénom;Identifiant;Courriel\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        "PERROT;Axel;00417;axel.perrot@carburants-azur.example\n"
        "ROYER;Lina;lroyer;lina.royer@carburants-azur.example\n",
    )
    write(
        "dirty-lists/liste-novembre.csv",
        "Nom;Prénom;Identifiant;Courriel;SIREN\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;111111118\n"
        "PERROT;Axel;417;axel.perrot@carburants-azur.example;111111118\n"
        "ROYER;Lina;lroyer;lina.royer@carburants-azur;111111118\n"
        "FERRY;Tao;tferry;tao.ferry@energies-est.example;333333334\n",
    )
    write(
        "dirty-lists/mouvements-novembre.csv",
        "Action;Nom;Prénom;Identifiant;Courriel\n"
        "Ajout;GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        "Retrait;FERRY;Tao;tferry;tao.ferry@energies-est.example\n",
    )
    write(
        "dirty-lists/operateurs.json",
        """[
  {
    "name": "Carburants d'Azur SAS",
    "siren": "111111118",
    "address": { "lines": ["12 quai de l'Exemple"], "postalCode": "1302", "city": "Marseille" },
    "signatory": {
      "lastName": "DELACROIX",
      "firstName": "Anne-Sophie",
      "capacity": "Directrice générale",
      "email": "as.delacroix@carburants-azur.example",
      "phone": "491130000"
    }
  },
  {
    "name": "Carburants d'Azur",
    "siren": "111111118",
    "address": { "lines": ["12 quai de l'Exemple"], "postalCode": "13002", "city": "Marseille" },
    "signatory": {
      "lastName": "DELACROIX",
      "firstName": "Anne-Sophie",
      "capacity": "Directrice générale",
      "email": "as.delacroix@carburants-azur.example",
      "phone": "04 91 13 00 00"
    }
  },
  {
    "name": "Pétroles du Ponant SA",
    "siren": "222222226",
    "adress": { "lines": ["3 rue de l'Exemple"] },
    "address": { "postalCode": "29200", "city": "Brest" },
    "signatory": {
      "lastName": "KERVELLA",
      "firstName": "Erwan\\u0000",
      "capacity": "Président",
      "email": "e.kervella@petroles-ponant.example",
      "phone": "02 98 33 00 00"
    }
  }
]
""",
    )
    write("dirty-lists/operateurs.csv", "Société;Ville\nCarburants d'Azur SAS;Marseille\n")
    operator = "Raison sociale;SIREN;Adresse;Code postal;Ville;Nom;Prénom;Qualité;Courriel;Téléphone\n"
    write(
        "dirty-lists/operateur.csv",
        operator
        + "Carburants d'Azur SAS;111111118;12 quai de l'Exemple;13002;Marseille;DELACROIX;Anne-Sophie;Directrice générale;as.delacroix@carburants-azur.example;04 91 13 00 00\n",
    )
    book = new_book()
    page = sheet(book, "Dépôts", [["Nom", "Prénom", "Identifiant", "Courriel", "SIREN"]])
    page.append(["COLIN", "Anouk", 4512, "anouk.colin@carburants-azur.example", "111111118"])
    page.append(["BARBIER", "Hugo", "hbarbier", '=LOWER(B3&"."&A3)&"@carburants-azur.example"', "111111118"])
    hidden = sheet(book, "Archives", [["Nom", "Prénom", "Identifiant", "Courriel"]])
    hidden.sheet_state = "hidden"
    book.create_sheet("Notes").append(["Prévenir le dépôt de Fos avant tout retrait."])
    book.save(HERE / "dirty-lists/liste-depots.xlsx")


def lists_as_people_keep_them():
    """Titles, totals, struck and hidden rows, statuses, names in one piece: what people do in spreadsheets."""
    book = new_book()
    page = book.create_sheet("Agences")
    page.append(["Comptes ISOPE au 2 novembre 2026"])
    page.append(["Carburants d'Azur SAS — SIREN 111 111 118"])
    page.append([])
    header = ["Nom", "Prénom", "Identifiant", "Courriel", "Actif", "Date de départ"]
    page.append(header)
    people = [(n, p, i, f"{m}@carburants-azur.example") for n, p, i, m in PEOPLE[:9]]
    for person in people[:3]:
        page.append([*person, "oui", ""])
    page.append(["Total : 3 comptes"])
    page.append(header)
    page.append([*people[3], "non", ""])
    page.append([*people[4], "oui", "31/10/2026"])
    page.append([*people[5], "en congé", ""])
    page.append([*people[6], "oui", ""])
    page.append([*people[7], "oui", ""])
    page.append([*people[8], "oui", ""])
    for cell in page[13]:
        cell.font = Font(strike=True)
    page.row_dimensions[14].hidden = True
    page.column_dimensions["C"].hidden = True
    page["A15"].comment = Comment("Mutation prévue en décembre.", "RH")
    book.save(HERE / "dirty-lists/liste-agences.xlsx")

    write(
        "dirty-lists/liste-noms.csv",
        "Nom et prénom;Identifiant;Courriel\n"
        "DUPONT Jean-Pierre;jpdupont;jp.dupont@carburants-azur.example\n"
        "Marie Claire Martin;mcmartin;mc.martin@carburants-azur.example\n",
    )
    write(
        "dirty-lists/liste-inversee.csv",
        "Nom;Prénom;Identifiant;Courriel;Mail\n"
        "Clémence;ABADIE;cabadie;;c.abadie@carburants-azur.example\n"
        "Mathieu;CARON;mcaron75;;m.caron@carburants-azur.example\n"
        "Sophie;HENRY;shenry;;s.henry@carburants-azur.example\n",
    )
    (HERE / "dirty-lists/dossier").mkdir(exist_ok=True)
    write(
        "dirty-lists/dossier/liste-mac.csv",
        "Nom;Prénom;Identifiant;Courriel\nLEFÈVRE;Zoé;zlefevre;zoe.lefevre@carburants-azur.example\n",
        "mac_roman",
    )
    (HERE / "dirty-lists/dossier/organigramme.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    write(
        "dirty-lists/liste-groupe.csv",
        "Nom;Prénom;Identifiant;Courriel\n"
        "Carburants d'Azur SAS\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        "Pétroles du Ponant SA\n"
        "ROYER;Lina;lroyer;lina.royer@petroles-ponant.example\n",
    )
    write(
        "dirty-lists/habilites-groupe.csv",
        "Nom;Prénom;Identifiant;Courriel;SIREN\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;111111118\n"
        "ROYER;Lina;lroyer;lina.royer@petroles-ponant.example;222222226\n",
    )


def lists_that_shifted():
    """Rows and columns out of place: what a sort or a paste does to a list."""
    header = "Nom;Prénom;Identifiant;Courriel\n"
    write(
        "dirty-lists/liste-triee.csv",
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        + header
        + "ROYER;Lina;lroyer;lina.royer@carburants-azur.example;FERRY;Tao;tferry;tao.ferry@carburants-azur.example\n"
        + "Identifiant;Nom;Prénom;Courriel\n"
        + "aperrot;PERROT;Axel;axel.perrot@carburants-azur.example\n",
    )
    write(
        "dirty-lists/liste-objet.csv",
        "Nom;Prénom;Identifiant;Courriel;Objet\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;Ajout\n"
        "ROYER;Lina;lroyer;lina.royer@carburants-azur.example;Retrait\n",
    )
    book = new_book()
    sheet(book, "Comptes", [["Nom", "Prénom", "Identifiant", "Courriel"]]).append(
        ["GAUTIER", "Maya", "mgautier", "maya.gautier@carburants-azur.example"]
    )
    sheet(book, "Anciens", [["Nom", "Prénom", "Identifiant", "Courriel"]]).append(
        ["ROYER", "Lina", "lroyer", "lina.royer@carburants-azur.example"]
    )
    book.save(HERE / "dirty-lists/liste-anciens.xlsx")
    book = new_book()
    page = sheet(book, "Comptes", [["Nom", "Prénom", "Identifiant", "Courriel", "Login"]])
    page.append(["GAUTIER", "Maya", "mgautier", "maya.gautier@carburants-azur.example", date(2026, 5, 12)])
    book.save(HERE / "dirty-lists/liste-login.xlsx")
    write(
        "dirty-lists/liste-decalee.csv",
        header
        + "ROYER;Lina;mgautier;lina.royer@carburants-azur.example\n"
        + "FERRY;Tao;tferry;tao.ferry@carburants-azur.example\n",
    )
    write(
        "dirty-lists/liste-sites.csv",
        "Nom;Prénom;Identifiant;Courriel;Société\n"
        "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example;Dépôt de Fos\n",
    )
    write(
        "dirty-lists/habilites-incomplets.csv",
        header
        + "GAUTIER;Maya;mgautier;maya.gautier@carburants-azur.example\n"
        + "FERRY;Tao;;tao.ferry@carburants-azur.example\n",
    )
    write(
        "dirty-lists/operateur-double.csv",
        "Raison sociale;SIREN;Adresse;Code postal;Ville;Nom;Prénom;Qualité;Courriel;Mail;Téléphone\n"
        "Carburants d'Azur SAS;111111118;12 quai de l'Exemple;13002;Marseille;DELACROIX;Anne-Sophie;Directrice générale;as.delacroix@carburants-azur.example;direction@carburants-azur.example;04 91 13 00 00\n",
    )


monthly_update()
group_of_three()
dirty_lists()
lists_that_shifted()
lists_as_people_keep_them()
