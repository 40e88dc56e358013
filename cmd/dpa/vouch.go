package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// vouchOptions are the flags of `dpa vouch`.
type vouchOptions struct {
	by, on string
	at     []string
}

func (a *app) vouchCommand() *cobra.Command {
	var o vouchOptions
	cmd := &cobra.Command{
		Use:     "vouch [DEAL.toml]",
		Short:   a.say(shortVouch),
		Long:    a.say(longVouch),
		Example: a.say(exampleVouch),
		Args:    a.args(0, 1, wantDeal),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := a.dayOf(o.on)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("by") && strings.TrimSpace(o.by) == "" {
				return errors.New(a.say(errVouchBy))
			}
			deal, err := a.deal(args)
			if err != nil {
				return err
			}
			return a.vouch(deal, o, day)
		},
	}
	cmd.Flags().StringVar(&o.by, "by", "", a.say(flagVouchBy))
	cmd.Flags().StringVar(&o.on, "on", "", a.say(flagVouchOn))
	cmd.Flags().StringSliceVar(&o.at, "at", nil, a.say(flagVouchAt))
	a.complete(cmd, "by", nil)
	a.complete(cmd, "on", nil)
	a.completeWith(cmd, "at", func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		var places []string
		if deal, err := a.deal(args); err == nil {
			if r, err := a.readings(deal); err == nil {
				places = r.places()
			}
		}
		return places, cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// dayOf is the day that --on gives, today without it: nobody has read anything on a
// day that is to come.
func (a *app) dayOf(on string) (value.Date, error) {
	today, _ := value.ParseDate(time.Now().Format(time.DateOnly))
	if on == "" {
		return today, nil
	}
	day, err := value.ParseDate(on)
	if err != nil || !day.Valid() {
		return day, fmt.Errorf(a.say(errVouchDate), on)
	}
	if day.Compare(today) > 0 {
		return day, fmt.Errorf(a.say(errVouchFuture), on)
	}
	return day, nil
}

// readings are the special conditions of a deal, and what was found on it.
type readings struct {
	*opened
	agreement *agreement.Agreement // not checked: why a text is refused is what its reader wants to know
}

func (a *app) readings(deal string) (*readings, error) {
	p, err := a.open(deal)
	if err != nil {
		return nil, err
	}
	r := &readings{opened: p}
	var found diag.List
	if r.agreement, found, err = dpa.Read(p.where.files, p.where.name, p.lib); err != nil {
		return nil, a.unreadable(p.where, deal, err)
	}
	if r.agreement == nil {
		found.Rename(p.where.shown)
		return nil, a.refuse(found)
	}
	return r, nil
}

// places are the names under which --at knows the conditions: the paragraphs that
// they concern.
func (r *readings) places() []string {
	var out []string
	for i := range r.agreement.SpecialConditions {
		if s := &r.agreement.SpecialConditions[i]; s.Omit == "" {
			_, id := s.Target()
			out = append(out, id)
		}
	}
	return out
}

// chosen returns the numbers of the conditions that --at names, each by its
// paragraph or its number; without it, of those that nobody has read as they stand.
func (a *app) chosen(r *readings, at []string) ([]int, error) {
	var out []int
	named := map[string]bool{}
	for i := range r.agreement.SpecialConditions {
		s := &r.agreement.SpecialConditions[i]
		if s.Omit != "" {
			continue
		}
		_, id := s.Target()
		number := strconv.Itoa(i + 1)
		named[id], named[number] = true, true
		if len(at) == 0 && !r.agreement.HasRead(s, r.lib) || slices.Contains(at, id) || slices.Contains(at, number) {
			out = append(out, i+1)
		}
	}
	for _, place := range at {
		if !named[place] {
			return nil, a.unknown(errVouchAt, place, r.places())
		}
	}
	return out, nil
}

// vouch shows special conditions with what was found in them, and with --by records
// who has read them. Nothing is recorded while an error stands in one of them.
func (a *app) vouch(deal string, o vouchOptions, day value.Date) error {
	r, err := a.readings(deal)
	if err != nil {
		return err
	}
	numbers, err := a.chosen(r, o.at)
	if err != nil {
		return err
	}
	s, refused := a.screen(), 0
	for _, n := range numbers {
		in := within(r.found, n)
		a.showCondition(r, n, in, s)
		refused += in.Count(diag.Error)
	}
	switch {
	case len(numbers) == 0:
		a.tell(wordVouchNone)
		return nil
	case refused > 0:
		a.tell(wordVouchRefused, refused)
		return errFindings
	case o.by == "":
		a.tell(wordVouchHow, len(numbers), deal)
		return nil
	case deal == stdin:
		return errors.New(a.say(errVouchStdin))
	}
	files, err := dpa.Vouch(r.where.files, r.agreement, r.lib, numbers, o.by, day)
	switch {
	case errors.Is(err, dpa.ErrNotTOML):
		return fmt.Errorf(a.say(errVouchTOML), deal)
	case errors.Is(err, dpa.ErrUnfinished):
		return errors.New(a.say(errVouchLine))
	case err != nil:
		return err
	}
	// What the record itself is found to be: a name that is none, a date after that
	// of the agreement.
	_, found, err := dpa.Open(overlay{r.where.files, files}, r.where.name, r.lib)
	if err != nil {
		return err
	}
	found.Rename(r.where.shown)
	for _, n := range numbers {
		found := below(found, fmt.Sprintf("special_conditions[%d].read", n-1))
		if a.report(a.stdout, found, s, true); found.Err() != nil {
			return errFindings
		}
	}
	var outputs []output
	for file, data := range files {
		outputs = append(outputs, output{r.where.path(file), data})
	}
	slices.SortStableFunc(outputs, func(a, b output) int { return strings.Compare(a.name, b.name) })
	if err := writeAll(outputs, rewrite); err != nil {
		return err
	}
	a.tell(wordVouched, len(numbers), strings.TrimSpace(o.by), a.say(r.lib.ShownDate(day)))
	return nil
}

// below are the findings at a path and under it.
func below(found diag.List, path string) diag.List {
	var out diag.List
	for _, f := range found {
		if rest, ok := strings.CutPrefix(f.Pos.Path, path); ok && (rest == "" || rest[0] == '.') {
			out = append(out, f)
		}
	}
	return out
}

// within are the findings on a special condition, but for that it is there and for
// what is recorded of its reading, which is to be recorded anew.
func within(found diag.List, number int) diag.List {
	path := fmt.Sprintf("special_conditions[%d]", number-1)
	return slices.DeleteFunc(below(found, path), func(f diag.Finding) bool {
		return f.Check == "DPA411" || strings.HasPrefix(f.Pos.Path, path+".read")
	})
}

// showCondition writes what there is to read: the standard paragraph, the text in
// its place or behind it, and what was found.
func (a *app) showCondition(r *readings, number int, found diag.List, s screen) {
	if a.quiet {
		return
	}
	c := &r.agreement.SpecialConditions[number-1]
	does, id := c.Target()
	pos := c.At("")
	pos.File = r.where.shown(pos.File)
	fmt.Fprintln(a.stdout, s.bold(a.sayf(wordCondition, number, a.say(conditionDoes[does]), id, pos.String())))
	name, paragraph, _ := strings.Cut(id, ".")
	for _, lang := range r.agreement.Tongues() {
		if clause := r.lib.Clause(name); clause != nil {
			a.showText(wordStandard, lang, clause.Paragraph(r.agreement.Variant(clause), lang, paragraph), s)
		}
		text, _ := c.Text.For(lang)
		a.showText(wordAgreed, lang, text, s)
	}
	a.report(a.stdout, found, s, true)
}

func (a *app) showText(label diag.Words, lang, text string, s screen) {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight("\t"+diag.Visible(lines[i]), " \t")
	}
	fmt.Fprintf(a.stdout, "    %s\n%s\n", a.sayf(label, lang), s.wrap(strings.Join(lines, "\n"), "\t"))
}

// tell writes a sentence on what was done.
func (a *app) tell(w diag.Words, args ...any) {
	if !a.quiet {
		fmt.Fprintln(a.stdout, a.sayf(w, args...))
	}
}
