package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// readAnswers reads the answers of a file, or of standard input: a JSON object
// whose keys are those of the questions; a list may be a list, and words of the
// contract an object with a text for each language.
func (a *app) readAnswers(name string) (answers, error) {
	var src []byte
	var err error
	if name == stdin {
		src, err = io.ReadAll(io.LimitReader(a.stdin, mostRead))
	} else {
		src, err = readOrdinary(name)
	}
	if err != nil {
		return nil, about(name, err)
	}
	var values map[string]any
	if err := json.Unmarshal(src, &values); err != nil {
		return nil, fmt.Errorf(a.say(errAnswersForm), name, err)
	}
	out := answers{}
	for key, v := range values {
		switch v := v.(type) {
		case string:
			out[key] = v
			continue
		case []any:
			var list []string
			for _, e := range v {
				s, ok := e.(string)
				if !ok {
					return nil, fmt.Errorf(a.say(errAnswerText), name, key)
				}
				list = append(list, s)
			}
			out[key] = strings.Join(list, ", ")
			continue
		case map[string]any:
			texts := map[string]string{}
			for lang, e := range v {
				if text, ok := e.(string); ok && inLanguages[key] {
					texts[lang] = text
				}
			}
			if len(texts) == 0 || len(texts) < len(v) {
				return nil, fmt.Errorf(a.say(errAnswerText), name, key)
			}
			out[key] = inline(texts, slices.Sorted(maps.Keys(texts)))
			continue
		}
		return nil, fmt.Errorf(a.say(errAnswerText), name, key)
	}
	return out, nil
}

// keep writes the answers of an interview that ended early, so that it can go on
// from there.
func (v *interview) keep(file, target string) error {
	var b bytes.Buffer
	b.WriteString("{")
	n := 0
	for _, q := range v.questions {
		answer, given := v.answers[q.key]
		if !given {
			continue
		}
		value, err := json.Marshal(answer)
		if err != nil {
			return err
		}
		if n++; n > 1 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "\n  %q: %s", q.key, value)
	}
	b.WriteString("\n}\n")
	if n == 0 {
		return errors.New(v.say(errAnswers))
	}
	if err := makeFolderOf(file); err != nil {
		return err
	}
	if err := writeAll([]output{{file, b.Bytes()}}, rewrite); err != nil {
		return err
	}
	fmt.Fprintf(v.stderr, v.say(wordAnswersKept), file, target, file)
	return errTold
}
