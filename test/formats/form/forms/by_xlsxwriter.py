"""Forms by XlsxWriter, which writes what Excel would for nearly all that a form may hold."""

from io import BytesIO

import xlsxwriter

from layout import (
    ADDITIONS, AGREEMENT, COLUMNS, HEADERS, LINES, SHEET, SIGNATURE, TABLES, WITHDRAWALS, names as form_names, picture,
)


def names(path, _):
    """A form with names, and around its tables all that XlsxWriter knows to add."""
    with xlsxwriter.Workbook(path) as book:
        sheet = layout(book)
        for name, reference in form_names():
            book.define_name(name, f"={reference}")
        decorate(book, sheet)
        control_sheet(book)


def placeholders(path, _):
    """A form without names: placeholders alone in their cells, in longer texts and in several fonts."""
    with xlsxwriter.Workbook(path) as book:
        sheet = layout(book)
        bold = book.add_format({"bold": True})
        text = book.add_format({"num_format": "@", "border": 1, "text_wrap": True})
        for row, _, name in LINES:
            sheet.write(f"B{row}", f"{{{{{name}}}}}", text)
        sheet.write("B4", "SIREN : {{operateur_siren}} (neuf chiffres)", text)
        sheet.write_rich_string("B6", "Nom : ", bold, "{{signataire", "_nom}}", " en capitales", text)
        for row, _, name, total in TABLES:
            for column, field in zip("ABCDE", COLUMNS):
                sheet.write(f"{column}{row}", f"{{{{ {name}.{field} }}}}", text)
            sheet.write(f"A{row + 1}", f"{{{{{total}}}}}")
        sheet.write_rich_string(
            f"B{WITHDRAWALS}", bold, "{{comptes_a_retirer.nom}}", " {{comptes_a_retirer.prenom}}", text,
        )
        sheet.write(f"C{WITHDRAWALS}", "", text)
        sheet.write(f"G{ADDITIONS}", "à habiliter", text)
        sheet.write_formula(f"H{ADDITIONS}", f'=IF(B{ADDITIONS}="","",H{ADDITIONS - 1}+1)', text)
        sheet.write_formula(f"I{ADDITIONS}", f"=COUNTA($B${ADDITIONS}:B{ADDITIONS})")
        sheet.set_footer("&L{{operateur_raison_sociale}}&RPage &P / &N")


def layout(book):
    sheet = book.add_worksheet(SHEET)
    title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
    label = book.add_format({"font_color": "#404040", "border": 1})
    text = book.add_format({"num_format": "@", "border": 1, "text_wrap": True, "locked": False})
    model = book.add_format({"num_format": "@", "border": 1, "bg_color": "#FFF8E1", "text_wrap": True})
    sheet.set_column("A:A", 14)
    sheet.set_column("B:C", 12)
    sheet.set_column("D:D", 11)
    sheet.set_column("E:F", 10)
    sheet.set_row(0, 40)
    sheet.merge_range("A1:F1", "Demande d'habilitation ISOPE (DCAQ)", title)
    for row, words, _ in LINES:
        sheet.write(f"A{row}", words, label)
        sheet.merge_range(f"B{row}:F{row}", "", text)
    row, words, note = AGREEMENT
    sheet.write(f"A{row}", words, label)
    sheet.write(f"B{row}", note)
    for row, words, _, _ in TABLES:
        sheet.write(f"A{row - 2}", words, book.add_format({"bold": True}))
        sheet.write_row(f"A{row - 1}", HEADERS, label)
        sheet.set_row(row - 1, 21)
        for column in "ABCD":
            sheet.write_blank(f"{column}{row}", None, model)
        sheet.merge_range(f"E{row}:F{row}", "", model)
    sheet.merge_range(f"A{SIGNATURE}:C{SIGNATURE}", "Fait à, le", label)
    sheet.merge_range(f"A{SIGNATURE + 1}:C{SIGNATURE + 3}", "Nom, prénom, qualité et signature :", text)
    sheet.set_paper(9)
    sheet.repeat_rows(ADDITIONS - 2)
    sheet.print_area(f"A1:F{SIGNATURE + 11}")
    sheet.set_margins(left=0.3, right=0.3)
    return sheet


def decorate(book, sheet):
    blue, red, green = (BytesIO(picture(*colour)) for colour in ((0, 90, 170), (170, 0, 40), (0, 120, 60)))
    below = SIGNATURE + 1
    sheet.insert_image("F1", "logo.png", {"image_data": blue, "description": "Logo & devise"})
    sheet.insert_image(f"D{below}", "cachet.png", {"image_data": red, "object_position": 1, "x_scale": 3, "y_scale": 3})
    sheet.insert_image(f"G{ADDITIONS - 1}", "marge.png", {"image_data": green, "object_position": 1, "y_scale": 4})
    sheet.set_header("&L&G&RSIREN {operateur_siren}", {"image_left": "entete.png", "image_data_left": BytesIO(picture(90, 90, 90))})
    sheet.write_comment("B4", "Neuf chiffres, sans espace")
    sheet.write_comment(f"A{SIGNATURE}", "Signer à l'encre bleue", {"author": "Juridique", "visible": True})
    sheet.data_validation(f"B{ADDITIONS}:F{ADDITIONS}", {
        "validate": "length", "criteria": "<=", "value": 60, "input_title": "Compte", "input_message": "Une ligne\npar compte",
    })
    sheet.data_validation(f"D{below + 4}", {"validate": "list", "source": f"=$A${below + 5}:$A${below + 6}"})
    bad = book.add_format({"bg_color": "#FFC7CE"})
    sheet.conditional_format(f"A{ADDITIONS}:F{ADDITIONS}", {"type": "formula", "criteria": f'=$B${WITHDRAWALS}="X"', "format": bad})
    sheet.conditional_format(f"A{below + 5}:A{below + 6}", {"type": "data_bar", "data_bar_2010": True})
    sheet.insert_button(f"E{SIGNATURE}", {"caption": "Vérifier", "macro": "Verifier", "width": 80, "height": 20})
    sheet.insert_textbox(f"D{below + 4}", "Cadre", {"width": 90, "height": 30, "textlink": f"={SHEET}!$A${below + 5}"})
    sheet.write(f"A{below + 4}", "Année")
    sheet.write(f"A{below + 5}", 3)
    sheet.write(f"A{below + 6}", 5)
    sheet.write_formula(f"B{below + 5}", f"=A{below + 5}+A{below + 6}", None, 8)
    sheet.write_formula(f"B{below + 6}", f"=COUNTA(B{ADDITIONS - 1}:B{ADDITIONS})-1", None, 0)
    sheet.write_url(f"C{below + 5}", f"internal:'{SHEET}'!A{SIGNATURE}", string="Signature")
    sheet.add_sparkline(f"C{below + 6}", {"range": f"{SHEET}!A{below + 5}:A{below + 6}"})
    sheet.add_table(f"D{below + 6}:F{below + 8}", {"name": "Pieces", "columns": [{"header": "Pièce"}, {"header": "Nombre"}, {"header": "Total", "formula": f"=Pieces[[#This Row],[Nombre]]*$A${below + 5}"}]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": f"={SHEET}!$B${ADDITIONS - 1}:$B${ADDITIONS}", "values": f"={SHEET}!$A${below + 5}:$A${below + 6}"})
    sheet.insert_chart(f"H{below}", chart, {"x_scale": 0.3, "y_scale": 0.4})
    sheet.set_h_pagebreaks([ADDITIONS - 3, SIGNATURE + 8])
    sheet.set_row(below + 8, 33, None, {"level": 1})
    sheet.freeze_panes(1, 0)
    sheet.set_selection(f"A{SIGNATURE}")
    sheet.ignore_errors({"number_stored_as_text": f"A1:F{SIGNATURE}"})
    sheet.set_column("J:J", None, None, {"hidden": True})
    sheet.protect("secret", {"insert_rows": True})
    sheet.unprotect_range(f"A{below + 5}:A{below + 6}", "Saisie")
    sheet.set_tab_color("#FF8800")
    book.set_custom_property("Classement", "C1 – interne")
    book.set_properties({"title": "Formulaire", "author": "Jean", "company": "Dubief"})


def control_sheet(book):
    """A sheet that looks at the form from outside."""
    sheet = book.add_worksheet("Contrôle")
    sheet.write_formula("A1", f"=COUNTA({SHEET}!B{ADDITIONS}:B{ADDITIONS})", None, 0)
    sheet.write_formula("A2", f"={SHEET}!A{SIGNATURE}&\" : \"&{SHEET}!B4", None, "")
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"name": f"={SHEET}!$A${SIGNATURE}", "values": f"={SHEET}!$A${ADDITIONS}:$A${ADDITIONS}"})
    sheet.insert_chart("C3", chart)
    sheet.data_validation("B1", {"validate": "list", "source": f"={SHEET}!$A${SIGNATURE + 6}:$A${SIGNATURE + 7}"})
    sheet.write_url("B2", f"internal:'{SHEET}'!A{SIGNATURE}", string="Signature")
    alone = book.add_worksheet("Notice")
    alone.write("A1", "Cette feuille ne dit rien du formulaire : {un texte}")
    alone.hide()
