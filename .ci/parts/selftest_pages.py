"""Makes .docx specimens, one sound and one for each fault, and checks what is told of them."""

import subprocess
import sys
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

HERE = Path(__file__).resolve().parent
SENTENCE = "Наставник и наставляемый встречаются раз в две недели и записывают, что сделано. "


def main(folder):
    faults = 0
    for name, make in SPECIMENS.items():
        file = Path(folder) / f"{name}.docx"
        document = paper()
        make(document)
        document.save(file)
        told = kinds_told(file)
        expected = set() if name.startswith("sound") else {name.split("-")[0]}
        if told != expected:
            faults += 1
            print(f"{file.name}: told {sorted(told)}, expected {sorted(expected)}")
    faults += not validator_tells(Path(folder))
    print(f"selftest of pages: {len(SPECIMENS) + 1} specimens, {faults} surprises")
    sys.exit(1 if faults else 0)


def kinds_told(file):
    done = run("check_pages.py", file)
    kinds = {line.split(": ")[2] for line in done.stdout.splitlines() if ": page " in line}
    if done.returncode != (1 if kinds else 0):
        sys.exit(f"{file.name}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return kinds


def validator_tells(folder):
    """The order of elements in a paragraph's properties is wrong."""
    document = Document()
    properties = document.add_paragraph("Текст").paragraph_format.element.get_or_add_pPr()
    properties.append(OxmlElement("w:keepNext"))
    properties.append(OxmlElement("w:pStyle"))
    document.save(folder / "schema.docx")
    done = run("validate_docx.py", folder / "schema.docx")
    return done.returncode == 1 and "pStyle" in done.stdout


def run(part, file):
    return subprocess.run([sys.executable, HERE / part, file], capture_output=True, text=True)


# --- the paper --------------------------------------------------------------------


def paper(number=True):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(10)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance, section.different_first_page_header_footer = Mm(10), True
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    if "Signature" not in [style.style_id for style in document.styles]:
        document.styles.add_style("Signature", WD_STYLE_TYPE.PARAGRAPH)
    print_number(section.header.paragraphs[0])
    return document


def print_number(paragraph, alignment=1):
    paragraph.alignment = alignment
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()._r
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run.append(element)


def text(document, sentences):
    return document.add_paragraph(SENTENCE * sentences)


def new_page(document):
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def sign(document):
    return document.add_paragraph("Директор\tИ.О. Петрова", style="Signature")


def table(document, rows, heads=1, columns=3, text="мероприятие"):
    grid = document.add_table(rows, columns, style="Table Grid")
    for n, row in enumerate(grid.rows):
        for cell in row.cells:
            cell.text = f"Графа шапки {n}" if n < heads else f"{n} {text}"
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if n < heads:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), "108")
    indent.set(qn("w:type"), "dxa")
    grid._tbl.tblPr.append(indent)
    return grid


def allow_tearing(grid):
    for row in grid.rows:
        row._tr.trPr.remove(row._tr.trPr.find(qn("w:cantSplit")))


def landscape(document):
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.bottom_margin = Mm(20)
    section.top_margin = Mm(30)
    section.different_first_page_header_footer = False
    return section


# --- the specimens ----------------------------------------------------------------


def sound(document):
    document.add_heading("Положение о наставничестве", 1)
    text(document, 60)
    document.add_paragraph("Первое", style="List Number")
    table(document, 60, heads=2)
    text(document, 3)
    sign(document)
    landscape(document)
    text(document, 5)
    table(document, 30, columns=6)
    text(document, 5)
    sign(document)
    sign(document)


def sound_short(document):
    text(document, 2)


def sound_torn_rows(document):
    text(document, 20)
    allow_tearing(table(document, 8, text=SENTENCE * 12))
    text(document, 2)
    sign(document)


def sound_merged(document):
    """Merged cells, numbers made by Word inside cells, capitals by style, a table over three pages."""
    text(document, 12).runs[0].font.all_caps = True
    landscape(document)
    grid = table(document, 40, heads=2, columns=5, text="мероприятие дорожной карты")
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "№ п/п"
    grid.cell(0, 1).merge(grid.cell(0, 4)).text = "Мероприятия"
    for n in range(2, 38, 6):
        grid.cell(n, 0).merge(grid.cell(n, 4)).text = "Раздел"
        grid.cell(n + 1, 0).merge(grid.cell(n + 3, 0)).text = "Этап"
        for cell in grid.rows[n + 4].cells:
            cell.paragraphs[0].style = "List Number"
            cell.add_paragraph("второе", style="List Number")
    text(document, 3)
    sign(document)


def blank(document):
    text(document, 2)
    new_page(document)
    new_page(document)
    text(document, 2)


def blank_last(document):
    text(document, 2)
    document.add_section().different_first_page_header_footer = False


def size(document):
    text(document, 1)
    document.sections[0].page_height = Mm(279)


def margin_right(document):
    text(document, 3).paragraph_format.right_indent = Mm(-8)


def margin_left(document):
    text(document, 1).paragraph_format.left_indent = Mm(-15)


def margin_table(document):
    grid = table(document, 3)
    grid.autofit = False
    for column in grid.columns:
        column.width = Mm(70)
    for row in grid.rows:
        for cell in row.cells:
            cell.width = Mm(70)


def overlap(document):
    text(document, 1).paragraph_format.line_spacing = Pt(20)
    above = document.add_paragraph("Строка внизу, на которую наехала другая")
    above.paragraph_format.space_after = Pt(0)
    above.paragraph_format.line_spacing = Pt(1)
    document.add_paragraph("Строка сверху, которая наехала на первую").paragraph_format.line_spacing = Pt(1)


def lost(document):
    grid = table(document, 3)
    row = grid.rows[2]
    row.height = Mm(8)
    height = row._tr.trPr.find(qn("w:trHeight"))
    height.set(qn("w:hRule"), "exact")
    row.cells[0].text = SENTENCE * 10


def header_missing(document):
    table(document, 60, heads=0)


def header_split(document):
    table(document, 30)
    # A table of its own without a header, as when a long one is cut in two by hand.
    document.add_paragraph()
    table(document, 60, heads=0)


def header_lost(document):
    """The flag stands on the second row alone, so Word repeats nothing."""
    grid = table(document, 60)
    first = grid.rows[0]._tr
    flag = first.trPr.find(qn("w:tblHeader"))
    first.trPr.remove(flag)
    grid.rows[1]._tr.get_or_add_trPr().append(flag)


def row(document):
    allow_tearing(table(document, 40, text=SENTENCE))


def signature_alone(document):
    text(document, 1)
    new_page(document)
    sign(document)


def signature_one_line(document):
    text(document, 1)
    new_page(document)
    document.add_paragraph("Последняя строка.")
    sign(document)
    sign(document)


def heading(document):
    text(document, 1)
    document.add_heading("Итоги", 2).paragraph_format.keep_with_next = False
    last = document.add_paragraph("Текст итогов.")
    last.paragraph_format.page_break_before = True


def heading_caption(document):
    text(document, 1)
    document.add_paragraph("Таблица участников", style="Caption")
    new_page(document)
    table(document, 3)


def header_merged(document):
    sound_merged(document)
    document.paragraphs[-1]._p.getparent().remove(document.paragraphs[-1]._p)
    for row in document.tables[0].rows:
        for flag in row._tr.trPr.findall(qn("w:tblHeader")):
            row._tr.trPr.remove(flag)


def number_first(document):
    text(document, 60)
    document.sections[0].different_first_page_header_footer = False


def number_missing(document):
    text(document, 60)
    for run in document.sections[0].header.paragraphs[0].runs:
        run._r.getparent().remove(run._r)


def number_aside(document):
    text(document, 60)
    document.sections[0].header.paragraphs[0].alignment = 2


def number_high(document):
    text(document, 60)
    document.sections[0].header_distance = Mm(3)


SPECIMENS = {
    "sound": sound,
    "sound-short": sound_short,
    "sound-torn-rows": sound_torn_rows,
    "sound-merged": sound_merged,
    "blank": blank,
    "blank-last": blank_last,
    "size": size,
    "margin-right": margin_right,
    "margin-left": margin_left,
    "margin-table": margin_table,
    "overlap": overlap,
    "lost": lost,
    "header-missing": header_missing,
    "header-split": header_split,
    "header-lost": header_lost,
    "row": row,
    "signature-alone": signature_alone,
    "signature-one-line": signature_one_line,
    "heading": heading,
    "heading-caption": heading_caption,
    "header-merged": header_merged,
    "number-first": number_first,
    "number-missing": number_missing,
    "number-aside": number_aside,
    "number-high": number_high,
}

if __name__ == "__main__":
    main(sys.argv[1])
