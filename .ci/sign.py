"""Signs every signature field of the PDFs in a folder, one after the other, with
pyHanko, and validates every signature.

    sign.py FONT.ttf FOLDER

Files are read in strict mode, signatures are PAdES. Each signer's appearance uses
FONT, which the file embeds; NAME.plain.pdf is signed with no appearance at all. For
each signature a line says: file, field, verdict.
"""
import contextlib
import datetime
import io
import logging
import pathlib
import sys

from asn1crypto import keys, x509
from cryptography import x509 as cx
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.font.opentype import GlyphAccumulatorFactory
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import SimpleBoxLayoutRule, AxisAlignment
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle, TextStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore


def identity(name):
    """A key with a certificate that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = cx.Name([cx.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        cx.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(cx.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(cx.KeyUsage(True, True, False, False, False, False, False, False, False), critical=True)
        .sign(key, hashes.SHA256())
    )
    return (
        x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())),
    )


logging.getLogger("fontTools").setLevel(logging.ERROR)


@contextlib.contextmanager
def tables_read_once():
    """While something is signed. For each object in a stream of objects pyHanko reads the
    table at its head anew, which is more than two thirds of the time that signing takes.
    The last object of each stream, for which it has to read the whole table, it still
    reads itself; and what it signed, it judges as it is."""
    anew = PdfFileReader._get_object_from_stream

    def once(self, number, stream_number, index):
        stream = generic.Reference(stream_number, 0, self).get_object()
        count, first = stream["/N"], stream["/First"]
        if index == count - 1:
            return anew(self, number, stream_number, index)
        if not hasattr(stream, "table"):
            stream.table = [int(n) for n in stream.data[:first].split()]
        if len(stream.table) != 2 * count or stream.table[2 * index] != number:
            raise ValueError(f"object {number} is not where the file says: {stream_number}, {index}")
        at = io.BytesIO(stream.data)
        at.seek(first + stream.table[2 * index + 1])
        found = generic.read_object(at, generic.Reference(number, 0, self))
        if isinstance(found, (generic.StreamObject, generic.IndirectObject)):
            raise ValueError(f"object {number} may not stand in a stream")
        return found

    PdfFileReader._get_object_from_stream = once
    try:
        yield
    finally:
        PdfFileReader._get_object_from_stream = anew


def main(font, folder):
    certificate, key = identity("Signatory")
    signer = signers.SimpleSigner(signing_cert=certificate, signing_key=key, cert_registry=SimpleCertificateStore.from_certs([certificate]))
    trust = ValidationContext(trust_roots=[certificate])
    wrong = 0
    for path in sorted(pathlib.Path(folder).glob("*.pdf")):
        original = path.read_bytes()
        with path.open("rb") as f:
            fields = [name for name, _, _ in enumerate_sig_fields(PdfFileReader(f, strict=True))]
        style = TextStampStyle(
            stamp_text="%(signer)s\n%(ts)s", border_width=0,
            text_box_style=TextBoxStyle(font=GlyphAccumulatorFactory(font), font_size=10),
            inner_content_layout=SimpleBoxLayoutRule(x_align=AxisAlignment.ALIGN_MIN, y_align=AxisAlignment.ALIGN_MID),
            background=None,
        )
        if path.name.endswith(".plain.pdf"):
            style = StaticStampStyle(border_width=0, background=None)
        for name in fields:
            with path.open("rb+") as f, tables_read_once():
                meta = signers.PdfSignatureMetadata(field_name=name, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
                try:
                    signers.PdfSigner(meta, signer, stamp_style=style).sign_pdf(
                        IncrementalPdfFileWriter(f, strict=True), existing_fields_only=True, in_place=True)
                except SigningError as e:
                    print(path.name, name, "not signed:", e)
                    wrong += 1
        if not path.read_bytes().startswith(original):
            print(path.name, "-", "the signed file does not begin with the unsigned one")
            wrong += 1
        with path.open("rb") as f:
            found = PdfFileReader(f, strict=True).embedded_signatures
            if [s.field_name for s in found] != fields:
                print(path.name, "-", "fields that are not signed")
                wrong += 1
            for s in found:
                status = validate_pdf_signature(s, trust)
                good = status.valid and status.intact and status.bottom_line
                print(path.name, s.field_name, "valid" if good else status.pretty_print_details())
                wrong += not good
    return wrong > 0


sys.exit(main(*sys.argv[1:]))
