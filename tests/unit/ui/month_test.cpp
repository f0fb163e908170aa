// The overview and the suppliers of the demo month: figures as text, each line opens its documents.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "ui/month.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::grid_rows;
using test::has_node;
using test::keep_picture;
using test::says;

namespace {

/// The first control whose name begins so.
std::string control(const ui::App& app, std::string_view begin) {
    for (const auto& n : app.mirror().nodes)
        if (n.role == ui::Role::button && n.name.starts_with(begin)) return n.name;
    return {};
}

ui::MonthFigures figures(const workspace::Workspace& w) {
    ui::MonthFigures m;
    ui::update_month(m, w);
    return m;
}

} // namespace

TEST_CASE("pictures of the month, in both themes and sizes") {
    for (const bool dark : {false, true})
        for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{1920, 1080}}) {
            HeadlessPage page(width, height, 1,
                              dark ? ui::ThemeChoice::dark : ui::ThemeChoice::light);
            page.app().adopt(test::demo_snapshot());
            const auto name = std::string(dark ? "dark-" : "light-") + std::to_string(width);
            page.press(ImGuiKey_7);
            CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Overview"));
            keep_picture(page, "overview-" + name);
            page.press(ImGuiKey_8);
            CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Suppliers"));
            keep_picture(page, "suppliers-" + name);
        }
}

TEST_CASE("with nothing loaded both panes say what to do") {
    HeadlessPage page(1280, 800);
    page.press(ImGuiKey_7);
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Overview"));
    page.press(ImGuiKey_8);
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Suppliers"));
    page.press(ImGuiKey_8);
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Load"));
}

TEST_CASE("a part of the credit opens its documents, and Escape comes back") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto m = figures(page.app().workspace());
    page.press(ImGuiKey_7);
    const auto name = control(page.app(), "At risk: ");
    REQUIRE_FALSE(name.empty());
    REQUIRE(page.click(name));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Verify"));
    const auto at_risk = static_cast<std::size_t>(workspace::CreditPart::at_risk);
    REQUIRE(m.parts[at_risk].documents != 0);
    CHECK(grid_rows(page.app()) == static_cast<std::int32_t>(m.parts[at_risk].documents) + 1);
    page.press(ImGuiKey_Escape);
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Overview"));
}

TEST_CASE("the letter to a supplier can be copied, mailed and saved") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_8);
    REQUIRE(page.click("Copy the letter"));
    REQUIRE(page.host.copied.size() == 1);
    CHECK(page.host.copied[0].find("Dear Sir or Madam") != std::string::npos);
    REQUIRE(page.click("E-mail"));
    REQUIRE(page.host.mails.size() == 1);
    CHECK_FALSE(page.host.mails[0].first.empty());
    REQUIRE(page.click("Save .txt"));
    REQUIRE(page.click("Save .html"));
    REQUIRE(page.host.saved.size() == 2);
    CHECK(page.host.saved[0].name.ends_with(".txt"));
    CHECK(page.host.saved[1].mime == "text/html");
}

TEST_CASE("another supplier opens his own page, and his documents open in the workbench") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto m = figures(page.app().workspace());
    REQUIRE(m.suppliers.size() > 1);
    page.press(ImGuiKey_8);
    const auto& second = m.suppliers[1];
    const auto name = control(page.app(), "Supplier " + second.name);
    REQUIRE_FALSE(name.empty());
    REQUIRE(page.click(name));
    CHECK(has_node(page.app(), ui::Role::heading, second.name));
    REQUIRE(page.click("Show the documents"));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Verify"));
    CHECK(grid_rows(page.app()) > 1);
}

TEST_CASE("suppliers are found by a part of the name or GSTIN and sorted by any column") {
    const auto w = [] {
        workspace::Workspace workspace;
        workspace::adopt(workspace, test::demo_snapshot());
        return workspace;
    }();
    const auto m = figures(w);
    ui::SupplierView v;
    ui::update_order(v, m);
    CHECK(v.order.size() == m.suppliers.size());
    for (int c = 0; c < ui::kSupplierColumnCount; ++c) {
        v.sort = static_cast<ui::SupplierColumn>(c);
        v.descending = false;
        ui::update_order(v, m);
        auto up = v.order;
        v.descending = true;
        ui::update_order(v, m);
        std::reverse(up.begin(), up.end());
        CHECK(up == v.order);
    }
    v.search = m.suppliers[0].gstin.substr(0, 8);
    ui::update_order(v, m);
    CHECK(v.order.size() >= 1);
    CHECK(v.order.size() < m.suppliers.size());
    v.search = "no such supplier";
    ui::update_order(v, m);
    CHECK(v.order.empty());
    CHECK(ui::chosen_supplier(v, m) == nullptr);
}
