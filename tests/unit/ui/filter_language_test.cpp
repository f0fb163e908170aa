#include <catch2/catch_amalgamated.hpp>

#include <functional>
#include <random>

#include "base/text.hpp"
#include "ui/filter.hpp"
#include "unit/ui/demo_page.hpp"

using namespace milaan;
using ui::FilterField;
using ui::parse_filter;

namespace {

ui::FilterTerm only_term(std::string_view text) {
    INFO(text);
    const auto q = parse_filter(text);
    if (q.mistake) UNSCOPED_INFO(q.mistake->message);
    REQUIRE_FALSE(q.mistake);
    REQUIRE(q.terms.size() == 1);
    return q.terms[0];
}

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

std::int64_t day(int y, int m, int d) {
    return make_date(y, m, d).value().days;
}

} // namespace

TEST_CASE("texts of a filter are words, quoted words, and either of several") {
    struct Case {
        const char* text;
        FilterField field;
        std::vector<std::string> texts;
        bool negated, whole;
    };
    const Case cases[] = {
        {"acme", FilterField::any, {"acme"}, false, false},
        {"KA-77", FilterField::any, {"KA-77"}, false, false},
        {"-acme", FilterField::any, {"acme"}, true, false},
        {"!acme", FilterField::any, {"acme"}, true, false},
        {"\"acme traders\"", FilterField::any, {"acme traders"}, false, false},
        {"-\"acme traders\"", FilterField::any, {"acme traders"}, true, false},
        {"\"12\"\" pipe\"", FilterField::any, {"12\" pipe"}, false, false},
        {"\"open\"", FilterField::any, {"open"}, false, false},
        {"\"tax>5\"", FilterField::any, {"tax>5"}, false, false},
        {"supplier:acme", FilterField::supplier, {"acme"}, false, false},
        {"Supplier:acme", FilterField::supplier, {"acme"}, false, false},
        {"name:acme", FilterField::supplier, {"acme"}, false, false},
        {"supplier:\"acme traders\",omkar",
         FilterField::supplier,
         {"acme traders", "omkar"},
         false,
         false},
        {"-supplier:acme", FilterField::supplier, {"acme"}, true, false},
        {"number:061", FilterField::number, {"061"}, false, false},
        {"number=061", FilterField::number, {"061"}, false, true},
        {"no:a:b", FilterField::number, {"a:b"}, false, false},
        {"gstin:27,29", FilterField::gstin, {"27", "29"}, false, false},
        {"supplier:आपूर्ति", FilterField::supplier, {"आपूर्ति"}, false, false},
    };
    for (const auto& c : cases) {
        const auto t = only_term(c.text);
        CHECK(t.field == c.field);
        CHECK(t.texts == c.texts);
        CHECK(t.negated == c.negated);
        CHECK(t.whole == c.whole);
    }
}

TEST_CASE("figures of a filter are compared, given as a range, and written as they are here") {
    struct Case {
        const char* text;
        FilterField field;
        std::int64_t low, high;
    };
    const Case cases[] = {
        {"tax>10000", FilterField::tax, 1'000'001, kMost},
        {"tax>=10000", FilterField::tax, 1'000'000, kMost},
        {"tax<10000", FilterField::tax, kLeast, 999'999},
        {"tax<=1,00,000", FilterField::tax, kLeast, 10'000'000},
        {"tax:123.45", FilterField::tax, 12'345, 12'345},
        {"tax=123.45", FilterField::tax, 12'345, 12'345},
        {"tax<0", FilterField::tax, kLeast, -1},
        {"tax<-500", FilterField::tax, kLeast, -50'001},
        {"taxable>2l", FilterField::taxable, 20'000'001, kMost},
        {"taxable>=1.5cr", FilterField::taxable, 1'500'000'000, kMost},
        {"taxable:10k..2lakh", FilterField::taxable, 1'000'000, 20'000'000},
        {"taxable:..500", FilterField::taxable, kLeast, 50'000},
        {"taxable:500..", FilterField::taxable, 50'000, kMost},
        {"diff>100", FilterField::difference, 10'001, kMost},
        {"difference:0", FilterField::difference, 0, 0},
        {"age>60", FilterField::age, 61, kMost},
        {"age:30..90", FilterField::age, 30, 90},
        {"age<=7d", FilterField::age, kLeast, 7},
        {"sure<90", FilterField::sure, kLeast, 89},
        {"sure:100%", FilterField::sure, 100, 100},
        {"date:2026-10-05", FilterField::date, day(2026, 10, 5), day(2026, 10, 5)},
        {"date:05-10-2026", FilterField::date, day(2026, 10, 5), day(2026, 10, 5)},
        {"date:05/10/2026", FilterField::date, day(2026, 10, 5), day(2026, 10, 5)},
        {"date:2026-10", FilterField::date, day(2026, 10, 1), day(2026, 10, 31)},
        {"date>2026-10", FilterField::date, day(2026, 11, 1), kMost},
        {"date<2026-10", FilterField::date, kLeast, day(2026, 9, 30)},
        {"date>=2026-10-15", FilterField::date, day(2026, 10, 15), kMost},
        {"date:2026-09..2026-10", FilterField::date, day(2026, 9, 1), day(2026, 10, 31)},
    };
    for (const auto& c : cases) {
        const auto t = only_term(c.text);
        CHECK(t.field == c.field);
        CHECK(t.low == c.low);
        CHECK(t.high == c.high);
        CHECK(only_term(std::string("-") + c.text).negated);
    }
}

TEST_CASE("given words of a filter, by their beginning and several at once") {
    const auto bits = [](auto... e) { return ((1u << static_cast<unsigned>(e)) | ...); };
    CHECK(only_term("verdict:mismatch").choices == bits(Verdict::mismatch));
    CHECK(only_term("finding:mism").choices == bits(Verdict::mismatch));
    CHECK(only_term("verdict:exact,prob").choices == bits(Verdict::exact, Verdict::probable));
    CHECK(only_term("verdict:missing").choices == bits(Verdict::books_only, Verdict::portal_only));
    CHECK(only_term("action:pending,rejected").choices ==
          bits(ImsAction::pending, ImsAction::reject));
    CHECK(only_term("action:acc").choices == bits(ImsAction::accept));
    CHECK(only_term("section:b2b").choices == bits(Section::b2b));
    CHECK(only_term("in:ims").choices == bits(ui::LineSource::ims));
    CHECK(only_term("open").field == FilterField::state);
    CHECK(only_term("OPEN").choices == bits(ui::LineState::open));
    CHECK(only_term("-decided").negated);
    CHECK(only_term("is:changed").choices == bits(ui::LineState::changed));
}

TEST_CASE("a filter knows where each of its terms stands, and a term can be taken out") {
    const std::string text = "supplier:\"a b\"  tax>5   open";
    const auto q = parse_filter(text);
    REQUIRE(q.terms.size() == 3);
    CHECK(text.substr(q.terms[0].begin, q.terms[0].end - q.terms[0].begin) == "supplier:\"a b\"");
    CHECK(text.substr(q.terms[1].begin, q.terms[1].end - q.terms[1].begin) == "tax>5");
    CHECK(ui::without_term(text, q.terms[0]) == "tax>5   open");
    CHECK(ui::without_term(text, q.terms[1]) == "supplier:\"a b\"  open");
    CHECK(ui::without_term(text, q.terms[2]) == "supplier:\"a b\"  tax>5");
    CHECK(parse_filter("").terms.empty());
    CHECK(parse_filter("   ").terms.empty());
}

TEST_CASE("a mistaken filter says where it is mistaken and what would be right") {
    struct Case {
        const char* text;
        std::uint32_t begin, end;
        const char* says;
    };
    const Case cases[] = {
        {"supplr:acme", 0, 6, "Is supplier meant?"},
        {"acme suplier:x", 5, 12, "Is supplier meant?"},
        {"colour:red", 0, 6, "Fields: supplier, number, gstin, verdict"},
        {"supplier:", 9, 9, "supplier:acme"},
        {"supplier:a,", 11, 11, "A text is missing here"},
        {"supplier>a", 8, 9, "supplier is not a figure"},
        {"verdict>exact", 7, 8, "verdict is not a figure: write verdict:exact"},
        {"verdict:wrong", 8, 13, "“wrong” is none of the words here: write verdict:exact"},
        {"verdict:exact,", 14, 14, "A word is missing here"},
        {"verdict:", 8, 8, "write verdict:exact, tolerance"},
        {"action:p,x", 9, 10, "“x” is none"},
        {"section:b2bc", 8, 12, "may be several"},
        {"tax>", 4, 4, "tax>10000"},
        {"tax>abc", 4, 7, "“abc” is not an amount: write tax>10000"},
        {"open tax>12x", 9, 12, "“12x” is not an amount"},
        {"tax>1e5", 4, 7, "not an amount"},
        {"tax:5..x", 7, 8, "“x” is not an amount"},
        {"tax:10..5", 4, 9, "From is after to"},
        {"tax>5..10", 4, 9, "not an amount"},
        {"tax:..", 4, 6, "not an amount"},
        {"tax>99999999999999999999", 4, 24, "not an amount"},
        {"diff>-100", 5, 9, "compared by its size"},
        {"age>sixty", 4, 9, "“sixty” is not a number of days: write age>60"},
        {"date:2026-13", 5, 12, "“2026-13” is not a date: write date:2026-10"},
        {"date:31-02-2026", 5, 15, "is not a date"},
        {"\"acme", 0, 5, "The closing \" is missing"},
        {"supplier:\"acme traders", 9, 22, "The closing \" is missing"},
        {"\"\"", 0, 2, "nothing between the quotes"},
    };
    for (const auto& c : cases) {
        INFO(c.text);
        const auto q = parse_filter(c.text);
        REQUIRE(q.mistake);
        CHECK(q.mistake->begin == c.begin);
        CHECK(q.mistake->end == c.end);
        INFO(q.mistake->message);
        CHECK(q.mistake->message.find(c.says) != std::string::npos);
    }
}

TEST_CASE("any bytes are a filter or a mistake inside them") {
    std::mt19937 random(7);
    const std::string letters = "ab1:,.\"-!=<> \t~supplier tax date open\xe0\xa4\x86";
    for (int i = 0; i < 4000; ++i) {
        std::string text;
        for (auto n = random() % 24; n > 0; --n) text += letters[random() % letters.size()];
        const auto q = parse_filter(text);
        for (const auto& t : q.terms) CHECK((t.begin < t.end && t.end <= text.size()));
        if (q.mistake)
            CHECK((q.mistake->begin <= q.mistake->end && q.mistake->end <= text.size() &&
                   !q.mistake->message.empty()));
    }
}

TEST_CASE("a term made of a cell's text finds that text again") {
    for (const auto* value : {"acme", "acme traders", "a,b", "12\" pipe", "-x"}) {
        const auto text = ui::filter_term_text("number", value);
        CHECK(only_term(text).texts == std::vector<std::string>{value});
    }
}

namespace {

using Holds = std::function<bool(const ui::Line&)>;

/// A term as text, and beside it what it means, said without the index and the parser.
struct Meant {
    std::string text;
    Holds holds;
};

class Generator {
public:
    Generator(const workspace::Workspace& w, const std::vector<ui::Line>& lines, unsigned seed)
        : w_(w), lines_(lines), random_(seed) {}

    Meant term() {
        auto m = positive();
        if (random_() % 4 != 0) return m;
        return {"-" + m.text, [holds = m.holds](const ui::Line& l) { return !holds(l); }};
    }

private:
    const ui::Line& some() { return lines_[random_() % lines_.size()]; }
    std::string part(std::string_view s) {
        if (s.empty()) return "x";
        const auto at = random_() % s.size();
        return std::string(s.substr(at, 1 + random_() % 5));
    }
    template <class Text>
    Holds either_side(Text text, std::string wanted) {
        return [this, text, wanted](const ui::Line& l) {
            const auto& in = w_.data.intake;
            return (l.book != kNoRow && text::contains_fold(text(in.books, l.book), wanted)) ||
                   (l.document != kNoRow &&
                    text::contains_fold(text(in.portal, w_.data.documents[l.document].row()),
                                        wanted));
        };
    }
    Meant text_term() {
        const auto number = [](const RecordStore& s, std::uint32_t r) {
            return s.text(s.number()[r]);
        };
        const auto name = [](const RecordStore& s, std::uint32_t r) {
            return s.text(s.supplier_name()[r]);
        };
        const auto gstin = [](const RecordStore& s, std::uint32_t r) {
            return s.text(s.supplier_gstin()[r]);
        };
        auto wanted = part(ui::cell_text(
            w_, some(), random_() % 2 == 0 ? ui::Column::portal_number : ui::Column::supplier));
        switch (random_() % 3) {
        case 0:
            return {ui::filter_term_text("number", wanted), either_side(number, wanted)};
        case 1:
            return {ui::filter_term_text("supplier", wanted), either_side(name, wanted)};
        default:
            return {ui::filter_term_text("gstin", wanted), either_side(gstin, wanted)};
        }
    }
    Meant amount_term() {
        const auto limit = ui::line_tax(w_, some());
        const auto text = to_plain(limit);
        switch (random_() % 4) {
        case 0:
            return {"tax>" + text,
                    [this, limit](const auto& l) { return ui::line_tax(w_, l) > limit; }};
        case 1:
            return {"tax<=" + text,
                    [this, limit](const auto& l) { return ui::line_tax(w_, l) <= limit; }};
        case 2:
            return {"taxable:" + text + "..",
                    [this, limit](const auto& l) { return ui::line_taxable(w_, l) >= limit; }};
        default:
            return {"diff>" + to_plain(abs(limit)), [this, limit](const auto& l) {
                        return abs(ui::tax_difference(w_, l)) > abs(limit);
                    }};
        }
    }
    Meant positive() {
        switch (random_() % 5) {
        case 0:
            return text_term();
        case 1:
            return amount_term();
        case 2: {
            const auto verdict = w_.data.matching.groups[some().group].verdict;
            return {"verdict:" + std::string(name_of(verdict)), [this, verdict](const auto& l) {
                        return w_.data.matching.groups[l.group].verdict == verdict;
                    }};
        }
        case 3: {
            const int days = static_cast<int>(random_() % 90);
            return {"age>" + std::to_string(days), [this, days](const ui::Line& l) {
                        const auto text = ui::cell_text(w_, l, ui::Column::age);
                        return !text.empty() && std::stoi(text) > days;
                    }};
        }
        default:
            return {"open", [this](const ui::Line& l) {
                        return l.document != kNoRow && w_.data.documents[l.document].in_ims() &&
                               w_.decisions.action(l.document) == ImsAction::none;
                    }};
        }
    }

    const workspace::Workspace& w_;
    const std::vector<ui::Line>& lines_;
    std::mt19937 random_;
};

} // namespace

TEST_CASE("filters find what a line by line reading of their meaning finds") {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    const auto lines = ui::make_lines(w);
    const auto index = ui::make_index(w, lines);
    Generator generator(w, lines, 20261126);
    std::size_t found = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<Meant> meant;
        std::string text;
        for (int i = 0; i <= round % 3; ++i) {
            meant.push_back(generator.term());
            text += (i == 0 ? "" : " ") + meant.back().text;
        }
        INFO(text);
        const auto q = parse_filter(text);
        REQUIRE_FALSE(q.mistake);
        ui::Filter filter;
        filter.terms = q.terms;
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < lines.size(); ++i)
            if (std::all_of(meant.begin(), meant.end(),
                            [&](const Meant& m) { return m.holds(lines[i]); }))
                expected.push_back(i);
        CHECK(ui::filter_lines(w, lines, index, filter) == expected);
        found += expected.size();
    }
    // The rounds are about something.
    CHECK(found > 10'000);
}

TEST_CASE("a bare word is looked for in number, supplier, GSTIN and amounts") {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    const auto lines = ui::make_lines(w);
    const auto index = ui::make_index(w, lines);
    const auto count = [&](const char* text) {
        const auto q = parse_filter(text);
        REQUIRE_FALSE(q.mistake);
        ui::Filter filter;
        filter.terms = q.terms;
        const auto which = ui::filter_lines(w, lines, index, filter);
        for (const auto i : which)
            for (const auto& t : q.terms)
                if (t.field == FilterField::any) CHECK(ui::line_has(w, lines[i], t.texts[0]));
        return which.size();
    };
    CHECK(count("OSA/26-27/061") == 1);
    CHECK(count("omkar security") >= 4);
    CHECK(count("\"security omkar\"") == 0);
    CHECK(count("07ZZZCY2259L1Z7") == 1);
    CHECK(count("1,19,800.00") >= 1);
    CHECK(count("119800") == count("1,19,800"));
    CHECK(count("zzzz-nothing") == 0);
}

TEST_CASE("what begins in one text and ends in the next one kept is in neither") {
    workspace::Workspace w;
    workspace::adopt(w, test::demo_snapshot());
    const auto lines = ui::make_lines(w);
    const auto index = ui::make_index(w, lines);
    const auto& portal = w.data.intake.portal;
    const auto& pool = portal.pool();
    std::size_t tried = 0;
    for (std::uint32_t id = 1; id + 1 < pool.size(); ++id) {
        const auto first = pool.view({id}), second = pool.view({id + 1});
        if (first.size() < 3 || second.size() < 3) continue;
        const auto across =
            std::string(first.substr(first.size() - 3)) + std::string(second.substr(0, 3));
        ui::FilterTerm term;
        term.field = FilterField::number;
        term.texts = {across};
        ui::Filter filter;
        filter.terms = {term};
        ++tried;
        for (const auto i : ui::filter_lines(w, lines, index, filter)) {
            const auto number = [&](const RecordStore& s, std::uint32_t row) {
                return text::contains_fold(s.text(s.number()[row]), across);
            };
            const auto& l = lines[i];
            CHECK(((l.book != kNoRow && number(w.data.intake.books, l.book)) ||
                   (l.document != kNoRow && number(portal, w.data.documents[l.document].row()))));
        }
    }
    CHECK(tried > 100);
}
