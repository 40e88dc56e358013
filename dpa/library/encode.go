package library

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/internal/input"
)

// EncodeTOML writes the value as Param.Parse reads it.
func (v Value) EncodeTOML() *input.Node {
	switch v.Type {
	case CountType:
		return input.Whole(int64(v.Count))
	case PercentType:
		if v.Percent == float64(int64(v.Percent)) {
			return input.Whole(int64(v.Percent))
		}
		return &input.Node{Kind: input.Float, Float: v.Percent, Text: v.String()}
	case BoolType:
		return &input.Node{Kind: input.Bool, Bool: v.Bool, Text: strconv.FormatBool(v.Bool)}
	case TextType:
		return v.Text.EncodeTOML()
	case DateType:
		return v.Date.EncodeTOML()
	}
	return input.Str(v.String())
}

// EncodeTOML writes the limit as Param.ParseLimit reads it.
func (limit *Limit) EncodeTOML() *input.Node {
	n := &input.Node{Kind: input.TableKind}
	if limit.Min != nil {
		n.Add("min", limit.Min.EncodeTOML())
	}
	if limit.Max != nil {
		n.Add("max", limit.Max.EncodeTOML())
	}
	if limit.Allowed != nil {
		list := &input.Node{Kind: input.Array}
		for _, v := range limit.Allowed {
			list.Items = append(list.Items, v.EncodeTOML())
		}
		n.Add("allowed", list)
	}
	if !limit.Approver.IsZero() {
		n.Add("approver", limit.Approver.EncodeTOML())
	}
	return n
}
