package diag

var agreementChecks = []Check{}
