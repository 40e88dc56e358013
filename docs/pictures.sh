#!/usr/bin/env bash
# Makes the pictures of pages anew: `make pictures`. Needs pdftoppm (poppler-utils),
# montage (ImageMagick), and Python for set_with_typst.py.
#
# The deals are examples/hospital and examples/minimal as if their parties were real:
# with other names, and without the word across each page.
set -eu
cd "$(dirname "$0")/.."
t=$(mktemp -d); trap 'rm -rf "$t"' EXIT
go build -o "$t/dpa" ./cmd/dpa
python3 -m venv "$t/venv"
"$t/venv/bin/pip" install -q typst==0.15.2

cp -r examples/hospital examples/minimal "$t"
touch "$t/go.mod" # a deal reads the files of its project
sed -i -E '/^sample/d; s/Exemple/Horizon/g; s/Beispiel/Bergmann/g; s/Example/Northwind/g; s/\.example/.fr/g; s/\b00000000\b/04127583/; s/\b0000000\b/4127583/; s/\b00000\b/19801/; s/ZZ1 1ZZ/EC1A 1BB/; s/des Lilas/du Parc/; s/des-lilas/du-parc/g' "$t"/*/*.toml

# agreement OUT STYLE LANGUAGE FROM [LINE...]: renders a deal with lines of its own before its tables.
agreement() {
  printf '%s\n' 'extends = "deal.toml"' "style = \"$2\"" "languages = [\"$3\"]" "${@:5}" > "$t/$4/$1.toml"
  "$t/dpa" render "$t/$4/$1.toml" -o "$t/$1" --format pdf,md --quiet --force > "$t/$1.log" || { cat "$t/$1.log"; exit 1; }
}

# page FILE WORDS: the first page, behind the contents, whose text has the words.
page() {
  pdftotext "$1" - | tr '\n\f' ' \n' | grep -n "$2" | grep -v -m1 'Contents' | grep -o '^[0-9]*'
}

# sheet OUT WIDTH HEIGHT: pages from standard input, each FILE NUMBER, beside each other.
sheet() {
  local i=0 file n
  rm -f "$t"/sheet-*
  while read -r file n; do
    : "${n:?no page of $file has the words}"
    pdftoppm -r 150 -png -singlefile -f "$n" -l "$n" "$file" "$t/sheet-$i"
    i=$((i+1))
  done
  montage "$t"/sheet-*.png -resize "$2x$3!" -tile x1 -geometry +3+3 -background '#999' -colors 64 "PNG8:docs/$1"
}

annex='Each Sub-processor described below'
cover=('version = "2"' 'confidentiality = { fr = "Confidentiel", en = "Confidential" }')
agreement page modern en hospital "${cover[@]}"
agreement beside modern fr+en hospital "${cover[@]}" '[clauses.language]' 'prevails = "french"'
agreement compact compact en minimal

f=$(ls "$t"/page/*.pdf)
sheet page.png 556 786 <<PAGES
$f 1
$f $(page "$f" '17.1 *During the Agreement')
$f $(page "$f" 'For the Processor Parcours')
$f $(page "$f" "$annex")
PAGES

f=$(ls "$t"/beside/*.pdf)
sheet side-by-side.png 556 786 <<PAGES
$f 1
$f $(page "$f" 'shall complete that first report')
$f $(page "$f" 'For the Processor Parcours')
$f $(page "$f" "$annex")
PAGES

f=$(ls "$t"/compact/*.pdf)
"$t/venv/bin/python" docs/set_with_typst.py "$t"/compact/*.md "$t/typst.pdf"
article='shall notify the Controller of any Personal Data Breach'
sheet typst.png 562 794 <<PAGES
$f $(page "$f" "$article")
$t/typst.pdf $(page "$t/typst.pdf" "$article")
$f $(page "$f" "$annex")
$t/typst.pdf $(page "$t/typst.pdf" "$annex")
PAGES
