// Pictures of the gallery and of every screen, as the software renderer draws them, against the
// sums of pictures that somebody has looked at. Where one differs, MILAAN_SCREENS=FOLDER keeps all
// of them to be looked at, and MILAAN_PICTURES=take writes the sums anew.

#include <catch2/catch_amalgamated.hpp>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "unit/ui/demo_page.hpp"

using namespace milaan;
using platform::HeadlessPage;

namespace {

constexpr const char* kSums = "tests/unit/ui/pictures.txt";

struct Screen {
    const char* name;
    std::function<void(HeadlessPage&)> open;
};

template <int Key, int Modifier = 0>
void press(HeadlessPage& page) {
    page.press(static_cast<ImGuiKey>(Key), Modifier);
}

const Screen kScreens[] = {
    {"gallery",
     [](HeadlessPage& page) {
         page.app().show_gallery();
         page.settle();
     }},
    {"load", press<ImGuiKey_1>},
    {"verify", press<ImGuiKey_2>},
    {"act", press<ImGuiKey_3>},
    {"act-question",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_3);
         page.press(ImGuiKey_A, ImGuiMod_Ctrl);
         page.press(ImGuiKey_R);
     }},
    {"recompute", press<ImGuiKey_4>},
    {"match", press<ImGuiKey_5>},
    {"records", press<ImGuiKey_6>},
    {"overview", press<ImGuiKey_7>},
    {"suppliers", press<ImGuiKey_8>},
    {"settings", press<ImGuiKey_Comma>},
    {"help", press<ImGuiKey_F1>},
    {"commands", press<ImGuiKey_K, ImGuiMod_Ctrl>},
    {"columns",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_1);
         REQUIRE(page.click("Columns of Purchase_register_Oct2026.csv"));
     }},
    {"rows",
     [](HeadlessPage& page) {
         page.app().adopt(
             test::loaded({{"errors.csv", test::file_text("tests/e2e/data/register-errors.csv")}}));
         page.settle();
         REQUIRE(page.click("4 documents in errors.csv"));
     }},
    {"groups",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_2);
         page.press(ImGuiKey_G);
     }},
    {"one-click",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_3);
         page.press(ImGuiKey_O);
     }},
    {"menu",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_2);
         page.press(ImGuiKey_DownArrow);
         page.press(ImGuiKey_Menu);
     }},
    {"guide",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_1);
         REQUIRE(page.click("Guided path"));
         REQUIRE(page.click("Next: Open IMS"));
         REQUIRE(page.click("Next: Check"));
     }},
};

/// What only the compact layout has.
const Screen kCompactScreens[] = {
    {"details",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_3);
         page.press(ImGuiKey_Enter);
     }},
    {"filters",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_3);
         REQUIRE(page.click("Filters"));
         REQUIRE(page.click("Mismatch 16"));
     }},
    {"more",
     [](HeadlessPage& page) {
         page.press(ImGuiKey_2);
         (void)page.click("More"); // there where something has no room
     }},
};

struct Look {
    const char* name;
    int width, height;
    ui::ThemeChoice theme;
    float scale = 1;
    bool compact = false;
};
constexpr Look kLooks[] = {
    {"1280x800-light", 1280, 800, ui::ThemeChoice::light},
    {"1280x800-dark", 1280, 800, ui::ThemeChoice::dark},
    {"1920x1080-light", 1920, 1080, ui::ThemeChoice::light},
    {"1920x1080-dark", 1920, 1080, ui::ThemeChoice::dark},
    {"1280x800-contrast", 1280, 800, ui::ThemeChoice::high_contrast},
    // 1280x800 at 200 % zoom, a small laptop, a tablet held upright, a phone.
    {"640x400-at-2", 1280, 800, ui::ThemeChoice::light, 2, true},
    {"960x540-light", 960, 540, ui::ThemeChoice::light, 1, true},
    {"820x1180-light", 820, 1180, ui::ThemeChoice::light, 1, true},
    {"390x844-at-2", 780, 1688, ui::ThemeChoice::dark, 2, true},
};

std::map<std::string, std::string> known_sums() {
    std::map<std::string, std::string> out;
    std::istringstream in(test::file_text(kSums));
    for (std::string name, sum; in >> name >> sum;) out[name] = sum;
    return out;
}

std::string sum_of(HeadlessPage& page) {
    const auto p = page.picture();
    const auto size = static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height) * 4;
    std::ostringstream out;
    out << std::hex << text::hash({reinterpret_cast<const char*>(p.pixels), size});
    return out.str();
}

} // namespace

TEST_CASE("the gallery and every screen look as they did when they were looked at last") {
#ifdef __EMSCRIPTEN__
    SKIP("its rounding of curves is another; the page in the browser is looked at in e2e");
#endif
    const auto known = known_sums();
    const auto snapshot = test::demo_snapshot();
    std::ostringstream now;
    const auto look_at = [&](const Look& look, const Screen& screen) {
        HeadlessPage page(look.width, look.height, look.scale, look.theme);
        page.app().adopt(snapshot);
        page.settle();
        screen.open(page);
        const auto name = std::string(screen.name) + "-" + look.name;
        const auto sum = sum_of(page);
        test::keep_picture(page, name);
        now << name << ' ' << sum << '\n';
        const auto at = known.find(name);
        INFO("MILAAN_SCREENS=FOLDER keeps the picture " << name);
        CHECK((at != known.end() && at->second == sum));
    };
    for (const auto& look : kLooks) {
        for (const auto& screen : kScreens)
            // What is under the fold there cannot be clicked.
            if (!look.compact || std::string_view(screen.name) != "columns") look_at(look, screen);
        if (!look.compact) continue;
        for (const auto& screen : kCompactScreens) look_at(look, screen);
    }
    const char* take = std::getenv("MILAAN_PICTURES");
    if (take != nullptr && std::string_view(take) == "take") std::ofstream(kSums) << now.str();
}
