"""A form by openpyxl, as in-house tools write them: named styles, a table, a chart, comments."""

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Font, NamedStyle, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableStyleInfo

from layout import ADDITIONS, AGREEMENT, HEADERS, LINES, SHEET, SIGNATURE, TABLES, names


def write(path, _):
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    charter = NamedStyle(name="Charte Dubief", font=Font(name="Arial", size=9, color="FF003366"), fill=PatternFill("solid", fgColor="FFEEF3FA"))
    book.add_named_style(charter)
    for row, label, _ in LINES:
        sheet.cell(row, 1, label).style = "Charte Dubief"
        sheet.merge_cells(f"B{row}:F{row}")
    sheet.cell(AGREEMENT[0], 1, AGREEMENT[1])
    sheet.cell(AGREEMENT[0], 2, AGREEMENT[2])
    for row, label, _, _ in TABLES:
        sheet.cell(row - 2, 1, label)
        for column, header in enumerate(HEADERS, start=1):
            sheet.cell(row - 1, column, header)
            sheet.cell(row, column).style = "Charte Dubief"
        sheet.cell(row, 6).style = "Charte Dubief"
        sheet.merge_cells(f"E{row}:F{row}")
        sheet.row_dimensions[row].height = 19.5
    sheet.cell(SIGNATURE, 1, "Fait à, le")
    # A label that covers the rows of both tables, and a block below.
    sheet.merge_cells(f"H{ADDITIONS - 1}:H{SIGNATURE - 2}")
    sheet.merge_cells(f"A{SIGNATURE + 1}:C{SIGNATURE + 3}")
    sheet.cell(SIGNATURE, 4).comment = Comment("À signer", "Juridique", width=140, height=60)
    below = SIGNATURE + 6
    for offset, row in enumerate((("Pièce", "Nombre"), ("Extrait Kbis", 2), ("Pouvoir", 4))):
        for column, value in enumerate(row, start=1):
            sheet.cell(below + offset, column, value)
    table = Table(displayName="Pieces", ref=f"A{below}:B{below + 2}", tableStyleInfo=TableStyleInfo(name="TableStyleLight9"))
    sheet.add_table(table)
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=below, max_row=below + 2), titles_from_data=True)
    chart.width, chart.height = 6, 3
    sheet.add_chart(chart, f"D{below}")
    validation = DataValidation(type="list", formula1=f"=$A${below + 1}:$A${below + 2}", showErrorMessage=True)
    validation.add(f"C{below + 1}")
    sheet.add_data_validation(validation)
    sheet.conditional_formatting.add(
        f"B{below + 1}:B{below + 2}",
        ColorScaleRule("formula", f"$B${below + 1}", "FFFFFFFF", end_type="max", end_color="FF003366"),
    )
    sheet.row_breaks.append(Break(id=SIGNATURE + 4))
    sheet.print_title_rows = f"{ADDITIONS - 1}:{ADDITIONS - 1}"
    sheet.print_area = f"A1:H{below + 8}"
    sheet.page_setup.paperSize = 9
    sheet.protection.sheet = True
    sheet.oddFooter.left.text = "{operateur_siren}"
    for name, reference in names():
        book.defined_names.append(DefinedName(name, attr_text=reference))
    book.save(path)
