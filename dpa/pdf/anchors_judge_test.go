//go:build judges

package pdf

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

// readLines prints what pdf.js makes of each page: its texts that stand at one height and follow each
// other without a gap, joined.
const readLines = `
console.log = console.warn = () => {}; // it warns that it cannot draw
const pdfjs = require(process.argv[1] + "/node_modules/pdfjs-dist/legacy/build/pdf.js");
(async () => {
  const file = await pdfjs.getDocument({data: new Uint8Array(require("fs").readFileSync(process.argv[2])), verbosity: 0}).promise;
  const out = [];
  for (let n = 1; n <= file.numPages; n++) {
    let end = null;
    for (const item of (await (await file.getPage(n)).getTextContent()).items) {
      const [, , , , x, y] = item.transform;
      if (end && Math.abs(y - end.y) < 0.1 && Math.abs(x - end.x) < 0.5) out[out.length - 1] += item.str;
      else out.push(item.str);
      end = {x: x + item.width, y};
    }
  }
  process.stdout.write(JSON.stringify(out));
})();
`

// Two readers of PDF find each anchor of a signing program once, whole and on one line.
func TestJudgeAnchorsAreFoundWhole(t *testing.T) {
	folder := os.Getenv("PDFJS")
	require.NotEmpty(t, folder, "PDFJS is the folder of pdfjs-dist: see .ci/check")
	for _, profile := range []doc.Profile{doc.Docusign, doc.Yousign, doc.Adobe} {
		d := final(profile)
		list, err := Fields(d, Options{})
		require.NoError(t, err)
		file := filepath.Join(t.TempDir(), "final.pdf")
		require.NoError(t, os.WriteFile(file, written(t, d), 0o600))
		said, err := exec.Command("node", "-e", readLines, folder, file).Output()
		require.NoError(t, err)
		var inJS []string
		require.NoError(t, json.Unmarshal(said, &inJS))
		inPoppler, err := exec.Command("pdftotext", file, "-").Output()
		require.NoError(t, err)
		anchors := 0
		for _, f := range list {
			if f.Anchor == "" {
				continue
			}
			anchors++
			assert.Equal(t, 1, strings.Count(strings.Join(inJS, "\n"), f.Anchor), "pdf.js: %s", f.Anchor)
			assert.Equal(t, 1, strings.Count(string(inPoppler), f.Anchor), "pdftotext: %s", f.Anchor)
		}
		assert.GreaterOrEqual(t, anchors, 6, profile)
	}
}
