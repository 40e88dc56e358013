package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

func (a *app) verifyCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "verify SIGNED.pdf [DEAL.toml]",
		Short: a.say(shortVerify),
		Long:  a.say(longVerify),
		Args:  a.args(1, 2, wantSigned),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "json"); err != nil {
				return err
			}
			if len(args) == 1 && ofDeal(args[0]) {
				return fmt.Errorf(a.say(errArgs), cmd.CommandPath(), a.say(wantSigned), cmd.CommandPath())
			}
			deal, err := a.deal(args[1:])
			if err != nil {
				return err
			}
			return a.verify(args[0], deal, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatText))
	a.complete(cmd, "format", []string{"text", "json"})
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return offerFiles("pdf")(cmd, args, begun)
		}
		return offerDeals(cmd, args, begun)
	}
	return cmd
}

// verify says whether a signed file is what a deal gives. It fails unless it is.
func (a *app) verify(signed, deal, format string) error {
	file, err := readOrdinary(signed)
	if err != nil {
		return about(signed, err)
	}
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	here, err := p.deal.Creator()
	if err != nil {
		return err
	}
	v, err := p.deal.Verify(file)
	if err != nil {
		return err
	}
	if format == "json" {
		err = a.verifiedJSON(v)
	} else {
		a.verifiedText(v, signed, here)
	}
	if err == nil && v.State != dpa.VerifySigned {
		err = errFindings
	}
	return err
}

func (a *app) verifiedText(v dpa.Verification, signed, here string) {
	words := verifyWords[v.State]
	if v.State == dpa.VerifyDifferent && len(v.Differences) == 0 {
		words = wordOtherLook
	}
	if v.State == dpa.VerifyAltered && len(v.Altered) == 0 {
		words = wordUnreadable
	}
	fmt.Fprintf(a.stdout, "%s: %s\n", diag.Visible(signed), strings.NewReplacer("{lang}", diag.Visible(v.Lang), "{count}", fmt.Sprint(v.Signatures)).Replace(a.say(words)))
	if v.Creator != "" {
		fmt.Fprintf(a.stdout, "  "+a.say(wordMadeBy), v.Creator, here)
	}
	for _, page := range v.Altered {
		where := a.say(wordElsewhere)
		if page > 0 {
			where = strings.ReplaceAll(a.say(wordAlteredPage), "{page}", fmt.Sprint(page))
		}
		fmt.Fprintf(a.stdout, "  %s\n", where)
	}
	for _, d := range v.Differences {
		title := d.Title
		if title == "" {
			title = a.say(wordBeginning)
		}
		fmt.Fprintf(a.stdout, "  %s\n", diag.Visible(title))
		for _, side := range []struct {
			label diag.Words
			words []string
		}{{wordInFile, d.File}, {wordInDeal, d.Deal}} {
			text := a.say(wordNotThere)
			if side.words != nil {
				text = "… " + diag.Visible(strings.Join(side.words, " ")) + " …"
			}
			fmt.Fprintf(a.stdout, a.say(wordFlowLine), "  "+a.say(side.label), text)
		}
	}
}

// A jsonVerification is what `dpa verify --format json` writes.
type jsonVerification struct {
	Version     int              `json:"version"` // of this shape: 1
	State       string           `json:"state"`
	Language    string           `json:"language,omitempty"`
	Creator     string           `json:"creator,omitempty"` // of the file, when another version or other texts made it
	Signatures  int              `json:"signatures"`
	Altered     []int            `json:"altered,omitempty"` // pages, from 1; 0: no single page
	Differences []jsonDifference `json:"differences,omitempty"`
}

// A jsonDifference is a part of the text that differs; a side that has not the
// part is absent.
type jsonDifference struct {
	Title string  `json:"title"`
	File  *string `json:"file,omitempty"`
	Deal  *string `json:"deal,omitempty"`
}

func (a *app) verifiedJSON(v dpa.Verification) error {
	out := jsonVerification{Version: 1, State: string(v.State), Language: v.Lang, Creator: v.Creator, Signatures: v.Signatures, Altered: v.Altered}
	said := func(words []string) *string {
		if words == nil {
			return nil
		}
		s := strings.Join(words, " ")
		return &s
	}
	for _, d := range v.Differences {
		out.Differences = append(out.Differences, jsonDifference{d.Title, said(d.File), said(d.Deal)})
	}
	return a.writeJSON(out)
}
