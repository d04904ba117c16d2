"""Turns .docx files into PDF by LibreOffice, many by one call."""

import subprocess
import sys
import tempfile
from pathlib import Path

HOME = Path(__file__).resolve().parents[2] / "target" / "ci"

# LibreOffice has been seen to stop silently after some 250 files, with exit status 0.
BATCH = 40


def to_pdf(files, folder):
    """Yields (file, pdf) for every file; a file that gives no PDF ends the check."""
    for start in range(0, len(files), BATCH):
        yield from convert(files[start : start + BATCH], Path(folder), start)


def convert(batch, folder, start):
    with tempfile.TemporaryDirectory() as inputs:
        # Numbers for names: two packages may hold files of one name.
        links = [Path(inputs) / f"{start + n:05}.docx" for n in range(len(batch))]
        for link, file in zip(links, batch):
            link.symlink_to(Path(file).resolve())
        done = run_office(links, folder)
    for link, file in zip(links, batch):
        pdf = folder / f"{link.stem}.pdf"
        if not pdf.is_file():
            sys.exit(f"{file}: LibreOffice made no PDF of it\n{done.stdout}{done.stderr}")
        yield file, pdf


def run_office(links, folder):
    profile = (HOME / "office").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder]
    return subprocess.run([*command, *links], capture_output=True, text=True, timeout=600)
