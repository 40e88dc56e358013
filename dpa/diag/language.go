package diag

var languageChecks = []Check{}
