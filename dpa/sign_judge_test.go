//go:build judges

package dpa_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/pdf"
)

// finals writes agreements in every language as finals into a folder, and returns
// the names of their signature fields, by the file's name without its end.
func finals(t *testing.T, dir, end string, names ...string) map[string][]string {
	t.Helper()
	lib := builtin(t)
	out := map[string][]string{}
	for _, name := range names {
		for _, d := range compose(t, lib, name) {
			d.Draft = ""
			fields, err := pdf.Fields(d, pdf.Options{})
			require.NoError(t, err)
			var signatures []string
			for _, f := range fields {
				if f.Kind == "signature" && f.Anchor == "" {
					signatures = append(signatures, f.Name)
				}
			}
			var b bytes.Buffer
			require.NoError(t, pdf.Write(&b, d, pdf.Options{}))
			if !strings.Contains(strings.Join(unpacked(t, b.Bytes()), ""), "/AcroForm") {
				continue // signed by hand, accepted online, or an annex that stands alone
			}
			base := name + "." + d.Lang
			out[base] = signatures
			require.NoError(t, os.WriteFile(filepath.Join(dir, base+end), b.Bytes(), 0o644))
		}
	}
	require.NotEmpty(t, out)
	return out
}

// pyHanko, strict and with PAdES, signs each field of each agreement in turn, and
// every signature is valid. When the appearance of the signatures is empty the
// file is an archive still: these are moved into the folder, for veraPDF, and
// counted. What a signer's appearance makes of that claim is the signer's: the text
// of pyHanko itself has widths that PDF/A does not accept, and two agreements are
// signed with it.
// PYHANKO names a Python that has it, which .ci/check installs.
func signedByPyHanko(t *testing.T, archive string) (signed int) {
	t.Helper()
	python := os.Getenv("PYHANKO")
	require.NotEmpty(t, python, "set PYHANKO to a Python that has pyHanko[opentype]; .ci/check says how to install it")
	font := filepath.Join(t.TempDir(), "sans.ttf")
	require.NoError(t, os.WriteFile(font, liberationsansregular.TTF, 0o644))
	for end, names := range map[string][]string{".pdf": {"hospital", "parties"}, ".plain.pdf": whole} {
		dir := t.TempDir()
		files := finals(t, dir, end, names...)
		want := 0
		for _, fields := range files {
			want += len(fields)
		}
		unsigned := map[string][]byte{}
		for base := range files {
			b, err := os.ReadFile(filepath.Join(dir, base+end))
			require.NoError(t, err)
			unsigned[base] = b
		}
		out, err := exec.Command(python, "../.ci/sign.py", font, dir).CombinedOutput()
		require.NoError(t, err, "%s", out)
		for base, fields := range files {
			b, err := os.ReadFile(filepath.Join(dir, base+end))
			require.NoError(t, err)
			onlySigned(t, base, b, unsigned[base], len(fields))
			if end == ".plain.pdf" {
				require.NoError(t, os.WriteFile(filepath.Join(archive, base+".pyHanko.pdf"), b, 0o644))
				signed++
			}
		}
		assert.Equal(t, want, strings.Count(string(out), " valid\n"), "%s", out)
	}
	return signed
}

// onlySigned holds a file to be what was rendered, with so many signatures and
// nothing else: Verify sees no change in what honest programs do.
func onlySigned(t *testing.T, name string, signed, unsigned []byte, signatures int) {
	t.Helper()
	require.True(t, bytes.HasPrefix(signed, unsigned), "%s: what was signed is what was rendered", name)
	later, err := pdf.ReadLater(signed, len(unsigned), nil)
	require.NoError(t, err, name)
	assert.Equal(t, pdf.Later{Signatures: signatures}, later, name)
}

// poppler signs each field of each agreement in turn, finds all signatures valid,
// and the file stays an archive: it is moved into the folder, for veraPDF, and
// counted.
func signedByPoppler(t *testing.T, archive string) (signed int) {
	t.Helper()
	run := func(tool string, args ...string) string {
		t.Helper()
		out, err := exec.Command(tool, args...).CombinedOutput()
		require.NoError(t, err, "%s %v: %s", tool, args, out)
		return string(out)
	}
	keys := t.TempDir()
	noise := filepath.Join(keys, "noise")
	require.NoError(t, os.WriteFile(noise, bytes.Repeat([]byte("a key for tests"), 100), 0o600))
	db := "sql:" + keys
	run("certutil", "-N", "-d", db, "--empty-password")
	run("certutil", "-S", "-d", db, "-n", "signatory", "-s", "CN=Signatory", "-x", "-t", "CTu,Cu,Cu", "-z", noise, "-k", "rsa", "-g", "2048")
	dir := t.TempDir()
	files := finals(t, dir, ".pdf", whole...)
	valid := regexp.MustCompile(`Signature Validation: Signature is Valid\.\n\s*- Certificate Validation: Certificate is Trusted\.`)
	for base, fields := range files {
		from := filepath.Join(dir, base+".pdf")
		unsigned, err := os.ReadFile(from)
		require.NoError(t, err)
		for i, field := range fields {
			to := filepath.Join(dir, fmt.Sprintf("%s.%d.signed", base, i))
			run("pdfsig", "-nssdir", db, "-nss-pwd", "", "-nick", "signatory", "-sign", field, from, to)
			from = to
		}
		said := run("pdfsig", "-nssdir", db, from)
		assert.Len(t, valid.FindAllString(said, -1), len(fields), "%s: %s", base, said)
		b, err := os.ReadFile(from)
		require.NoError(t, err)
		onlySigned(t, base, b, unsigned, len(fields))
		require.NoError(t, os.WriteFile(filepath.Join(archive, base+".poppler.pdf"), b, 0o644))
		signed++
	}
	return signed
}
