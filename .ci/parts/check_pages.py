"""Looks at .docx files as a reader of the printed pages would.

Each file goes through LibreOffice to PDF and is then compared with itself. Told are:

  blank       a page with nothing on it but its number
  size        a page that is not A4, or lies otherwise than every section of the file
  margin      a word or a line of a table beyond the margins by more than 1 mm
  overlap     a word printed over another
  lost        letters that the file has and the pages do not
  header      a table that goes on to a new page without its header row
  row         a row of a table torn between two pages, though it is not tall
  signature   a signature without two lines of other text above it on its page
  heading     a heading or a caption left at the foot of a page
  number      a page number missing from page 2 on, misplaced, or printed on page 1
"""

import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from dataclasses import dataclass
from xml.etree import ElementTree

import pymupdf

from office import to_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
POINTS_PER_TWIP = 1 / 20
MM = 72 / 25.4
TOLERANCE = 1 * MM
HEADINGS = ("Heading", "PartHeading", "Caption")
SIGNATURES = "Signature"
HIGHEST_NUMBER = 10 * MM
KEY = 40
TALL_CELL = 600


def main(files):
    if not files:
        sys.exit("check-pages: no files were given")
    findings = pages = 0
    sources = {file: Source(file) for file in files}
    with tempfile.TemporaryDirectory() as folder:
        for file, pdf in to_pdf(files, folder):
            printed = Printed(pymupdf.open(pdf))
            pages += len(printed.pages)
            for page, kind, what in check(sources[file], printed):
                findings += 1
                print(f"{file}: page {page}: {kind}: {what}")
    print(f"check-pages: {len(files)} files, {pages} pages, {findings} findings")
    sys.exit(1 if findings else 0)


def check(source, printed):
    yield from check_sheets(source, printed)
    yield from check_numbers(source, printed)
    yield from check_letters(source, printed)
    yield from check_flow(source, printed)


# --- the file ---------------------------------------------------------------------


@dataclass
class Sheet:
    """The paper of one section, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    framed: bool  # lines round the sheet stand in its margins on purpose


class Source:
    """What word/document.xml says."""

    def __init__(self, file):
        try:
            with zipfile.ZipFile(file) as archive:
                self.body = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{W}body")
        except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as error:
            sys.exit(f"{file}: not a .docx file: {error}")
        self.sheets = [sheet_of(section) for section in self.body.iter(f"{W}sectPr")]

    def sheets_like(self, page):
        return [s for s in self.sheets if abs(s.width - page.width) < MM and abs(s.height - page.height) < MM]


def sheet_of(section):
    size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    points = lambda element, name: abs(int(element.get(W + name))) * POINTS_PER_TWIP
    sides = (points(margin, n) for n in ("left", "right", "top", "bottom"))
    return Sheet(points(size, "w"), points(size, "h"), *sides, section.find(f"{W}pgBorders") is not None)


def text_of(element):
    if element.tag == FALLBACK:
        return ""
    own = (element.text or "") if element.tag == f"{W}t" else ""
    return own + "".join(text_of(child) for child in element)


def style_of(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val") if style is not None else ""


def blocks_of(body):
    """Paragraphs and tables of the body in reading order, out of content controls too."""
    for child in body:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent"):
            yield from blocks_of(child)


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


# --- the pages --------------------------------------------------------------------


@dataclass
class Word:
    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class PrintedPage:
    number: int
    width: float
    height: float
    words: list
    number_words: list
    shapes: list
    pictures: int


class Printed:
    """The pages, and all their letters in the order in which they were laid down."""

    def __init__(self, pdf):
        self.pages = [read_page(page) for page in pdf]
        self.stream, self.owners = "", []
        for page in self.pages:
            for word in page.words:
                text = letters(word.text)
                self.stream += text
                self.owners += [word] * len(text)

    def page_start(self, number):
        """The letters of a page from its beginning."""
        start = next((i for i, word in enumerate(self.owners) if word.page == number), len(self.stream))
        return self.stream[start:]


def read_page(page):
    words = [Word(w[4], page.number + 1, *w[:4]) for w in page.get_text("words", sort=False)]
    first_line = 20 * MM - TOLERANCE
    number = [w for w in words if w.text.isdigit() and (w.y0 + w.y1) / 2 < first_line]
    return PrintedPage(
        page.number + 1,
        page.rect.width,
        page.rect.height,
        [w for w in words if w not in number],
        number,
        [pymupdf.Rect(shape["rect"]) for shape in page.get_drawings()],
        len(page.get_images()),
    )


# --- the checks -------------------------------------------------------------------


def check_sheets(source, printed):
    for page in printed.pages:
        if not page.words and not page.pictures:
            yield page.number, "blank", "nothing is printed on it"
        sheets = source.sheets_like(page)
        if sheets:
            yield from check_margins(page, sheets)
        if not sheets or not is_a4(page):
            yield page.number, "size", f"{page.width / MM:.0f} × {page.height / MM:.0f} mm"
        yield from check_overlaps(page)


def is_a4(page):
    short, long = sorted((page.width, page.height))
    return abs(short - 210 * MM) < MM and abs(long - 297 * MM) < MM


def check_margins(page, sheets):
    # Two sections on paper of one size cannot be told apart here: the wider text area holds.
    left, right = min(s.left for s in sheets), page.width - min(s.right for s in sheets)
    top, bottom = min(s.top for s in sheets), page.height - min(s.bottom for s in sheets)
    drawn = [] if any(s.framed for s in sheets) else page.shapes
    marks = [(f"«{w.text}»", w) for w in page.words] + [("a line or shading", s) for s in drawn]
    for name, box in marks:
        beyond = {"left": left - box.x0, "right": box.x1 - right, "top": top - box.y0, "bottom": box.y1 - bottom}
        side = max(beyond, key=beyond.get)
        if beyond[side] > TOLERANCE:
            yield page.number, "margin", f"{name} is {beyond[side] / MM:.1f} mm beyond the {side} margin"
            return


def check_overlaps(page):
    words = sorted(page.words, key=lambda w: w.y0)
    for n, word in enumerate(words):
        for other in words[n + 1 :]:
            if other.y0 >= word.y1:
                break
            across = min(word.x1, other.x1) - max(word.x0, other.x0)
            down = min(word.y1, other.y1) - max(word.y0, other.y0)
            if across > TOLERANCE and down > 0.5 * min(word.y1 - word.y0, other.y1 - other.y0):
                yield page.number, "overlap", f"«{word.text}» and «{other.text}»"
                return


def check_numbers(source, printed):
    for page in printed.pages:
        found = " ".join(w.text for w in page.number_words)
        if page.number == 1:
            if found:
                yield 1, "number", f"the first page carries «{found}»"
        elif found != str(page.number):
            yield page.number, "number", f"found «{found}» in the top margin"
        else:
            yield from check_number_place(page, source.sheets_like(page))


def check_number_place(page, sheets):
    word = page.number_words[0]
    # The middle of the text stands aside of the paper's by half the binding margin: both are lawful.
    middles = [page.width / 2, *((s.left + page.width - s.right) / 2 for s in sheets)]
    aside = min(abs((word.x0 + word.x1) / 2 - middle) for middle in middles)
    if aside > 2 * TOLERANCE:
        yield page.number, "number", f"stands {aside / MM:.0f} mm aside of the middle"
    if word.y0 < HIGHEST_NUMBER - TOLERANCE:
        yield page.number, "number", f"stands {word.y0 / MM:.0f} mm from the upper edge"


def check_letters(source, printed):
    """Numbers of lists and repeated header rows come on top, so only a lack is judged."""
    wanted = Counter(c for c in letters(text_of(source.body)) if c.isalpha())
    lost = wanted - Counter(printed.stream)
    if lost:
        yield 1, "lost", f"{lost.total()} letters, as {dict(lost.most_common(5))}"


def check_flow(source, printed):
    """Follows the blocks of the file along the letters of the pages."""
    cursor = Cursor(printed)
    for block in blocks_of(source.body):
        if block.tag == f"{W}tbl":
            yield from check_table(block, cursor)
            continue
        found = cursor.find(text_of(block))
        if found is None:
            continue
        if style_of(block).startswith(SIGNATURES):
            yield from check_signature(source, printed, *found)
        elif style_of(block).startswith(HEADINGS):
            yield from check_heading(printed, found[1])


class Cursor:
    """Where the reading stands in the letters of the pages."""

    def __init__(self, printed):
        self.printed, self.at, self.unfound = printed, 0, 0

    def find_row(self, row):
        """A row; if numbers made by Word stand among its words, its first long paragraph."""
        paragraphs = (text_of(p) for p in row.iter(f"{W}p"))
        texts = [text_of(row), *(text for text in paragraphs if len(letters(text)) >= 6)]
        return next(filter(None, map(self.find, texts)), None)

    def find(self, text):
        """The first and last word of a text that comes next, or None."""
        wanted = letters(text)
        if not wanted:
            return None
        # A short text, «1» say, is everywhere: it is looked for close by only.
        reach = (60 if len(wanted) < 6 else 1500) + self.unfound
        for length in (KEY, 16):
            at = self.printed.stream.find(wanted[:length], self.at, self.at + reach + length)
            if at >= 0:
                return self.step(at, wanted)
        self.unfound += len(wanted)
        return None

    def step(self, at, wanted):
        tail = wanted[-16:]
        end = self.printed.stream.find(tail, at + len(wanted) - len(tail), at + len(wanted) + 1500)
        end = max(end, at) + len(tail) - 1
        whole = self.printed.stream.startswith(wanted, at)
        self.at, self.unfound = at + (len(wanted) if whole else min(len(wanted), KEY)), 0
        return self.printed.owners[at], self.printed.owners[min(end, len(self.printed.owners) - 1)]


def check_table(table, cursor):
    rows = table.findall(f"{W}tr")
    found = [(row, cursor.find_row(row)) for row in rows]
    places = [place for _, place in found if place]
    if not places:
        return
    yield from check_rows(found)
    first, last = places[0][0].page, max(place[1].page for place in places)
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for page in range(first + 1, last + 1):
        if heads:
            head = letters(text_of(heads[0]))[:KEY]
            if not cursor.printed.page_start(page).startswith(head):
                yield page, "header", f"the table goes on without «{text_of(heads[0])[:40]}»"
        elif columns >= 3:
            yield page, "header", f"a table of {columns} columns goes on and no row of it is a header"


def check_rows(found):
    for row, place in found:
        tall = any(len(text_of(cell)) > TALL_CELL for cell in row.iter(f"{W}tc"))
        if place and not tall and place[0].page != place[1].page:
            yield place[0].page, "row", f"the row «{text_of(row)[:40]}» goes on overleaf"


def check_signature(source, printed, first, last):
    page = printed.pages[first.page - 1]
    signed = [letters(text_of(p)) for p in source.body.iter(f"{W}p") if style_of(p).startswith(SIGNATURES)]
    # A line of underscores has no letters and so is no text either.
    above = [line for line in lines_above(page, first.y0) if not any(letters(line) in name for name in signed)]
    if len(above) < 2:
        yield page.number, "signature", f"{len(above)} lines of text above «{first.text}»"


def lines_above(page, y):
    lines = {}
    for word in page.words:
        if word.y1 <= y + TOLERANCE:
            lines.setdefault(round(word.y1 / 4), []).append(word)
    return [" ".join(w.text for w in sorted(line, key=lambda w: w.x0)) for line in lines.values()]


def check_heading(printed, last):
    page = printed.pages[last.page - 1]
    if page.number < len(printed.pages) and not any(w.y0 >= last.y1 - TOLERANCE for w in page.words if w is not last):
        yield page.number, "heading", f"nothing follows «{last.text}» on its page"


if __name__ == "__main__":
    main(sys.argv[1:])
