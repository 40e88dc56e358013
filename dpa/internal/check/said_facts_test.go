package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

// crosses are deals in which several facts may each be one of a few: what is found
// with each choice of all of them is held, so that a condition of a check which none
// of them needs shows. {0} is the first fact.
var crosses = []struct {
	name, deal string
	facts      [][]string
}{
	{"an officer", "[{0}]\nname = '{1}'\nkind = '{2}'\n{3}\n[[processing]]\nid = 'booking'\ndata = [{ subject = 'patients', categories = [{4}] }]\n", [][]string{
		{"controller", "processor"}, {"Hôpital Saint-Luc", "Hermine"}, {"company", "public_body", "association", "professional"},
		{"", "dpo = { name = 'Y', email = 'y@a.fr' }", "unknown = ['dpo']", "none = ['dpo']", "not_applicable = { dpo = 'x' }"}, {"'names'", "'diagnosis'", "'appartenance syndicale'", "'national_id'"}}},
	{"courts", "[{0}]\nkind = '{1}'\naddress = { country = '{2}' }\n[clauses.law_forum]\n{3}courts = '{4}'\n[clauses.confidentiality]\nvariant = '{5}'\n", [][]string{
		{"controller", "processor"}, {"company", "public_body", "association", "professional"}, {"FR", "DE"}, {"law = 'FR'\n", "law = 'IE'\n"},
		{"les tribunaux de Lyon", "le tribunal de commerce de Lyon", "le tribunal administratif de Lyon"}, {"standard", "professional_secrecy"}}},
	{"hosting", "[controller]\naddress = { country = '{0}' }\n{1}[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = '{2}', categories = ['{3}'] }]\n{4}", [][]string{
		{"FR", "DE", "NL", "ES"},
		{"", "[health_hosting]\nregimes = ['hds']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates', 'services', 'contact', 'service_levels', 'access', 'remote_access', 'third_country_law', 'changes', 'failure', 'reversibility']\n",
			"[health_hosting]\nregimes = ['c5', 'nen7510']\nhost = 'processor'\nplaces = ['DE', 'NL']\nunknown = ['certificates']\n"},
		{"patients", "employees", "users"}, {"diagnosis", "names"}, {"", "legal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }\n"}}},
	{"a basis", "[[processing]]\nid = 'booking'\ndata = [{ subject = '{0}', categories = [{1}] }]\nlegal_basis = { decided_by = 'controller', indicative = '{2}'{3} }\n{4}", [][]string{
		{"patients", "minors"}, {"'names'", "'diagnosis'", "'opinions politiques'", "'casier judiciaire'", "{ word = 'motif', special = 'health' }", "{ word = 'motif', unknown = ['special'] }"}, {"consent", "contract"},
		{"", ", article9 = 'explicit_consent'", ", unknown = ['article9']", ", note = 'avec l’accord des titulaires de l’autorité parentale'"}, {"", "special_safeguards = 'Chaque accès est journalisé.'\n"}}},
	{"a retention", "{0}[[processing]]\nid = 'booking'\ndata = [{ subject = '{1}', categories = ['names'] }]\nretention = { {2}{3}{4} }\n", [][]string{
		{"", "status = 'final'\n"}, {"patients", "job_applicants"},
		{"period = '2 years'", "period = '6 years'", "period = '200 years'", "criterion = 'La durée nécessaire'", "criterion = 'Jusqu’à la clôture du compte'", "criterion = 'indéfiniment'", "unknown = ['period']"},
		{"", ", unless = 'La loi l’exige.'"}, {"", ", note = 'Durée de prescription.'"}}},
	{"backups", "languages = {0}\n[clauses.retention]\n{1}[[measures]]\n{2}[[measures]]\nid = 'own'\ntitle = { fr = 'Mesure', en = 'Measure' }\ntext = { fr = '{3}', en = 'A firewall filters the traffic.' }\n", [][]string{
		{"['fr']", "['fr', 'en']"}, {"backups = '10 days'\n", "backups = '30 days'\n", "backups = '120 days'\n", "none = ['backups']\n"},
		{"use = 'backups'\n", "use = 'backups'\nwith = { kept = '90 days' }\n", "use = 'mfa'\n"}, {"Chaque sauvegarde est conservée 30 jours.", "Chaque sauvegarde est conservée 400 jours.", "Les données effacées disparaissent des sauvegardes sous sept jours.", "Un pare-feu filtre le trafic."}}},
	{"languages", "languages = {0}\n{1}{2}", [][]string{
		{"['fr']", "['fr', 'en']", "['fr+en']", "['en']", "['fr', 'fr']", "['fr+fr']", "['de']"}, {"", "template = 'subprocessor_list'\n", "template = 'c2p_sccs'\n"}, {"", "[clauses.language]\nprevails = 'french'\n", "[clauses.language]\nprevails = 'french'\nafter = 'breach'\n", "[clauses.language]\nafter = 'breach'\n"}}},
	{"a register", "[controller]\nform = '{0}'\naddress = { country = '{1}' }\nregistration = { {2}, number = '{3}' }\n", [][]string{
		{"SAS", "GmbH", "Ltd"}, {"FR", "DE", "GB"}, {"register = 'RCS Lyon'", "register = 'R.C.S.'", "register = 'Handelsregister'", "kind = 'siren'", "kind = 'other', register = 'x'"}, {"123 456 782", "123 456 783", "HRB 148812", "x"}}},
	{"an engagement", "{0}[[subprocessors]]\nid = 'twilio'\n{1}\n{2}\n[[subprocessors.services]]\npurpose = '{3}'\nlocations = [{4}]\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }\n", [][]string{
		{"", "status = 'final'\n"}, {"", "parent = { name = 'Twilio Inc.', country = 'US' }", "unknown = ['parent']", "parent = { name = 'X', country = 'CH' }"}, {"", "safeguards = ['Conforme au RGPD.']", "safeguards = ['Chiffrement AES-256 des données au repos.']"},
		{"Envoi de SMS.", "Hébergement des données.", "Fournir les services"}, {"'IE'", "'worldwide'", "'EU'", "{ one_of = ['IE', 'US'] }"}}},
	{"a selection", offer + "[selection]\n{0}modules = [{1}]\noptions = []\n[[processing]]\nid = 'booking'\nwhen = { {2} }\n", [][]string{
		{"", "region = 'eu'\n", "region = 'ue'\n"}, {"", "'messenger'", "'messenger', 'connect'", "'x'"}, {"region = ['eu']", "region = ['uk']", "modules = ['messenger']", "modules = ['messenger', 'connect']", "not_modules = ['messenger']", "options = ['sms']", "region = ['x']"}}},
	{"two languages", "languages = ['fr', 'en']\n[[processing]]\nid = 'booking'\nnotes = { fr = '{0}', en = '{1}' }\n", [][]string{
		{"Les fiches sont gardées 30 jours.", "Les fiches sont gardées un mois.", "Les fiches sont gardées quarante-huit heures, puis 3 ans.", "Le test est du 3 mars 2026.", "Le test a lieu chaque semaine.", "Les échanges sont chiffrés par TLS 1.2.", "Les échanges sont chiffrés par TLS 1.3 et AES-256.", "Les fiches sont gardées."},
		{"Records are kept for 30 days.", "Records are kept for one month.", "Records are kept for 2 days, then for three years.", "Records are kept for three years.", "The test is of 3 March 2026.", "The test is of 4 March 2026.", "The test takes place every week.", "The test takes place every month.", "Exchanges are encrypted by TLS 1.3.", "Exchanges are encrypted by TLS 1.2 and AES-128.", "Records are kept."}}},
	{"a secret", "[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = '{0}{1}'\n", [][]string{
		{"Le mot de passe est ", "Le mot de passe est : “", "Administrateur, mot de passe ", "password=", "La clé est : ", "Empreinte de la clé publique : ", "Un jeton ", "Voir https://admin:", "Voir "},
		{"Soleil2026!", "soleil2026", "soleilsoleil", "1234567890123456", "Argon2id-haché", "9F86D081884C7D659A2F", "hunter2", "Ab1", "9f86d081884c7d659a2f9f86d081884c7d65", "s3cret1@exemple.fr/", "AKIAIOSFODNN7EXAMPLE", "-----BEGIN PRIVATE KEY-----", "sk_live_9F86D081884C7D65", "whsec_9F86D081884C7D65", "hooks.slack.com/services/T0000000/B0000000/XXXX"}}},
	{"what stands for a name", "{0}[controller]\n{1} = '{2}'\n", [][]string{
		{"", "status = 'final'\n", "sample = true\n"}, {"name", "trade_name", "form"},
		{"TODO", "à compléter", "Nom du client", "Nom du client :", "Client SAS", "Example SAS", "exemple", "N/A", "xxx", "____", "[client]", "<insert name>", "{{name}}", "0000", "…", "Acme", "a.exemple", "a.Test", "a.b", ".test"}}},
	{"a company in a text", "{0}'Les données sont {1}{2}.'\n", [][]string{
		{"[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = ", "[[subprocessors]]\nid = 'twilio'\nnotes = ", "[[processing]]\nid = 'booking'\nexclusions = "}, {"hébergées par ", "envoyées avec ", "confiées à la société ", "confiées à "},
		{"Scaleway", "Twilio", "Twilio Ireland", "Mailjet", "Linux", "Google Chrome", "Google Cloud", "RSA-4096", "Allemagne", "Dublin", "l’Union européenne", "Monsieur Durand", "Accord", "Données Personnelles", "Officine", "Tilleuls Officine", "SMS"}}},
	{"a citation", "[[processing]]\nid = 'booking'\nnotes = 'Voir l’article {0}{1}{2} du RGPD.'\n", [][]string{
		{"0", "1", "28", "33", "99", "100"}, {"", ", paragraphe 0,", ", paragraphe 1,", ", paragraphe 3,", ", paragraphe 10,", ", paragraphe 11,"}, {"", " point a),", " point h),", " point i),"}}},
	{"who signs", "{0}[{1}]\nform = '{2}'\nsignatory = { name = 'Y', capacity = '{3}'{4} }\n[processor.dpo]\nname = '{5}'\nrole = '{6}'\n", [][]string{
		{"", "status = 'final'\n"}, {"controller", "processor"}, {"SAS", "SARL"}, {"Gérante", "Présidente", "Responsable marketing"}, {"", ", authority = 'délégation du 2 mars 2026'"}, {"Y", "Z"}, {"Délégué", "Directeur informatique"}}},
	{"a special condition", "{1}[[special_conditions]]\n{0}{2}{3}reason = 'x'\n{4}", [][]string{
		{"replace = 'breach.notify'\n", "omit = 'breach.notify'\n", "add_after = 'breach.notify'\n", "replace = 'breach.notify'\nomit = 'breach.notify'\n", "omit = 'instructions.only'\n", "replace = 'secondary_use.service'\n", "omit = 'retention.terms'\n"},
		{"", "clauses.breach.notice = '36h'\n", "template = 'c2p_sccs'\n"}, {"", "text = 'Le Sous-traitant notifie la violation sous 24 heures.'\n", "text = { en = 'The Processor confirms.' }\n"},
		{"", "id = 'own'\n", "carries = ['gdpr-33-2', 'gdpr-33']\n", "read = { by = 'x', date = 2026-01-01, text = 'x' }\n"},
		{"", "[[special_conditions]]\nomit = 'breach.notify'\nreason = 'x'\n", "[[special_conditions]]\nadd_after = 'breach.content'\nid = 'z'\ntext = 'Le Sous-traitant notifie la violation sous 24 heures.'\ncarries = ['gdpr-33-2']\nreason = 'x'\n"}}},
	{"an acceptance", "{0}[[accepted]]\ncheck = '{1}'\nat = '{2}'\n{3}", [][]string{
		{"", "replace = ['measures']\nunknown = ['measures']\n[processor]\nunknown = ['contact']\n[[processing]]\nid = 'booking'\nunknown = ['notes']\nretention = { note = 'Les données sont conservées dix ans.' }\n[[subprocessors]]\nid = 'twilio'\nunknown = ['parent']\n[[subprocessors.services]]\nname = 'Voix'\nunknown = ['purpose', 'locations', 'data']\n"},
		{"DPA150", "DPA838", "DPA187", "DPA999", "DPA601"},
		{"processor", "processor.contact", "processor.unknown", "process", "measures", "subprocessors", "subprocessors.twilio", "subprocessors.twilio.parent", "subprocessors[0].parent", "subprocessors[0].services[1]", "subprocessors.twilio.services[1].purpose", "subprocessors[x]", "subprocessors[9].parent", "processor[0]", "processing.booking", "processing.booking.retention.note", "agreement", ""},
		{"reason = 'x'\nby = 'x'\ndate = 2026-11-01\n", "reason = 'x'\n"}}},
	{"a name nearly that of a party", "[controller]\nname = '{0}'\ncontact = { email = '{1}' }\n[[processing]]\nid = 'booking'\nnotes = '{2}{3}{4}'\n", [][]string{
		{"Pharmilo", "Clinique Pharmilo"}, {"dpo@pharmilo.fr", "dpo@clinique.fr"}, {"", "Le service ", "Les données. ", "L’"},
		{"Pharmilo", "Pharmilos", "Pharmillo", "Pharmil", "pharmillo", "Qharmilo", "Pharmalo", "Pharmallo", "Clinique Pharmillo", "Cliniqe Pharmilo", "Orq"}, {" enregistre les dates.", "."}}},
	{"what is cited", "{0}[[processing]]\nid = 'booking'\nnotes = 'Voir {1}.'\n", [][]string{
		{"", "status = 'final'\n"}, {"la loi n° 78-17 du 6 janvier 1978", "la loi n° 78-17 du 6 janvier 1979", "la loi n° 44-17 du 6 janvier 1945", "la loi n° 44-17 du 6 janvier 1944", "la loi n° 00-17 du 6 janvier 1999", "la loi n° 00-17 du 6 janvier 2000", "la loi n° 2004-575 du 21 juin 2004", "la loi n° 2004-575 du 21 juin 2005",
			"le considérant 0 du RGPD", "le considérant 1 du RGPD", "le considérant 173 du RGPD", "le considérant 174 du RGPD", "le règlement (UE) 2016679", "le règlement (UE) 2016/679 (RGPD)", "le règlement (UE) 2016/680 (RGPD)", "le règlement (UE) 2016/697", "le règlement (UE) 2016/680", "l’article 0 du présent Accord", "l’article 1 du présent Accord", "l’article 999 de l’Accord",
			"le 30 février 2026", "le 28 février 2026", "trente (20) jours", "trente (30) jours", "le lien disponible ici", "ceci. Pour en savoir plus :", "Erreur ! Source du renvoi introuvable", "Erreur ! Signet non défini"}}},
	{"what is the processor’s", "{0}notes = '{1} {2}{3}{4}.'\n", [][]string{
		{"[[processing]]\nid = 'booking'\n", "[[subprocessors]]\nid = 'twilio'\n", "template = 'subprocessor_dpa'\n[[processing]]\nid = 'booking'\n", "clauses.secondary_use.variant = 'anonymised_statistics'\n[[processing]]\nid = 'booking'\n"},
		{"Amélioration", "Statistiques", "Promotion"}, {"des produits", "des études", "du blog"},
		{"", " un deux trois", " un deux trois quatre", ","}, {" du Sous-traitant", " de Logiciels Hermine", " du Responsable du traitement", " à ses frais"}}},
	{"what the data serve", "[[processing]]\nid = 'booking'\nnotes = '{0}{1} {2}.'\n", [][]string{
		{"Les messages sont analysés", "Les messages alimentent", "Les messages sont transmis", "Les messages sont lus"}, {"", " un deux", " un deux trois", " un deux trois quatre cinq six sept huit neuf dix", " un deux trois quatre cinq six sept huit neuf dix onze", " un deux trois quatre cinq six sept huit neuf dix onze douze", ",", " (x)"},
		{"pour nos autres clients", "pour nos recherches", "le moteur de l’éditeur", "notre moteur", "le moteur du Sous-traitant", "pour les recherches du Sous-traitant", "pour les recherches du Responsable du traitement", "à nos partenaires"}}},
	{"settings of a clause", "[clauses.{0}]\n{1}{2}{3}", [][]string{
		{"breach", "braech"}, {"", "variant = 'standrad'\n"}, {"", "after = 'audit'\n", "after = 'nosuch'\n", "after = 'breach'\n", "after = 'retention'\n[clauses.retention]\nafter = 'breach'\n"},
		{"", "[clauses.dsr]\nnone = ['x']\n", "[clauses.audit]\nnone = ['per_year']\nper_year = 2\n", "[clauses.liability]\nvariant = 'super_cap'\ncap = '500 EUR'\n", "[clauses.subprocessing]\nnone = ['objection']\n"}}},
	{"claims in two languages", "languages = ['fr', 'en']\n[[measures]]\nid = 'own'\ntitle = { fr = 'Mesure', en = 'Measure' }\ntext = { fr = '{0}', en = '{1}' }\n", [][]string{
		{"Un pare-feu filtre le trafic.", "Aucune donnée ne quitte l’Union européenne.", "Le support de nuit est assuré depuis Madagascar. Le support de jour est assuré depuis Madagascar.", "Aucun sous-traitant ultérieur n’a accès aux données.", "Le Sous-traitant exploite les traces pour son propre compte."},
		{"A firewall filters the traffic.", "No data leave the European Union.", "Night support is provided from Madagascar. Night support is provided from Madagascar.", "No sub-processor has access to the data.", "The Processor uses the traces for its own account."}}},
	{"an annex that stands alone", "template = '{0}'\n{1}{2}", [][]string{
		{"processing_description", "subprocessor_list", "scc", "scc_chain", "scc_subprocessor", "c2p_sccs", "subprocessor_dpa"}, {"", "status = 'final'\n"},
		{"", "unknown = ['date']\n", "[[processing]]\nid = 'booking'\nunknown = ['duration']\n", "[[subprocessors]]\nid = 'twilio'\nunknown = ['parent']\n", "[controller]\nunknown = ['contact']\naddress = { country = 'US' }\n", "[[measures]]\nid = 'encryption'\nunknown = ['note']\n", "replace = ['subprocessors']\nnone = ['subprocessors']\n", "replace = ['processing']\nnone = ['processing']\n", "replace = ['measures']\nunknown = ['measures']\n",
			"[subprocessor_list]\ndate = 2027-11-02\n", "[processor]\naddress = { country = 'MA' }\n", "[processor]\naddress = { country = 'MA' }\naffiliates = [{ name = 'X', form = 'x', registration = { register = 'x', number = '1' }, address = { street = 'x', city = 'x', country = 'IN' } }]\n"}}},
	{"health data on the clocks", "{0}" + clinicOf("{1}{2}"), [][]string{
		{"", "template = 'subprocessor_dpa'\n", "template = 'processing_description'\n"}, {"", "[clauses.retention]\nreturn = '90 days'\n", "[clauses.retention]\nbackups = '180 days'\n", "[clauses.subprocessing]\nobjection = '60 days'\n", "[clauses.health_module]\nafter = 'audit'\n", "[clauses.audit]\nnotice = '45 days'\n", "[clauses.breach]\nnotice = '72h'\n"},
		{"", "[[special_conditions]]\nomit = 'retention.terms'\nreason = 'x'\n", "[[special_conditions]]\nreplace = 'health_module.hds_destruction'\ntext = 'Les données sont détruites sous 10 jours.'\nreason = 'x'\n"}}},
	{"a company that the deal has", "[controller]\ntrade_name = 'Sauge'\naffiliates = [{ name = 'Camomille SARL', form = 'SARL', registration = { register = 'RCS Lyon', number = '222 222 226' }, address = { street = 'x', city = 'Lyon', country = 'FR' } }]\n[processor]\ntrade_name = 'Zibeline'\n" +
		"[[subprocessors]]\nid = 'twilio'\ntrade_name = 'Voxel'\nparent = { name = 'Quartz Group Inc.', country = 'IE' }\nsubprocessors = [{ name = 'Basalte', legal_entity = 'Granite SAS', purpose = 'Envoi de SMS', country = 'FR' }]\n[[subprocessors.services]]\nname = 'Mica'\npurpose = 'Envoi de SMS'\nlocations = ['FR']\ndata = [{ subject = 'patients', categories = ['names'] }]\n[[processing]]\nid = 'booking'\nnotes = 'Les données sont {0} {1}.'\n", [][]string{
		{"confiées à la société", "hébergées par"}, {"Sauge", "Camomille", "Camomille SARL", "Zibeline", "Voxel", "Voxel France", "Quartz", "Group Quartz", "Quartz Group", "Basalte", "Granite", "Mica", "Officine", "Tilleuls Officine", "Hermine", "SendGrid", "Inconnue", "Inconnue France", "France", "Dublin", "Cork", "Accord Cadre", "Traitement"}}},
	{"who keeps the data for longer", "[[subprocessors]]\nid = 'twilio'\nretention = { period = '{0}'{1} }\n[[processing]]\nid = 'booking'\nsubprocessors = [{2}]\n[[processing]]\nid = 'x'\ntitle = 'Rappels'\nsubject_matter = 'Rappels'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\ndata = [{ subject = 'patients', categories = ['{3}'] }]\nretention = { {4} }\n", [][]string{
		{"1 year", "2 years", "25 months", "3 years", "4 years"}, {"", ", unless = 'La loi l’exige.'"}, {"", "'twilio'", "'other'"}, {"names", "phone_number"}, {"period = '3 years'", "criterion = 'Jusqu’à la clôture du compte'", "period = '3 years', unless = 'La loi l’exige.'"}}},
	{"a limit of the policy", "[policy]\n{0}[policy.breach]\nnotice = { {1} }\n[clauses.breach]\nnotice = '{2}'\n{3}", [][]string{
		{"", "approver = 'La direction'\n"}, {"max = '24h'", "min = '24h'", "max = '24h', approver = 'x'", "min = '48h', max = '24h'"}, {"23h", "24h", "25h"},
		{"", "[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-01-01\n", "[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\n", "[[exceptions]]\nclause = 'audit'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-01-01\n", "[[special_conditions]]\nreplace = 'breach.notify'\ntext = 'Le Sous-traitant notifie la violation sous 30 heures.'\ncarries = ['gdpr-33-2']\nreason = 'x'\n"}}},
	{"which hands sign", "{0}[controller]\nsignatory = { name = '{1}', capacity = 'Présidente'{2} }\n{3}[processor]\nsignatory = { name = 'Alex Durand', capacity = 'Directeur'{4} }\n{5}", [][]string{
		{"", "template = 'processing_description'\n"}, {"Camille Martin", "Alex DURAND", " "}, {"", ", order = 0", ", order = 1"}, {"", "cosignatories = [{ name = 'Camille Martin', capacity = 'Directrice', order = 2 }]\n"}, {"", ", order = 1", ", order = 2"},
		{"", "[signature]\noriginals = 1\n", "[signature]\noriginals = 2\ninitials = true\nprofile = 'paper'\n", "[signature]\ninitials = true\nprofile = 'docusign'\n"}}},
	{"one person under two names", "{0}[[subprocessors]]\nid = 'twilio'\nlegal_entity = '{1}'\n{2}[[processor.affiliates]]\nname = '{3}'\nform = 'SAS'\nregistration = { register = 'RCS Lyon', number = '{4}' }\naddress = { street = 'x', city = 'Lyon', country = 'FR' }\n", [][]string{
		{"", "[controller]\nname = 'Logiciels, Hermine'\n", "[controller]\nregistration = { register = 'RCS Lyon', number = '111 111 118' }\n", other("id = 'b'\nname = 'Officine des Tilleuls'") + "\n", other("id = 'processor'\nname = 'Cabinet'") + "\n"}, {"Twilio Ireland Limited", "LOGICIELS HERMINE", "Officine des Tilleuls"},
		{"", "registration = { register = 'RCS Lyon', number = '111111118' }\n", "registration = { register = 'x', number = '000' }\n"}, {"X", "Logiciels Hermine"}, {"222 222 226", "111 111 118"}}},
	{"a group abroad of which the row says little", "[[subprocessors]]\nid = 'sms'\n{0}\naddress = { street = '1 rue A', city = 'Lyon', country = 'FR' }\ncontact = { email = 'vie-privee@sms.fr' }\n{1}\n[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\ndata = [{ subject = 'patients', categories = ['names'] }]\nlocations = [{2}]\n{3}\n", [][]string{
		{"name = 'Zendesk'\nlegal_entity = 'X SAS'\ncountry = 'FR'", "name = 'Relais'\nlegal_entity = 'Zendesk France SAS'\ncountry = 'FR'", "name = 'Zendesk'\nlegal_entity = 'Zendesk, Inc.'\ncountry = 'US'", "name = 'OVH'\nlegal_entity = 'OVH SAS'\ncountry = 'FR'"},
		{"", "unknown = ['transfer']", "transfer = { mechanism = 'none' }", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"}, {"'FR'", "'FR', 'US'", "'worldwide'"},
		{"", "access_from = ['US']", "unknown = ['access_from']", "unknown = ['transfer']", "transfer = { mechanism = 'none' }", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"}}},
	{"what an assessment is of", "[[subprocessors]]\nid = 'sms'\nname = 'X'\nlegal_entity = 'X Ltd'\n{1}contact = { email = 'x@x.fr' }\naddress = { street = 'x', city = 'x', country = '{0}' }\ncountry = '{0}'\n[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\nlocations = ['{0}']\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, assessment = '{2}' }\n", [][]string{
		{"US", "IN", "AU", "ZA"}, {"", "parent = { name = 'Y', country = 'AU' }\n"},
		{"Le droit est analysé.", "Le droit de la République est analysé.", "Le droit indien est analysé.", "Le droit de l’Inde est analysé.", "Le droit des États-Unis est analysé.", "Le droit de l’Australie est analysé.", "Le droit australien est analysé.", "Les autorités australiennes et celles de l’Inde.", "La loi japonaise est analysée.", "Le Japon est analysé.", "Le droit sud-africain est analysé.", "Le droit de l’Allemagne est analysé.", "Le droit de la Nouvelle-Zélande est analysé, non celui de l’Australie."}}},
	{"whom a transfer names", "[[subprocessors]]\nid = 'sms'\n{0}\ncontact = { email = 'x@x.fr' }\naddress = { street = 'x', city = 'x', country = 'US' }\ncountry = 'US'\n{1}[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\nlocations = ['US']\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { {2} }\n", [][]string{
		{"name = 'X'\nlegal_entity = 'X Ltd'", "name = 'Zendesk'\nlegal_entity = 'Zendesk, Inc.'"}, {"", "parent = { name = 'Quartz Inc.', country = 'US' }\n"},
		{"mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, importer = 'X Ltd'", "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, importer = 'Twilio Ireland Limited'", "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, importer = 'Officine des Tilleuls'", "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, importer = 'Inconnue SARL'",
			"mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, exporter = 'X Ltd'", "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, exporter = 'Logiciels Hermine'", "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, exporter = 'Quartz Inc.'",
			"mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.'", "mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'Zendesk, Inc.'", "mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'Inc.'", "mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'Quartz LLC'",
			"mechanism = 'bcr-p', approval = 'Règles d’entreprise contraignantes du groupe Quartz, décision du 3 mars 2025.'", "mechanism = 'bcr-p', approval = 'Règles d’entreprise contraignantes du groupe X, décision du 3 mars 2025.'", "mechanism = 'bcr-p', approval = 'Règles d’entreprise contraignantes du groupe, décision du 3 mars 2025.'", "mechanism = 'bcr-p', fallback = 'bcr-p', approval = 'x'", "mechanism = 'dpf', dpf_checked = 2026-10-01, also = ['bcr-p'], fallback = 'bcr-p', approval = 'x'"}}},
	{"when a company and its service are engaged", "[[subprocessors]]\nid = 'sms'\nname = 'X'\nlegal_entity = 'X SAS'\ncountry = 'FR'\naddress = { street = 'x', city = 'x', country = 'FR' }\ncontact = { email = 'x@x.fr' }\n{0}{1}[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\nlocations = ['FR']\ndata = [{ subject = 'patients', categories = ['names'] }]\n{2}{3}", [][]string{
		{"", "from = 2026-12-01\n", "from = 2027-06-01\n"}, {"", "until = 2027-01-01\n", "until = 2028-01-01\n"}, {"", "from = 2026-12-01\n", "from = 2027-06-01\n"}, {"", "until = 2027-01-01\n", "until = 2028-01-01\n"}}},
	{"where nobody is", "{0}[[processing]]\nid = 'booking'\nlocations = [{1}]\n[[subprocessors]]\nid = 'twilio'\nrole = '{2}'\n{3}", [][]string{
		{"", "template = 'processing_description'\n"}, {"'IE'", "'PT'", "{ country = 'PT', city = 'Porto' }", "'US'", "'EU'"}, {"host", "support_provider"},
		{"", "[[processor.affiliates]]\nname = 'X'\nform = 'SA'\nregistration = { register = 'x', number = '1' }\naddress = { street = 'x', city = 'Porto', country = 'PT' }\n", "[[subprocessors.services]]\nname = 'Voix'\npurpose = 'x'\nlocations = ['PT']\ndata = [{ subject = 'patients', categories = ['names'] }]\n", "[[subprocessors.services]]\nname = 'Voix'\npurpose = 'x'\nlocations = ['EU']\ndata = [{ subject = 'patients', categories = ['names'] }]\n"}}},
	{"artificial intelligence that is denied", "{0}{1}'{2}'\n[[subprocessors]]\nid = 'twilio'\n{3}", [][]string{
		{"", "also_under = ['ai_act']\n", "also_under = ['ai_act']\n[clauses.ai_act]\nhigh_risk = true\n"}, {"[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = ", "[[processing]]\nid = 'booking'\nnotes = ", "[subprocessor_list]\nnotes = ", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'Groupe'\nintro = "},
		{"Aucune intelligence artificielle n’est utilisée.", "En cas de panne, aucune intelligence artificielle n’est utilisée.", "Un pare-feu filtre le trafic."}, {"", "notes = 'Aucune intelligence artificielle n’est utilisée.'\n", "notes = 'Aucune intelligence artificielle n’est utilisée.'\nai = { purpose = 'Tri des appels', training = false }\n", "ai = { purpose = 'Classement des candidats à un poste', training = false }\n"}}},
	{"a postcode and a town", "[controller.address]\nstreet = 'x'\npostcode = '{1}'\ncity = '{2}'\ncountry = '{0}'\n", [][]string{
		{"FR", "DE", "GB"}, {"", "69003", "13001", "F-13001", "20000", "97400", "x", "EC1A 1BB"}, {"Lyon", "Marseille", "Marseille Cedex 02", "Saint-Denis", "x"}}},
	{"a mailbox at the other side", "[controller]\nname = '{0}'\ncontact = { email = '{1}' }\ndpo = { name = 'Y', email = '{2}' }\n[[controller.contacts]]\npurpose = 'security'\nemail = '{3}'\n[processor]\ncontact = { email = '{4}' }\n", [][]string{
		{"Clinique GmbH", "Clinique SAS"}, {"a@lilas.fr", "a@gmail.com"}, {"b@lilas.fr", "b@hermine.fr", "b@GMAIL.com"}, {"c@lilas.fr", "c@hermine.fr"}, {"d@hermine.fr", "d@lilas.fr", "d@gmail.com"}}},
	{"what is denied of the whole service", "{0}{1}'\n[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['{2}'] }]\n", [][]string{
		{"[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = '", "[[subprocessors]]\nid = 'twilio'\nnotes = '", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'Groupe'\nintro = '", "[subprocessor_list]\nnotes = '"},
		{"Le logiciel ne traite aucune donnée de santé.", "Le logiciel ne traite aucune donnée sensible.", "Les appels ne sont jamais enregistrés.", "Le logiciel ne traite aucune donnée de santé, sauf accord."}, {"diagnosis", "call_recordings", "names"}}},
}

// factDeals are a final and a draft in which a fact that a final must have is stated
// otherwise, of each kind of party.
func factDeals(lib *library.Library) []varied {
	var out []varied
	for _, f := range facts {
		kinds := []string{"company"}
		if strings.HasPrefix(f.at, "processor") {
			kinds = []string{"company", "public_body", "association", "professional"}
		}
		d := varied{name: f.at + "." + f.key, lib: lib}
		for _, as := range []string{"unknown", "none", "not_applicable"} {
			for _, kind := range kinds {
				base := strings.Replace(lawful, f.old, f.with(as), 1)
				for _, head := range []string{"", signed} {
					d.deals = append(d.deals, variation{strings.TrimSpace(as + " " + kind + " " + head), base, head + "processor.kind = '" + kind + "'\n"})
				}
			}
		}
		out = append(out, d)
	}
	return out
}

// crossedDeals are those of each choice of the first fact of the crosses, those with
// each value of a parameter of a clause, and those of facts.
func crossedDeals(t testing.TB) []varied {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var out []varied
	for _, x := range crosses {
		for _, first := range x.facts[0] {
			name := x.name + ": " + strings.TrimSpace(first)
			deals := []variation{{"", lawful, strings.ReplaceAll(x.deal, "{0}", first)}}
			for i, fact := range x.facts[1:] {
				var more []variation
				for _, d := range deals {
					for k, value := range fact {
						more = append(more, variation{strings.TrimSpace(fmt.Sprintf("%s %d:%d", d.name, i+1, k)), lawful, strings.ReplaceAll(d.deal, fmt.Sprintf("{%d}", i+1), value)})
					}
				}
				deals = more
				for k, value := range fact {
					name += fmt.Sprintf("\n\t%d:%d %s", i+1, k, strings.ReplaceAll(strings.TrimSpace(value), "\n", "; "))
				}
			}
			out = append(out, varied{name, deals, lib})
		}
	}
	for _, clause := range lib.Clauses {
		for _, p := range clause.Params {
			head := "[clauses." + clause.ID + "]\n"
			if by := clause.UsedBy(p.Name); len(by) > 0 && !slices.Contains(by, clause.Default) {
				head += "variant = '" + by[0] + "'\n"
			}
			var deals []variation
			for _, value := range valuesOf(&p) {
				deals = append(deals, variation{value, lawful, head + p.Name + " = " + value + "\n"})
			}
			out = append(out, varied{"clauses." + clause.ID + "." + p.Name, append(deals, variation{"none", lawful, head + "none = ['" + p.Name + "']\n"}), lib})
		}
	}
	return append(out, factDeals(lib)...)
}

// valuesOf are values of a parameter: at each of its bounds, a unit less and one more.
func valuesOf(p *library.Param) []string {
	switch p.Type {
	case library.BoolType:
		return []string{"true", "false"}
	case library.ChoiceType:
		var out []string
		for _, o := range p.Options {
			out = append(out, "'"+o+"'")
		}
		return out
	case library.DurationType:
		out := []string{"'1h'", "'1 day'", "'30 days'", "'10 years'"}
		for _, b := range []*library.Bound{p.Min, p.Max, p.WarnBelow, p.WarnAbove} {
			if b != nil && b.Param == "" {
				at := b.Value.Duration
				for _, n := range []int{at.N - 1, at.N, at.N + 1} {
					out = append(out, "'"+value.Duration{N: n, Unit: at.Unit}.String()+"'")
				}
			}
		}
		return out
	case library.CountType:
		return []string{"0", "1", "2", "12"}
	case library.MoneyType:
		return []string{"'0 EUR'", "'999.99 EUR'", "'1000 EUR'"}
	}
	return []string{"'x'", "'FR'"}
}

// A fact is judged by the others beside it.
func TestGoldenOfFacts(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	for _, d := range crossedDeals(t) {
		b.WriteString(d.text(t))
	}
	golden.File(t, "said_facts.txt", b.String())
}
