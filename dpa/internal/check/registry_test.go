package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/value"
)

const vendors = `[[subprocessors]]
id = "ovh"
name = "OVH"
legal_entity = "OVH SAS"
country = "FR"
address = { street = "2 rue Kellermann", city = "Roubaix", country = "FR" }
contact = { url = "https://ovh.example", email = "privacy@ovh.example" }
[[subprocessors.services]]
purpose = "Hébergement"
locations = ["FR"]
data = [{ subject = "patients", categories = ["names"] }]
`

// An entry of the registry is written once; each value keeps the place of the
// file that gives it.
func TestRegistry(t *testing.T) {
	a, l := loadFiles(t, map[string]string{
		"deals/deal.toml": "", "deal.toml": `extends = "vendor.toml"
# x
[[subprocessors]]
id = "ovh"
role = "host"
`,
		"vendor.toml": `registry = "shared/suppliers.toml"
` + vendor + `
[[subprocessors]]
use = "ovh"
contact = { email = "sante@ovh.example" }
[[subprocessors]]
use = "ovh"
id = "ovh-backup"
name = "OVH (sauvegarde)"
`,
		"shared/suppliers.toml": vendors,
	})
	require.NotNil(t, a, "%s", text(l))
	assert.Empty(t, l)
	require.Len(t, a.Subprocessors, 3)
	first, second := a.Subprocessors[1], a.Subprocessors[2]
	assert.Equal(t, "ovh", first.ID)
	assert.Equal(t, "OVH SAS", first.LegalEntity)
	assert.Equal(t, value.Email("sante@ovh.example"), first.Contact.Email)
	assert.EqualValues(t, "https://ovh.example", first.Contact.URL, "tables merge key by key")
	assert.Equal(t, "host", first.Role.ID)
	assert.Equal(t, "ovh-backup", second.ID)
	assert.Equal(t, "OVH (sauvegarde)", second.Name)
	assert.Equal(t, "privacy@ovh.example", string(second.Contact.Email), "entries do not touch each other")
	for path, want := range map[string]string{
		"": "deal.toml:3:3", "id": "deal.toml:4:6", "legal_entity": "shared/suppliers.toml:4:16",
		"contact.email": "vendor.toml:46:21", "contact.url": "shared/suppliers.toml:7:19", "services.0.purpose": "shared/suppliers.toml:9:11",
	} {
		assert.Equal(t, want, first.At(path).String(), path)
	}
}

// The registry is found from the file that names it, and the deal may name
// another one.
func TestTheDealNamesItsRegistry(t *testing.T) {
	a, l := loadFiles(t, map[string]string{
		"deal.toml":   "extends = \"vendor.toml\"\nregistry = \"own.toml\"\nreplace = [\"subprocessors\"]\nsubprocessors = [{ use = \"ovh\" }]\n",
		"vendor.toml": "registry = \"nowhere.toml\"\n" + vendor,
		"own.toml":    vendors,
	})
	require.NotNil(t, a, "%s", text(l))
	assert.Equal(t, "OVH", a.Subprocessors[0].Name)
	assert.Equal(t, "deal.toml:4:26", a.Subprocessors[0].At("id").String())
}

func TestSharedDataOfTheRegistry(t *testing.T) {
	a, l := loadFiles(t, map[string]string{
		"deal.toml":      "extends = \"vendor.toml\"\nregistry = \"suppliers.toml\"\n# x\n[[data_sets]]\nuse = \"base\"\n[[processing]]\nid = \"booking\"\ndata_sets = [\"base\"]\n",
		"vendor.toml":    vendor,
		"suppliers.toml": "[[data_sets]]\nid = \"base\"\ndata = [{ subject = \"patients\", categories = [\"names\"] }]\n",
	})
	require.NotNil(t, a, "%s", text(l))
	require.Len(t, a.DataSets, 1)
	assert.Equal(t, "names", a.DataSets[0].Data[0].Categories[0].Word.ID)
	assert.Equal(t, "suppliers.toml:3:8", a.DataSets[0].At("data").String())
}
