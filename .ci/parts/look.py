"""Draws .docx files page by page and .html files at two widths of the screen."""

import subprocess
import sys
import tempfile
from pathlib import Path

from office import to_pdf

HERE = Path(__file__).resolve().parent


def main(folder, files):
    papers = [file for file in files if file.endswith(".docx")]
    pages = [file for file in files if file.endswith(".html")]
    if not papers and not pages or len(papers) + len(pages) < len(files):
        sys.exit("look: .docx and .html files are wanted")
    with tempfile.TemporaryDirectory() as pdfs:
        for file, pdf in to_pdf(papers, pdfs):
            subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, folder / Path(file).stem], check=True)
    if pages:
        subprocess.run(["node", HERE / "look.js", folder, *pages], check=True)
    print(f"look: {len(files)} files drawn into {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
