package check_test

import "strings"

// held are deals on the edge of a check: what is found on each, or that nothing
// is, stands in testdata/findings.txt alone (TestGoldenFindingsOfTables).
var held = []struct{ name, deal string }{
	// Data of annexes against those of the activities.
	{"a set beyond the activities, in two services", "[[data_sets]]\nid = 'sms'\ndata = [{ subject = 'patients', categories = ['sms_content'] }]\n" +
		strings.Replace(served("x"), "data = x", "data_sets = ['sms']", 1) + "[[subprocessors.services]]\npurpose = 'Envoi de confirmations.'\nlocations = ['FR']\ndata_sets = ['sms']\n"},
	{"an activity of which data are not known, and a set", "replace = ['processing']\n[[data_sets]]\nid = 'n'\ndata = [{ subject = 'patients', categories = ['names'] }]\n[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\ndata_sets = ['n']\nunknown = ['data']\nretention = { period = '1 year' }\n" + served("[{ subject = 'patients', categories = ['names', 'location_data'] }]")},
	{"persons beyond an activity for users", strings.Replace(activity2("'phone_number'"), "'patients'", "'users'", 1) + "\n" + served("[{ subject = 'suppliers', categories = ['names'] }]")},
	{"persons beyond an activity in words", strings.Replace(activity2("'phone_number'"), "'patients'", "'personnes inscrites'", 1) + "\n" + served("[{ subject = 'suppliers', categories = ['names'] }]")},

	// Templates.
	{"health data in a list", "template = 'subprocessor_list'\n" + served("[{ subject = 'patients', categories = ['diagnosis'] }]")},
	{"two languages in a list", "languages = ['fr+en']\ntemplate = 'subprocessor_list'\n"},
	{"two languages, one of which is chosen", "languages = ['fr+en']\n[clauses.language]\nprevails = 'french'\n"},
	{"two languages, one of which is chosen, placed", "languages = ['fr+en']\n[clauses.language]\nprevails = 'french'\nafter = 'breach'\n"},
	{"two languages, none of which is chosen, placed", "languages = ['fr+en']\n[clauses.language]\nafter = 'breach'\n"},

	// Times.
	{"all data of a vendor for a time of their own", "[[subprocessors]]\nid = 'twilio'\nnotes = 'Toutes les données sont conservées dix ans.'"},
	{"all data after the contract for a time of their own", booking("notes = 'Les données sont effacées 40 jours après la fin du contrat.'")},
	{"all data for a time of their own, without the clause", "[clauses.retention]\nomit = true\n" + booking("notes = 'Les données sont conservées dix ans.'")},
	{"data that are copied after the contract", booking("notes = 'Les données sont copiées 40 jours après la fin du contrat.'")},
	{"an engagement that ends on the day", "date = 2026-11-22\n[[subprocessors]]\nid = 'twilio'\nuntil = 2026-11-22"},
	{"no days", booking("notes = 'Les données sont conservées 0 jour.'")},

	// Words.
	{"seven words that only name a processing", booking("nature = 'Le traitement de données à la demande'")},
	{"six words that only name a processing", booking("nature = 'Un traitement de données sur demande'")},
	{"the GDPR by its number", booking("notes = 'Voir le règlement (UE) 2016/679 (RGPD).'")},
	{"the GDPR by another number", booking("notes = 'Voir le règlement (UE) 2016/678 (RGPD).'")},
	{"the first article of the agreement", booking("notes = 'Voir l’article 1 de l’Accord.'")},
	{"an article nought of the agreement", booking("notes = 'Voir l’article 0 de l’Accord.'")},
	{"the first paragraph of an article", booking("notes = 'Voir l’article 28, paragraphe 1, du RGPD.'")},
	{"the last paragraph of an article, and one more", booking("notes = 'Voir l’article 28, paragraphe 10, et l’article 28, paragraphe 11, du RGPD.'")},
	{"an invisible character in a word of one's own", activity2("'donn\u200bées'")},
	{"a command of a signing program in a word of one's own", activity2("'{{sig}}'")},
	{"a command of a signing program in a link", "[processor.contact]\nurl = 'https://a.fr/{{sig}}'"},
	{"an invisible character in a link", "[processor.contact]\nurl = 'https://a.fr/\u200b'"},
	{"a placeholder in a link", "[processor.contact]\nurl = 'https://todo.fr/TODO'"},
	{"a placeholder in the reason of an exception", "[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'TODO'\nreason = 'TODO'"},
	{"a list that a break divides", booking("notes = 'Chaque accès est journalisé.\\n\\nTous les serveurs se trouvent en Irlande.'")},

	// Conditions.
	{"a condition that is left out and carries, the second", "[[special_conditions]]\nadd_after = 'breach.notify'\ntext = 'Le Sous-traitant confirme la notification par téléphone.'\n[[special_conditions]]\nomit = 'breach.content'\ncarries = ['breach']\n"},
	{"a weak condition, in the second language", "languages = ['fr', 'en']\n[[special_conditions]]\nadd_after = 'security.measures'\ntext = { fr = 'Le Sous-traitant confirme les mesures.', en = 'The Processor may lower the level of security at any time.' }\n"},
	{"a security that is not lowered", "[[special_conditions]]\nadd_after = 'security.measures'\ntext = 'Aucune clause ne permet d’abaisser le niveau de sécurité.'\n"},
	{"a security that is lowered, and not else", "[[special_conditions]]\nadd_after = 'security.measures'\ntext = 'Sans que le Responsable du traitement ne puisse s’y opposer, le Sous-traitant peut réduire le niveau de sécurité.'\n"},
	{"a cap in euros before the sign", "[[special_conditions]]\nadd_after = 'liability.principle'\ntext = 'La responsabilité du Sous-traitant est plafonnée à 900 euros.'\n"},
	{"a cap in euros behind the sign", "[[special_conditions]]\nadd_after = 'liability.principle'\ntext = 'La responsabilité du Sous-traitant est plafonnée à € 900,50.'\n"},
	{"a time of nought in a condition", "[[special_conditions]]\nreplace = 'breach.notify'\ntext = 'Le Sous-traitant notifie la violation sous 0 heure.'\n"},
	{"a time in a condition", "[[special_conditions]]\nreplace = 'breach.notify'\ntext = 'Le Sous-traitant notifie toute violation au Responsable du traitement sous 90 heures ouvrées.'\n"},

	{"an assistance that is excused", "[[special_conditions]]\nadd_after = 'dsr.assist'\nreason = 'x'\ntext = 'Le Sous-traitant n’est pas tenu de prêter assistance au Responsable du traitement.'\n"},
	{"an assistance that cannot be refused", "[[special_conditions]]\nadd_after = 'dsr.assist'\nreason = 'x'\ntext = 'Le Sous-traitant ne peut en aucun cas refuser son assistance au Responsable du traitement.'\n"},
	{"what the title of the contract asks for", "[main_contract]\ntitle = 'contrat de mesure d’audience'\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Mesure d’audience.", 1)},

	// Acceptances.
	{"an acceptance of a whole row", accepted("DPA835", "processing.booking") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of a row by its number", accepted("DPA835", "processing[0]") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of a list", accepted("DPA835", "processing") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of a value", accepted("DPA835", "processing[0].notes") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of a key that begins alike", accepted("DPA835", "processing[0].note") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of another row", accepted("DPA835", "processing[1]") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of the agreement", accepted("DPA835", "agreement") + booking("notes = 'Le support de nuit est assuré depuis Madagascar.'")},
	{"an acceptance of a fact that is not known", accepted("DPA150", "controller.dpo") + "[controller]\nunknown = ['dpo']"},
	{"an acceptance of another fact", accepted("DPA150", "controller.contact") + "[controller]\nunknown = ['dpo']"},

	// A final.
	{"an association without a registration", "status = 'final'\n[controller]\nkind = 'association'\nnone = ['registration']"},
	{"an association whose registration does not apply", "status = 'final'\n[controller]\nkind = 'association'\nnot_applicable.registration = 'x'"},
	{"an association whose registration is not known", "status = 'final'\n[controller]\nkind = 'association'\nunknown = ['registration']"},

	// Transfers.
	{"a module nought", at("controller", "US", "transfer = { mechanism = 'scc', module = 0 }")},
	{"a module in words", at("controller", "US", "transfer = { mechanism = 'scc', module = 'four' }")},
	{"a module that is not there", at("controller", "US", "transfer = { mechanism = 'scc' }")},
	{"a party whose transfer is misspelt", at("controller", "US", "trnasfer = { mechanism = 'scc', module = 4 }")},
	{"an affiliate whose transfer is misspelt", "[[controller.affiliates]]\nid = 'a'\nname = 'A'\naddress = { street = 'x', city = 'x', country = 'US' }\ntrnasfer = { mechanism = 'scc' }"},
	{"an activity whose transfer is misspelt", "[[processing]]\nid = 'booking'\nlocations = ['US']\ntrnasfer = { mechanism = 'scc' }"},
	{"a sub-processor whose transfer is misspelt", engaged("US", "'US'", "") + "trnasfer = { mechanism = 'scc' }"},
	{"a sub-processor whose transfer does not read", engaged("US", "'US'", "transfer = 'scc'")},
	{"a party whose transfer does not read", at("controller", "US", "transfer = 'scc'")},
	{"a parent abroad whose law is judged", engaged("FR", "'FR'", "") + "[subprocessors.parent]\nname = 'P'\ncountry = 'US'\n[health_hosting]\nhost = 'x'\nthird_country_law = 'x'"},
	{"a parent abroad whose law is not known", engaged("FR", "'FR'", "") + "[subprocessors.parent]\nname = 'P'\ncountry = 'US'\n[health_hosting]\nhost = 'x'\nunknown = ['third_country_law']"},
	{"a parent abroad whose law nobody judges", engaged("FR", "'FR'", "") + "[subprocessors.parent]\nname = 'P'\ncountry = 'US'\n[health_hosting]\nhost = 'x'"},
	{"a further sub-processor whose transfer is not known", engaged("FR", "'FR'", "") + "[[subprocessors.subprocessors]]\nname = 'F'\ncountry = 'US'\nunknown = ['transfer']"},
	{"a service seen from abroad, transfer not known", engaged("FR", "'FR'", "access_from = ['IN']\nunknown = ['transfer']")},

	// A final with transfers.
	{"a final with a transfer on the list, unchecked", "status = 'final'\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf' }")},
	{"a final with a transfer on the list, with a fallback", "status = 'final'\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', fallback = 'scc', module = 3 }")},
	{"a final with a transfer on the list, the check not known", "status = 'final'\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', unknown = ['dpf_checked'] }")},
	{"a final with a fallback, the check not known", "status = 'final'\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, unknown = ['dpf_checked'] }")},
	{"a final with a transfer on a list of another country", "status = 'final'\n" + engaged("IN", "'IN'", "transfer = { mechanism = 'dpf' }")},

	// What a change of the checks left unseen.
	{"the official clauses without their file", "[scc]\nofficial = 'clauses.pdf'\n"},
	{"an operation by its name in the other language", strings.Replace(activity2("'phone_number'"), "'storage'", "'hosting'", 1)},
	{"a slogan", measured("Conforme au RGPD.")},
	{"a slogan with the number of a standard", measured("Conforme au RGPD, selon la norme ISO 27001 et son annexe A.")},
	{"the parent of a provider that is reached from another country", strings.NewReplacer("'SMS Hermine'", "'Amazon Web Services'", "locations = ['FR']", "locations = ['FR']\naccess_from = ['IN']\ntransfer = { mechanism = 'scc', module = 3, tia = 2026-01-15 }").Replace(served("[{ subject = 'patients', categories = ['names'] }]"))},
	{"the parent of a provider that is reached from nowhere else", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Hermine'", "'Amazon Web Services'", 1)},
	{"a set that nobody has, before one that somebody has", "[[data_sets]]\nid = 'spare'\ndata = [{ subject = 'suppliers', categories = ['location_data'] }]\n[[data_sets]]\nid = 'n'\ndata = [{ subject = 'patients', categories = ['names'] }]\n" +
		strings.Replace(served("x"), "data = x", "data_sets = ['n']", 1)},
	{"British parties under English law", "[controller.address]\ncountry = 'GB'\n[processor.address]\ncountry = 'GB'\n[[special_conditions]]\nadd_after = 'law_forum.law'\ntext = 'L’Accord est régi par le droit anglais et relève des tribunaux de Londres.'\n"},
	{"a British and a French party under English law", "[controller.address]\ncountry = 'GB'\n[[special_conditions]]\nadd_after = 'law_forum.law'\ntext = 'L’Accord est régi par le droit anglais et relève des tribunaux de Londres.'\n"},
	{"a dead decision in the reason of an exception", "[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'Le Privacy Shield le permet.'"},
	{"times in digits in one language, in words in the other", "languages = ['fr', 'en']\n" + booking("notes = { fr = 'Conservation pendant 30 jours.', en = 'Kept for twelve months.' }")},
	{"a vague retention where it is left out", offer + "[selection]\nregion = 'eu'\nmodules = []\noptions = []\n" + "[[processing]]\nid = 'x'\ntitle = 'x'\nwhen = { region = ['uk'] }\n" + strings.Replace(rest, "period = '1 year'", "criterion = 'aussi longtemps que nécessaire'", 1)},

	// Secrets.
	{"a key in a text", booking("notes = 'Clé : AKIAIOSFODNN7EXAMPLE'")},
	{"a token behind another sign", booking("notes = 'ghp_x puis sk-1 puis AKIA1 puis xoxb-123456789012-abcdefghijkl'")},
	{"a key in a block", booking("notes = '-----BEGIN PRIVATE KEY-----'")},
}

// accepted is a deal that accepts a finding at a place.
func accepted(check, at string) string {
	return "[[accepted]]\ncheck = '" + check + "'\nat = '" + at + "'\nreason = 'x'\nby = 'x'\ndate = 2026-11-01\n"
}
