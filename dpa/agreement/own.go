package agreement

// OwnKeys returns the keys of what is each customer's own. All else is what the
// agreements of a vendor mostly have in common.
func OwnKeys() []string {
	return []string{"reference", "version", "date", "controller", "main_contract", "signature"}
}

// WithOwn returns a with what stands under OwnKeys in own, which it shares with
// it, as it shares the rest with a.
func (a *Agreement) WithOwn(own *Agreement) *Agreement {
	out := *a
	out.Reference, out.Version, out.Date = own.Reference, own.Version, own.Date
	out.Controller, out.MainContract, out.Signature = own.Controller, own.MainContract, own.Signature
	return &out
}
