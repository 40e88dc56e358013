package canvas

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// producer is what made the file, in both places that say so.
const producer = "dpakit"

// A field is a statement of a document about itself. It stands in the
// information dictionary and in the metadata, and both say the same (PDF/A-3,
// ISO 19005-3, 6.6.2).
type field struct {
	info string // key of the information dictionary
	xmp  string // the property, with the element in which its value stands
	text string
}

func (c *Canvas) fields() []field {
	alternative := func(name string) string {
		return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></" + name + ">"
	}
	all := []field{
		{"Title", alternative("dc:title"), c.options.Title},
		{"Author", "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", c.options.Author},
		{"Subject", alternative("dc:description"), c.options.Subject},
		{"Keywords", keywords[0] + "%s" + keywords[1], c.options.Watermark}, // a draft says so to programs too
		{"Creator", creators[0] + "%s" + creators[1], c.options.Creator},
		{"Producer", "<pdf:Producer>%s</pdf:Producer>", producer},
	}
	var out []field
	for _, f := range all {
		if f.text = readable(f.text); f.text != "" {
			out = append(out, f)
		}
	}
	return out
}

// keywords stand around the mark of a draft in the metadata.
var keywords = [2]string{"<pdf:Keywords>", "</pdf:Keywords>"}

// creators stand around what the document was made of in the metadata.
var creators = [2]string{"<xmp:CreatorTool>", "</xmp:CreatorTool>"}

// readable replaces what XML cannot hold, so that the metadata and the
// information dictionary say the same of a title with a control character.
func readable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' {
			return ' '
		}
		if r < ' ' || r == 0xFFFE || r == 0xFFFF || r >= 0xD800 && r <= 0xDFFF {
			return '\uFFFD'
		}
		return r
	}, text)
}

// metadata returns the XMP packet of the document.
func (c *Canvas) metadata() []byte {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n")
	level := "U"
	if c.wholly() {
		level = "A"
	}
	fmt.Fprintf(&b, "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>%s</pdfaid:conformance>\n", level)
	for _, f := range c.fields() {
		var escaped strings.Builder
		xml.EscapeText(&escaped, []byte(f.text)) // a strings.Builder takes everything
		fmt.Fprintf(&b, f.xmp+"\n", escaped.String())
	}
	if at := c.options.Created; !at.IsZero() {
		day := at.UTC().Format("2006-01-02T15:04:05Z")
		fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>\n", day, day)
	}
	b.WriteString("</rdf:Description>\n")
	if c.accessible() {
		b.WriteString(accessibility)
	}
	b.WriteString("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}

// accessibility says that the file is made as PDF/UA-1 asks, and describes the
// property that says so, which PDF/A-3 does not know by itself (ISO 19005-3,
// 6.6.2.3).
const accessibility = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`

// writeInfo writes the information dictionary.
func (c *Canvas) writeInfo(w *writer, n int) {
	var b strings.Builder
	for _, f := range c.fields() {
		fmt.Fprintf(&b, "/%s %s", f.info, text(f.text))
	}
	if at := c.options.Created; !at.IsZero() {
		day := at.UTC().Format("D:20060102150405Z")
		fmt.Fprintf(&b, "/CreationDate(%s)/ModDate(%s)", day, day)
	}
	w.object(n, "<<%s>>", b.String())
}

// writeArchive writes what PDF/A asks for beyond the pages and returns the
// entries of the catalogue that lead to it.
func (c *Canvas) writeArchive(w *writer) string {
	metadata, intent, profile := w.reserve(), w.reserve(), w.reserve()
	w.plainStream(metadata, "/Type/Metadata/Subtype/XML", c.metadata())
	w.stream(profile, "/N 3", outputProfile())
	w.object(intent, "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>", profile)
	return fmt.Sprintf("/Metadata %d 0 R/OutputIntents[%d 0 R]", metadata, intent) + c.writeFiles(w)
}
