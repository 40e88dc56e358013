"""Sets the Markdown of an agreement with Typst, for the picture of both, typst.png.

    dpa render deal.toml -o out --lang en --format pdf,md
    pip install typst==0.15.2
    python docs/set_with_typst.py out/agreement.en.md out/typst.pdf

The deal of the picture is examples/minimal with other names and without `sample`, in the style
compact; pictures.sh makes it. The text, the paper and the measure are the same; the type is
Typst's own, at a size that looks the same.

With a number behind, it sets one document and then that many, no two alike, and
prints the processor time of the first and of one of the others in the middle.
Typst keeps what has not changed since the one before, and they differ in the name
of the product alone. These are the rows of Typst in performance.md.

    dpa render examples/siilo/deal.toml -o out --lang fr --format md
    python docs/set_with_typst.py out/SIILO-DPA.fr.md out/typst.pdf 9
"""
import os
import re
import statistics
import sys
import time

import typst

HEAD = """#set page(paper: "a4", margin: (left: 39mm, right: 39mm, top: 22mm, bottom: 20mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 10.25pt, lang: "en", hyphenate: true)
#set par(justify: true, leading: 0.58em, spacing: 0.8em)
#set table(stroke: (x: none, y: 0.4pt), inset: 4pt)
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10pt)
#let item(depth, number, body) = pad(left: if depth == 0 { 0mm } else { 5mm + depth * 6mm }, grid(
  columns: (if depth == 0 { 11mm } else { 6mm }, 1fr), number, body))
"""


def inline(text):
    """Markdown within a line as Typst."""
    out = ""
    for part in re.split(r"(\*\*.+?\*\*)", text):
        bold = len(part) > 4 and part.startswith("**") and part.endswith("**")
        part = part[2:-2] if bold else part
        part = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", part)
        part = re.sub(r"\\(.)", r"\1", part).replace("<br>", " ")
        part = re.sub(r"([#$*_`<>@\[\]~\\/=+-])", r"\\\1", part)
        out += f"*{part}*" if bold else part
    return out


def convert(markdown):
    out, rows = [HEAD], []
    for line in markdown.split("\n") + [""]:
        if line.startswith("|"):
            cells = [inline(c.strip()) for c in re.split(r"(?<!\\)\|", line)[1:-1]]
            if not all(re.fullmatch(r"[\\: -]*", c) for c in cells):
                rows.append(cells)
            continue
        if rows:
            n = max(map(len, rows))
            widths = "(0.3fr, 1fr)" if n == 2 else f"(1fr,) * {n}"
            cells = "".join(f"  [{c}],\n" for row in rows for c in row)
            out.append(f"#[#set text(size: 8pt)\n#table(columns: {widths},\n{cells})]")
            rows = []
        if heading := re.match(r"(#+) (.*)", line):
            out.append("=" * len(heading[1]) + " " + inline(heading[2]))
        elif item := re.match(r"( *)- (?:(\d+(?:\.\d+)?\\?\.?|\([a-z]\)) )?(.*)", line):
            number = (item[2] or "–").replace("\\", "")
            out.append(f"#item({len(item[1]) // 2}, [{number}], [{inline(item[3])}])")
        elif line.strip():
            out.append(inline(line.strip()))
    return "\n\n".join(out)


def measure(text, output, more):
    """The processor time in ms of the first document, and of so many after it."""
    source = os.path.splitext(output)[0] + ".typ"
    compiler, spent = None, []
    for n in range(more + 1):
        with open(source, "w", encoding="utf-8") as f:
            f.write(text.replace("Siilo", f"Siilo {n}"))
        compiler = compiler or typst.Compiler(source)
        start = time.process_time()
        compiler.compile(input=source, output=output)
        spent.append(1000 * (time.process_time() - start))
    return spent[0], spent[1:]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as f:
        text = convert(f.read())
    if len(sys.argv) > 3:
        first, others = measure(text, sys.argv[2], int(sys.argv[3]))
        print(f"{first:.0f} ms, then {statistics.median(others):.0f} ms, {os.path.getsize(sys.argv[2]) / 1000:.0f} kB")
    else:
        typst.compile(text.encode(), output=sys.argv[2])
