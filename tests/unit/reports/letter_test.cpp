#include "reports/letter.hpp"

#include <catch2/catch_amalgamated.hpp>

using namespace milaan;
using namespace milaan::reports;

namespace {

Letter letter() {
    Letter l{.supplier = "A & B <Traders>",
             .supplier_gstin = "24ZZZFB2002B1ZW",
             .recipient_gstin = "27ZZZCB0001A1Z3",
             .period = make_period(2026, 10),
             .sections = {}};
    LetterSection s{"In our books, not in your return", "Please report these.", {}};
    s.lines.push_back(
        {"INV/1", make_date(2026, 10, 5).value(), rupees(1234567), rupees(222222), "Invoice", ""});
    s.lines.push_back({"CN-22", make_date(2026, 10, 9).value(), -rupees(100), -rupees(18),
                       "Credit note", "<b>differs</b> & more"});
    l.sections.push_back(std::move(s));
    return l;
}

std::vector<std::string> lines_with(const std::string& text, std::string_view what) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        if (line.find(what) != std::string::npos) out.push_back(line);
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return out;
}

} // namespace

TEST_CASE("the figures of a letter stand under each other, with Indian grouping and a sum") {
    const auto text = letter_text(letter());
    const auto first = lines_with(text, "INV/1");
    const auto second = lines_with(text, "CN-22");
    const auto sum = lines_with(text, "Together");
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    REQUIRE(sum.size() == 1);
    CHECK(first[0].find("12,34,567.00") != std::string::npos);
    CHECK(first[0].size() == second[0].size());
    CHECK(first[0].size() == sum[0].size());
    CHECK(sum[0].find("12,34,467.00") != std::string::npos);
    CHECK(text.find("Oct 2026") != std::string::npos);
    CHECK(letter_subject(letter()).find("24ZZZFB2002B1ZW") != std::string::npos);
    CHECK(text.ends_with("With kind regards,\nfor GSTIN 27ZZZCB0001A1Z3\n"));
}

TEST_CASE("no name or remark of a file becomes markup in the letter's page") {
    const auto html = letter_html(letter());
    CHECK(html.find("<Traders>") == std::string::npos);
    CHECK(html.find("A &amp; B &lt;Traders&gt;") != std::string::npos);
    CHECK(html.find("<b>differs") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("http") == std::string::npos);
}

TEST_CASE("a section without documents is a sentence alone") {
    auto l = letter();
    l.sections = {{"GSTR-3B not filed", "Please file it.", {}}};
    CHECK(letter_text(l).find("Together") == std::string::npos);
    CHECK(letter_html(l).find("<table") == std::string::npos);
}
