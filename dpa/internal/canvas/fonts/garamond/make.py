"""Makes the fonts of this folder from the static faces of EB Garamond.

    python make.py EBGaramond_400Regular.ttf regular.ttf.gz …

The faces are those of the npm package @expo-google-fonts/eb-garamond 0.4.3
(version 1.003 of the fonts); the script wants fonttools. What is left out:
characters that no agreement in a European language has, hinting, small capitals,
ligatures and everything else but kerning. U+202F, which the fonts lack, is a
sixth of an em.
"""
import gzip
import io
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2DD), (0x370, 0x3FF), (0x400, 0x45F),
    (0x490, 0x491), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2150, 0x215F), (0x2190, 0x2199), (0x2200, 0x22FF), (0x25A0, 0x25FF),
]

for source, target in zip(sys.argv[1::2], sys.argv[2::2]):
    font = TTFont(source, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x2006 in table.cmap:
            table.cmap.setdefault(0x202F, table.cmap[0x2006])
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "GSUB", "GDEF", "STAT", "meta", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[u for a, b in RANGES for u in range(a, b + 1)])
    subsetter.subset(font)
    made = io.BytesIO()
    font.save(made)
    with open(target, "wb") as out:
        out.write(gzip.compress(made.getvalue(), 9, mtime=0))
