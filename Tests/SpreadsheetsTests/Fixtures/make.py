"""Makes the workbooks of this folder; see README.md. Needs openpyxl, XlsxWriter, msoffcrypto-tool and LibreOffice."""

import datetime
import subprocess

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont


def ledger():
    """A ledger as a script writes it: nothing calculated, a title row, a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "案件"
    sheet["A1"] = "2025年度行政应诉案件台账"
    sheet.merge_cells("A1:E1")
    sheet.append(["案号", "被告单位代码", "立案日期", "被强制执行", "备注"])
    sheet.append(["（2025）湘0102行初1号", 430102, datetime.date(2025, 3, 1), True, "第一行\n第二行，\"引号\""])
    sheet.append(["（2025）湘0102行初2号", 430103, datetime.datetime(2025, 3, 2, 8, 30), False, "=A3"])
    sheet.cell(6, 1, CellRichText("（2025）", TextBlock(InlineFont(b=True), "湘0102"), "行初3号"))
    sheet.cell(6, 2, 430104).number_format = "0000000"
    sheet.cell(6, 3, datetime.date(2025, 3, 3)).number_format = 'yyyy"年"m"月"d"日";@'
    sheet.cell(6, 5, 0.1 + 0.2)
    hidden = book.create_sheet("草稿")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "甲&乙"
    book.create_sheet("空表")
    book.save("openpyxl.xlsx")


def shared():
    """Shared strings, dates counted from 1904, constants of all kinds, a formula with its result."""
    book = xlsxwriter.Workbook("xlsxwriter-1904.xlsx", {"date_1904": True})
    sheet = book.add_worksheet("units")
    sheet.write_row(0, 0, ["unit_code", "name", "held_on"])
    date = book.add_format({"num_format": 14})
    sheet.write_row(1, 0, ["0430102", "甲区政府"])
    sheet.write_datetime(1, 2, datetime.datetime(2025, 3, 1), date)
    sheet.write_row(2, 0, ["0430103", "乙区政府"])
    sheet.write_datetime(2, 2, datetime.datetime(2024, 2, 29), date)
    sheet.write_formula(3, 0, '="x"&A2', None, "x0430102")
    sheet.write_boolean(3, 1, True)
    sheet.write_formula(3, 2, "=NA()", None, "#N/A")
    book.close()


def convert(source, form):
    subprocess.run(["soffice", "--headless", "--convert-to", form, source], check=True, capture_output=True)


def encrypted():
    with open("encrypted.xlsx", "wb") as out:
        with open("xlsxwriter-1904.xlsx", "rb") as plain:
            msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("Passw0rd", out)


ledger()
shared()
convert("openpyxl.xlsx", "ods")
convert("openpyxl.xlsx", "xls")
subprocess.run(["cp", "openpyxl.ods", "libreoffice.ods"], check=True)
subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "libreoffice.ods"], check=True, capture_output=True)
subprocess.run(["mv", "openpyxl.xls", "old.xls"], check=True)
subprocess.run(["rm", "openpyxl.ods"], check=True)
encrypted()
