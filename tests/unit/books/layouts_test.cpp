// Registers in the layouts of other programs (formats.md 6.2), and sheets that only look like one.

#include <catch2/catch_amalgamated.hpp>

#include "unit/books/register.hpp"

using namespace milaan;
using test::day;
using test::read_register;

TEST_CASE("the section cdnr of GSTN's GSTR-2 template holds notes in the supplier's words") {
    const auto in = read_register(
        "GSTIN of Supplier,Note/Refund Voucher Number,Note/Refund Voucher date,"
        "Invoice/Advance Payment Voucher Number,Invoice/Advance Payment Voucher date,Pre GST,"
        "Document Type,Reason For Issuing document,Supply Type,Note/Refund Voucher Value,Rate,"
        "Taxable Value,Integrated Tax Paid,Central Tax Paid,State/UT Tax Paid,Cess Paid,"
        "Eligibility For ITC,Availed ITC Integrated Tax,Availed ITC Central Tax,"
        "Availed ITC State/UT Tax,Availed ITC Cess\n"
        "27ZZZPA0002B1ZA,CN/7,14-Oct-26,INV/3,05-Oct-26,N,C,01-Sales Return,Intra State,1180.00,"
        "18.00,1000.00,0.00,90.00,90.00,0.00,Inputs,0.00,90.00,90.00,0.00\n"
        "24ZZZFB2002B1ZW,DN/1,15-Oct-26,INV/9,06-Oct-26,N,D,07-Others,Inter State,590.00,18.00,"
        "500.00,90.00,0.00,0.00,0.00,Inputs,90.00,0.00,0.00,0.00\n");
    REQUIRE(in.books.size() == 2);
    const auto credit = in.books.row(0), debit = in.books.row(1);
    CHECK(credit.kind == DocKind::credit_note);
    CHECK(in.books.text(credit.number) == "CN/7");
    CHECK(credit.date == day(2026, 10, 14));
    CHECK(in.books.text(credit.original_number) == "INV/3");
    CHECK(credit.original_date == day(2026, 10, 5));
    CHECK(credit.taxable == rupees(1000));
    CHECK(credit.tax.cgst == rupees(90));
    CHECK(credit.value == rupees(1180));
    CHECK(debit.kind == DocKind::debit_note);
    CHECK(debit.taxable == rupees(500));
    CHECK(debit.tax.igst == rupees(90));
}

TEST_CASE("the section impg holds bills of entry, with the supplier of an economic zone") {
    const auto in = read_register(
        "Port Code,Bill Of Entry Number,Bill Of Entry Date,Bill Of Entry Value,Document type,"
        "GSTIN Of SEZ Supplier,Rate,Taxable Value,Integrated Tax Paid,Cess Paid,"
        "Eligibility For ITC,Availed ITC Integrated Tax,Availed ITC Cess\n"
        "INNSA1,2345678,09-Oct-26,118000.00,Imports,,18.00,100000.00,18000.00,0.00,Inputs,"
        "18000.00,0.00\n"
        "INMAA4,2345679,10-Oct-26,59000.00,Received from SEZ,24ZZZFB2002B1ZW,18.00,50000.00,"
        "9000.00,0.00,Capital Goods,9000.00,0.00\n");
    REQUIRE(in.books.size() == 2);
    const auto import = in.books.row(0), zone = in.books.row(1);
    CHECK(import.kind == DocKind::bill_of_entry);
    CHECK(in.books.text(import.port_code) == "INNSA1");
    CHECK(in.books.text(import.number) == "2345678");
    CHECK(import.date == day(2026, 10, 9));
    CHECK(import.supplier_gstin.empty());
    CHECK(import.taxable == rupees(100000));
    CHECK(import.tax.igst == rupees(18000));
    CHECK(zone.kind == DocKind::bill_of_entry);
    CHECK(in.books.text(zone.supplier_gstin) == "24ZZZFB2002B1ZW");
    CHECK(zone.tax.igst == rupees(9000));
}

TEST_CASE("ClearTax's template: a row per item, the value of the whole invoice on each") {
    const auto in = read_register(
        "Invoice Date *,Invoice Number *,Supplier GSTIN,Supplier Name,Item Description,"
        "HSN or SAC code,Item Quantity,Item Taxable Value *,GST Rate,IGST Amount,CGST Amount,"
        "SGST Amount,CESS Amount,Total Transaction Value,My GSTIN,State Place of Supply,"
        "Is Reverse Charge,Type of Invoice\n"
        "05/10/2026,INV-1,27ZZZPA0002B1ZA,SUPPLIER 2,Bolts,7318,10,1000,18,0,90,90,0,1770,"
        "27ZZZCB0001A1Z3,27-Maharashtra,N,Regular\n"
        "05/10/2026,INV-1,27ZZZPA0002B1ZA,SUPPLIER 2,Nuts,7318,5,500,18,0,45,45,0,1770,"
        "27ZZZCB0001A1Z3,27-Maharashtra,N,Regular\n"
        "13/10/2026,INV-2,24ZZZFB2002B1ZW,SUPPLIER 3,Nuts,7318,5,500,18,90,0,0,0,590,"
        "27ZZZCB0001A1Z3,27-Maharashtra,N,Regular\n");
    REQUIRE(in.books.size() == 2);
    const auto d = in.books.row(0);
    CHECK(in.books.text(d.number) == "INV-1");
    CHECK(d.date == day(2026, 10, 5));
    CHECK(d.taxable == rupees(1500));
    CHECK(d.tax.cgst == rupees(135));
    CHECK(d.value == rupees(1770));
    CHECK(in.books.text(d.buyer_gstin) == "27ZZZCB0001A1Z3");
    CHECK(d.part_count == 2);
    CHECK(in.books.row(1).value == rupees(590));
}

TEST_CASE("EY's fields, invoices and credit notes by their codes") {
    const auto in = read_register(
        "SupplierGSTIN,RecipientGSTIN,DocumentType,DocumentNumber,DocumentDate,"
        "InvoiceAssessableAmount,IGSTAmount,CGSTAmount,SGSTAmount,InvoiceValue,"
        "EligibilityIndicator,AvailableIGST,AvailableCGST,AvailableSGST,PortCode,BillOfEntry,"
        "BillOfEntryDate\n"
        "27ZZZPA0002B1ZA,27ZZZCB0001A1Z3,INV,INV-1,05-10-2026,1000,0,90,90,1180,IG,0,90,90,,,\n"
        "27ZZZPA0002B1ZA,27ZZZCB0001A1Z3,CR,CN-1,16-10-2026,100,0,9,9,118,IG,0,9,9,,,\n");
    REQUIRE(in.books.size() == 2);
    CHECK(in.books.row(0).taxable == rupees(1000));
    CHECK(in.books.row(1).kind == DocKind::credit_note);
    CHECK(in.books.row(1).tax.sgst == rupees(9));
}

TEST_CASE("IMS as another program prints it is no purchase register") {
    const auto first = read_register(
        "Action (GSTN),Table Type,Recipient GSTIN,Supplier GSTIN,Document Type,Document Number,"
        "Document Date,Taxable Value,IGST,CGST,SGST,Cess,Total Tax,Invoice Value,POS,Form Type,"
        "GSTR1-Filing Status,GSTR1-Filing Period,Original Document Number,Original Document Date,"
        "Pending Action Blocked,Checksum\n"
        "No Action,B2B,27ZZZCB0001A1Z3,27ZZZPA0002B1ZA,INV,INV-1,05-10-2026,1000,0,90,90,0,180,"
        "1180,27,R1,Filed,102026,,,N,abc\n");
    const auto second = read_register(
        "IMS Action (Govt.),Section Name,Supplier GSTIN,Document Number,Document Date,"
        "Taxable Value,IGST,CGST,SGST,Source Return Period,Source Return Filing Status\n"
        "Accepted,B2B,27ZZZPA0002B1ZA,INV-1,05-10-2026,1000,0,90,90,Oct-26,Filed\n");
    for (const auto* in : {&first, &second}) {
        CHECK(in->books.empty());
        CHECK(in->files.front().status == FileStatus::refused);
        REQUIRE_FALSE(in->diagnostics.empty());
        CHECK(in->diagnostics.back().code == Code::unknown_kind);
    }
}
