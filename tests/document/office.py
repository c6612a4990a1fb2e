"""What python3-docx and python3-openpyxl read in files that ziping wrote, as JSON on standard output.

    office.py docx FILE      paragraphs with their styles, tables cell by cell, sections
    office.py xlsx FILE      sheets: values, formulas, merged ranges, number formats
"""
import json
import sys


def docx(path):
    from docx import Document

    document = Document(path)
    tables = []
    for table in document.tables:
        seen, rows = set(), []
        for row in table.rows:
            cells = []
            for cell in row.cells:  # a merged cell comes once for each place that it covers
                if cell._tc in seen:
                    continue
                seen.add(cell._tc)
                cells.append(cell.text)
            rows.append(cells)
        tables.append({"columns": len(table.columns), "rows": rows})
    return {
        "paragraphs": [[p.style.name, p.text] for p in document.paragraphs],
        "tables": tables,
        "sections": [[s.orientation, s.page_width.twips, s.page_height.twips] for s in document.sections],
        "title": document.core_properties.title,
    }


def xlsx(path):
    from openpyxl import load_workbook

    formulas, values = load_workbook(path), load_workbook(path, data_only=True)
    sheets = {}
    for sheet in formulas.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                cells[cell.coordinate] = {
                    "formula": cell.value if cell.data_type == "f" else None,
                    "value": values[sheet.title][cell.coordinate].value,
                    "format": cell.number_format,
                }
        sheets[sheet.title] = {
            "cells": cells,
            "merged": [str(r) for r in sheet.merged_cells.ranges],
            "orientation": sheet.page_setup.orientation,
            "paper": sheet.page_setup.paperSize,
        }
    return sheets


json.dump({"docx": docx, "xlsx": xlsx}[sys.argv[1]](sys.argv[2]), sys.stdout, ensure_ascii=False, default=str)
