// Real registers that their owners published. They are not part of the project: without the folder
// these tests are skipped, and say so.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "unit/books/register.hpp"

using namespace milaan;
using test::day;

namespace {

std::string sample(const std::string& name) {
    const char* folder = std::getenv("MILAAN_SAMPLES");
    const auto path =
        std::string(folder != nullptr ? folder : "../shared/samples") + "/anonymised/" + name;
    std::ifstream in(path, std::ios::binary);
    if (!in) SKIP("no sample " + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::uint32_t lines_of(const std::string& text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) +
           (text.empty() || text.back() == '\n' ? 0 : 1);
}

} // namespace

TEST_CASE("a minimal register with days as Excel's numbers") {
    const auto text = sample("purchase_register.csv");
    const auto in = test::read_register(text, "purchase_register.csv");
    REQUIRE(in.files.front().status == FileStatus::read);
    CHECK(test::rows_told(in) == lines_of(text));
    // gst,name,invNo,invVal,invDate: 27ZZWCX7086V1ZE, DINV22231512, 4736, 44868 (3 Nov 2022)
    REQUIRE(in.books.size() > 2);
    const auto d = in.books.row(0);
    CHECK(in.books.text(d.supplier_gstin) == "27ZZWCX7086V1ZE");
    CHECK(in.books.text(d.number) == "DINV22231512");
    CHECK(d.value == rupees(4736));
    CHECK(d.date == day(2022, 11, 3));
}

TEST_CASE("one document under thousands of blank rows") {
    const auto text = sample("textile_erp_register_blank_rows_2.csv");
    const auto in = test::read_register(text, "textile.csv");
    CHECK(test::rows_told(in) == lines_of(text));
    REQUIRE(in.books.size() == 1);
    // 24ZZQPC2978L1Z5,287,29/03/2025,68000,3400,0,0,SUPPLIER 7976,71400
    const auto d = in.books.row(0);
    CHECK(in.books.text(d.number) == "287");
    CHECK(d.date == day(2025, 3, 29));
    CHECK(d.taxable == rupees(68000));
    CHECK(d.tax.igst == rupees(3400));
    CHECK(d.value == rupees(71400));
    CHECK(d.kind == DocKind::invoice);
}

TEST_CASE("explanations under the headings are no rows") {
    const auto text = sample("textile_erp_register_blank_rows.csv");
    const auto in = test::read_register(text, "textile.csv");
    CHECK(test::rows_told(in) == lines_of(text));
    CHECK(in.files.front().rows.header == 2);
    CHECK(in.books.empty());
}

TEST_CASE("a minimal list: every row a document, its amounts to the paisa") {
    const auto text = sample("portal_list.csv");
    const auto in = test::read_register(text, "portal_list.csv");
    REQUIRE(in.files.front().status == FileStatus::read);
    CHECK(test::rows_told(in) == lines_of(text));
    REQUIRE(in.books.size() == 399);
    // 27ZZUCO0746B1Z9,SUPPLIER 4080,PY2217102879,84662.16,05/11/2022
    const auto d = in.books.row(3);
    CHECK(in.books.text(d.supplier_gstin) == "27ZZUCO0746B1Z9");
    CHECK(in.books.text(d.supplier_name) == "SUPPLIER 4080");
    CHECK(in.books.text(d.number) == "PY2217102879");
    CHECK(d.value == paise(8466216));
    CHECK(d.date == day(2022, 11, 5));
    // 27ZZMPS5804N1ZW,SUPPLIER 9900,180,199885,16/11/2022
    const auto last = in.books.row(398);
    CHECK(in.books.text(last.number) == "180");
    CHECK(last.value == rupees(199885));
    CHECK(last.date == day(2022, 11, 16));
    Money sum;
    for (std::uint32_t i = 0; i < in.books.size(); ++i) sum += in.books.row(i).value;
    CHECK(sum == paise(5488016307));
}
