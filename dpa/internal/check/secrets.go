package check

import (
	"strings"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A secretForm is how a kind of secret is written. Its last group is the secret.
type secretForm struct {
	signs string // characters without one of which there is none
	form  *lazy
	what  diag.Words
	near  []string // what the text has one of, in small letters; any when empty
}

// nearPassword are parts of the words for a password without an s, which has two
// small forms.
var nearPassword = []string{"word", "wd", "mot de pa", "mdp", "phra"}

// In a sentence, “the password is Summer2026” gives one and “is 12-character”
// does not: there it has a capital too.
var inSentence = lazily(`(?i)\b(?:password|passwd|pwd|mot de passe|mdp|passphrase)(?: [a-zà-ÿ’']+){0,3}[\s\x{a0}\x{202f}]*(?::|=|\bis\b|\best\b)[\s\x{a0}\x{202f}]*["“«]?[\s\x{a0}]*([^\s,;"”»]{6,})`)

// In “admin, password hunter2-x”, or « admin, mot de passe Vauquelin76 », the
// secret follows at once: a word that mixes letters and digits and is no name of
// a technique.
var beside = lazily(`(?i)\b(?:password|passwd|mot de passe|mdp|passphrase)[\s\x{a0}\x{202f}]+["“«]?[\s\x{a0}]*(\pL[^\s,;"”»]{5,})`)

var (
	key      = diag.Words{FR: "une clé", EN: "a key"}
	token    = diag.Words{FR: "un jeton d’accès", EN: "an access token"}
	password = diag.Words{FR: "un mot de passe", EN: "a password"}
	secrets  = []secretForm{
		{"-", lazily(`-----BEGIN [A-Z ]*PRIVATE KEY-----`), diag.Words{FR: "une clé privée", EN: "a private key"}, nil},
		{"A", lazily(`\b(?:AKIA|ASIA)[0-9A-Z]{16}\b`), diag.Words{FR: "une clé d’accès", EN: "an access key"}, nil},
		{"z", lazily(`\bAIza[0-9A-Za-z_-]{35}`), key, nil},
		{"_", lazily(`\b[srp]k_live_[0-9A-Za-z]{16,}`), key, nil},
		{"_-", lazily(`\b(?:gh[pousr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{30,}|glpat-[0-9A-Za-z_-]{20,}|xox[abprs]-[0-9A-Za-z-]{10,}|npm_[0-9A-Za-z]{36})`), token, nil},
		{"J", lazily(`\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*`), token, nil},
		{"@", lazily(`://[^/\s:@]+:([^/\s:@]+)@`), password, nil},
		{":=", lazily(`(?i)\b(?:api[ _-]?key|secret[ _-]?key|access[ _-]?key|secret|token|bearer|key|clé|cle|jeton)(?: [a-zà-ÿ’']+){0,3}[\s\x{a0}\x{202f}]*[:=][\s\x{a0}\x{202f}]*["“«]?[\s\x{a0}]*([0-9A-Za-z+/_-]{16,}={0,2})`), key, nil},
		{"=", lazily(`(?i)(?:\b|_)(?:password|passwd|pwd|mot de passe|mdp|passphrase)=([^\s.,;]{4,})`), password, nil},
		{"/", lazily(`\bhooks\.slack\.com/services/([0-9A-Za-z/]{20,})`), token, nil},
		{digits, lazily(`(?i)\b(?:token|api key|secret|jeton|clé|cle)[\s\x{a0}\x{202f}]+([0-9a-f]{32,64})\b`), token, []string{"token", "api key", "ecret", "jeton", "clé", "cle"}},
		{"_", lazily(`\bwhsec_[0-9A-Za-z]{16,}`), key, nil},
		{"pP", inSentence, password, nearPassword},
		{"pP", beside, password, nearPassword},
	}
	letter     = lazily(`[A-Za-z]`)
	capital    = lazily(`[A-Z]`)
	digit      = lazily(`[0-9]`)
	algorithm  = lazily(`(?i)^(argon|aes|sha-?\d|md5|bcrypt|scrypt|pbkdf|hmac|rsa|ed25519|x25519|curve\d|chacha|blake|tls|ssl|iso|nist|rfc|fido|oauth|oidc|saml|totp|2fa|mfa|https?:)`)
	fingerHint = lazily(`(?i)publi|finger|empreinte`)
)

// secrets reports what gives access to something. Whoever reads the contract
// could use it. The message shows its beginning only.
func (c *checker) secrets(s, path string) {
	if !strings.ContainsAny(s, digits) && !strings.Contains(s, "KEY-----") {
		return // no secret is all letters; most texts end here
	}
	lower := strings.ToLower(s)
	for _, f := range secrets {
		if !strings.ContainsAny(s, f.signs) || len(f.near) > 0 && !containsOneOf(lower, f.near) {
			continue
		}
		m := f.form.is().FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		from, to := m[0], m[1]
		if len(m) > 2 {
			from, to = m[2], m[3]
			// A word is no secret: one that was made mixes letters and digits.
			// A fingerprint or a public key may be known to all.
			if v := s[from:to]; !letter.is().MatchString(v) || !digit.is().MatchString(v) || algorithm.is().MatchString(v) || f.form == inSentence && !capital.is().MatchString(v) && !strings.HasSuffix(strings.TrimRight(s[:from], "\u00a0 "), "“") && !strings.HasSuffix(s[:from], "\"") || fingerHint.is().MatchString(sentence(s, from)) {
				continue
			}
		}
		shown := []rune(s[from:to])
		c.l.Add(c.character(utf8.RuneCountInString(s[:from]), path), "DPA800", diag.Args{"phrase": string(shown[:min(6, len(shown))]) + "…", "what": f.what})
		return
	}
}

const digits = "0123456789"
