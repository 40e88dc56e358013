package check

import (
	"reflect"
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/names"
)

// rules goes through the agreement and calls, for each table, the rules that
// stand in the file of what it is about.
func (c *checker) rules() {
	a, top := c.a, c.top()
	rows(c, a.OtherControllers, top, "other_controllers", c.partyTables)
	row(c, &a.Processor, top, "processor", c.partyTables)
	rows(c, a.Processing, top, "processing", func(x *agreement.Activity, p place) {
		c.activity(x, p)
		p.cited = c.citesLaw(x)
		rows(c, x.Data, p, "data", c.data)
		row(c, x.Retention, p, "retention", c.retention)
		row(c, x.Transfer, p, "transfer", c.transfer)
	})
	cited := c.allCiteLaw()
	rows(c, a.DataSets, top, "data_sets", func(x *agreement.DataSet, p place) {
		p.cited = cited
		rows(c, x.Data, p, "data", c.data)
	})
	rows(c, a.SubprocessorGroups, top, "subprocessor_groups", func(x *agreement.SubprocessorGroup, p place) {
		p.cited = cited
		c.dataSets(x.DataSets, p)
		rows(c, x.Data, p, "data", c.data)
	})
	rows(c, a.Subprocessors, top, "subprocessors", func(s *agreement.Subprocessor, p place) {
		c.subprocessor(s, p)
		row(c, s.Registration, p, "registration", c.registration)
		row(c, s.Address, p, "address", c.address)
		row(c, s.Transfer, p, "transfer", c.transfer)
		row(c, s.Retention, p, "retention", c.retention)
		rows(c, s.Certificates, p, "certificates", c.certificate)
		rows(c, s.Services, p, "services", func(v *agreement.Service, p place) {
			p.cited = cited
			c.service(s, v, p)
			rows(c, v.Data, p, "data", c.data)
			row(c, v.Transfer, p, "transfer", c.transfer)
		})
		rows(c, s.Subprocessors, p, "subprocessors", func(k *agreement.FurtherSubprocessor, p place) {
			row(c, k.Transfer, p, "transfer", c.transfer)
		})
	})
	row(c, a.HealthHosting, top, "health_hosting", func(h *agreement.HealthHosting, p place) {
		c.healthHosting(h, p)
		rows(c, h.Certificates, p, "certificates", c.certificate)
		rows(c, h.RemoteAccess, p, "remote_access", func(r *agreement.RemoteAccess, p place) {
			row(c, r.Transfer, p, "transfer", c.transfer)
		})
	})
}

// ownRules calls the rules of what is the customer's own.
func (c *checker) ownRules() {
	row(c, &c.a.Controller, c.top(), "controller", c.partyTables)
	rows(c, c.a.Processing, c.top(), "processing", func(x *agreement.Activity, p place) {
		if !p.out {
			c.givesBack(x, p)
		}
	})
}

// partyTables checks the tables within a party.
func (c *checker) partyTables(x *agreement.Party, p place) {
	row(c, x.Registration, p, "registration", c.registration)
	row(c, x.Address, p, "address", c.address)
	rows(c, x.Certificates, p, "certificates", c.certificate)
	rows(c, x.Contacts, p, "contacts", c.desk)
	rows(c, x.Affiliates, p, "affiliates", func(f *agreement.Affiliate, p place) {
		row(c, f.Registration, p, "registration", c.registration)
		row(c, f.Address, p, "address", c.address)
		row(c, f.Transfer, p, "transfer", c.transfer)
	})
	row(c, x.Transfer, p, "transfer", c.transfer)
}

// data checks what is said of data.
func (c *checker) data(d *agreement.Data, p place) {
	rows(c, d.Categories, p, "categories", c.category)
}

// rows calls visit for each table of a list, with its place.
func rows[T any](c *checker, list []T, p place, key string, visit func(*T, place)) {
	for i := range list {
		visit(&list[i], c.enterRow(reflect.ValueOf(&list[i]).Elem(), p, key, i))
	}
}

// enterRow is enter for a row of the list under key. It is apart from rows, of
// which the compiler makes one for each type.
func (c *checker) enterRow(v reflect.Value, p place, key string, i int) place {
	return c.enter(v, place{table: p.table, path: under(p.path, under(key, strconv.Itoa(i))), owner: p.owner, out: p.out, cited: p.cited})
}

// row calls visit for a table, unless it is not there.
func row[T any](c *checker, x *T, p place, key string, visit func(*T, place)) {
	if x != nil {
		visit(x, c.enterTable(reflect.ValueOf(x).Elem(), p, key))
	}
}

// enterTable is enter for the table under key.
func (c *checker) enterTable(v reflect.Value, p place, key string) place {
	return c.enter(v, place{table: p.table, path: under(p.path, key), owner: names.Within(p.owner, c.lib.Locales.Called(p.of, key)), out: p.out})
}
