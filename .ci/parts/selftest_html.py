"""Makes .html specimens, one sound and one for each fault, and checks what is told of them."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

STYLE = """@page { size: A4; margin: 20mm 10mm 20mm 30mm; @top-center { content: counter(page) } }
@page :first { @top-center { content: none } }
@page wide { size: A4 landscape }
body, a { color: #111; background: #fff }
@media (prefers-color-scheme: dark) { body, a { color: #eee; background: #111 } }
@media print { .wide { page: wide } }"""
BODY = """<main><h1>Программа</h1><p>Первая часть.</p>
<section class="wide"><h2>План</h2><p>Вторая часть.</p></section></main>"""


def html(body=BODY, style=STYLE, lang='lang="ru"'):
    return f"""<!DOCTYPE html><html {lang}><head><meta charset="utf-8"/><title>Программа</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/><style>{style}</style></head><body>{body}</body></html>"""


def into_main(piece):
    return html(BODY.replace("</main>", f"{piece}</main>"))


SPECIMENS = {
    "sound": html(),
    "sound-link": into_main('<p><a href="sound.html">Первый</a></p>'),
    "console": into_main("<script>console.error('не вышло')</script>"),
    "console-thrown": into_main("<script>throw new Error('не вышло')</script>"),
    "request": into_main('<img alt="Герб" src="sound.html"/>'),
    "link": into_main('<p><a href="Нет такого.html">Второй</a></p>'),
    "axe-language": html(lang=""),
    "axe-contrast": into_main('<p style="color: #999">Бледно.</p>'),
    "axe-contrast-dark": html(style=STYLE.replace("color: #eee", "color: #333")),
    "sideways": into_main('<p style="width: 700px">Широко.</p>'),
    "size": html(style=STYLE.replace("size: A4;", "size: A5;")),
    "size-landscape": html(style=STYLE.replace("size: A4 landscape", "size: A4")),
    "blank": into_main('<div style="height: 1px; break-before: page"></div>'),
}


def main(folder):
    faults = 0
    for name, text in SPECIMENS.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    for name in SPECIMENS:
        told = kinds_told(folder / f"{name}.html")
        expected = set() if name.startswith("sound") else {name.split("-")[0]}
        if told != expected:
            faults += 1
            print(f"{name}.html: told {sorted(told)}, expected {sorted(expected)}")
    print(f"selftest of html: {len(SPECIMENS)} specimens, {faults} surprises")
    sys.exit(1 if faults else 0)


def kinds_told(file):
    done = subprocess.run(["node", HERE / "check_html.js", file], capture_output=True, text=True)
    kinds = {line.split(": ")[1] for line in done.stdout.splitlines() if line.startswith(str(file))}
    if done.returncode != (1 if kinds else 0):
        sys.exit(f"{file.name}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return kinds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
