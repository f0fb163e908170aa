// Headings that registers really have, by what stands under them: written down from the programs'
// exports and from formats.md 6.2, not taken from the reader. The first of each is the plain one.

export const HEADINGS = {
  gstin: ['GSTIN', 'GSTIN/UIN', 'Supplier GSTIN', 'GSTIN of Supplier', 'GST No.', 'Gst No', 'Party GSTIN', 'Vendor GSTIN',
    'CTIN', 'Counterparty GSTIN', 'GST Identification Number (GSTIN)', 'SupplierGSTIN', 'GSTIN of Supplier/ECO*', 'GSTIN No',
    'Supplier GST No', 'VENDOR_GSTIN', 'Party GST No.', 'GST Partner', 'supplier gstin', 'GSTIN NUMBER', 'Vendor GST Number'],
  name: ['Particulars', 'Supplier Name', 'Party Name', 'Vendor Name', 'Trade/Legal name', 'Name & Address of Dealer', 'Name of Supplier',
    'Ledger Name', 'Party', 'Account Name', 'Supplier', 'Name of the Party', 'VENDOR NAME'],
  number: ['Invoice Number', 'Supplier Invoice No.', 'Invoice No', 'Bill No.', 'Bill Number', 'Document Number', 'Doc No', 'Inv No',
    'Supplier Inv. No.', 'Invoice No.', 'BILL_NO', 'InvoiceNumber', 'Document number*', 'Purchase Bill No', 'Tax Invoice No.', 'Ref No',
    'Reference', 'Party Bill No', 'Supplier Bill No.', 'invNo', 'Vendor Invoice Number'],
  date: ['Invoice Date', 'Bill Date', 'Supplier Invoice Date', 'Document Date', 'Inv Date', 'Inv. Dt.', 'Document date*', 'BILL_DATE',
    'InvoiceDate', 'Date', 'Doc Date', 'Tax Invoice Date', 'Supplier Bill Date', 'Bill Dt', 'Date of Invoice', 'invDate'],
  taxable: ['Taxable Value', 'Taxable Amount', 'Taxable Amt', 'Basic', 'Basic Amount', 'Assessable Value', 'Base Amount', 'Taxable value (₹)*',
    'Taxable Val.', 'TAXABLE_VALUE', 'Total Taxable Value', 'Txbl. Amt.', 'Basic Value', 'Amount Before Tax', 'InvoiceAssessableAmount',
    'Taxable Amount (Rs.)', 'Value Without Tax'],
  igst: ['IGST', 'Integrated Tax', 'IGST Amount', 'IGST Amt', 'Integrated Tax Paid', 'Integrated tax (₹)', 'IGSTAmount', 'Input IGST', 'IGST_AMT', 'igst amount', 'IGST (Rs.)'],
  cgst: ['CGST', 'Central Tax', 'CGST Amount', 'CGST Amt', 'Central Tax Paid', 'Central tax (₹)', 'CGSTAmount', 'Input CGST', 'CGST_AMT', 'cgst amount', 'CGST (Rs.)'],
  sgst: ['SGST', 'State/UT Tax', 'SGST Amount', 'SGST Amt', 'State/UT Tax Paid', 'State/UT tax (₹)', 'SGSTAmount', 'Input SGST', 'SGST_AMT', 'sgst amount', 'SGST/UTGST'],
  cess: ['Cess', 'Cess Amount', 'Cess Paid', 'Cess (₹)', 'GST Cess', 'CESS_AMT'],
  value: ['Invoice Value', 'Bill Amount', 'Bill Amt', 'Gross Total', 'Invoice Amount', 'Total', 'Document Value', 'Total Amount', 'Invoice Total',
    'Grand Total', 'Total Invoice Value', 'Net Amount Payable', 'Invoice Value(₹)', 'invVal', 'BILL_AMT', 'Total Value'],
  voucher: ['Voucher No.', 'Vch No.', 'Vno', 'VCode', 'Voucher Number', 'Entry No', 'Vch. No'],
  entry: ['Voucher Date', 'Posting Date', 'Entry Date', 'Vch Date', 'Booking Date'],
  place: ['Place of Supply', 'POS', 'Place Of Supply (Name of State)', 'place_of_supply'],
  reverse: ['Reverse Charge', 'Supply Attract Reverse Charge', 'RCM', 'Is Reverse Charge'],
  type: ['Document Type', 'Document type*', 'Type of Document', 'Doc Type', 'DocumentType'],
  serial: ['Sr. No.', 'S.No', 'Sl No', 'SR NO'],
  remarks: ['Remarks', 'Narration', 'Remark'],
};

/** One slip of the finger in a word of six letters or more; the first letter stays. */
export function misspell(heading, random) {
  const words = heading.split(/([^A-Za-z]+)/);
  const long = words.map((w, i) => (/^[A-Za-z]{6,}$/.test(w) ? i : -1)).filter((i) => i >= 0);
  if (long.length === 0) return heading;
  const i = random.pick(long);
  const w = words[i];
  const at = 1 + random.below(w.length - 2);
  words[i] = random.pick([
    w.slice(0, at) + w.slice(at + 1),
    w.slice(0, at) + w[at] + w.slice(at),
    w.slice(0, at) + w[at + 1] + w[at] + w.slice(at + 2),
  ]);
  return words.join('');
}
