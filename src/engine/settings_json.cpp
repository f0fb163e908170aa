#include "engine/settings_json.hpp"

#include <nlohmann/json.hpp>

#include "base/gstin.hpp"
#include "base/text.hpp"

namespace milaan::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMarker = "milaan_settings";

struct Switch {
    std::string_view key;
    bool Settings::*member;
};
constexpr Switch kSwitches[] = {
    {"quarterly", &Settings::quarterly},
    {"snake_case_reduction", &Settings::snake_case_reduction},
    {"require_remark", &Settings::require_remark},
    {"unavailable_notes_in_4a", &Settings::unavailable_notes_in_4a},
    {"pending_when_not_booked", &Settings::pending_when_not_booked},
    {"previous_3b_filed", &Settings::previous_3b_filed},
};

struct Limit {
    std::string_view key;
    Money Tolerance::*member;
};
constexpr Limit kLimits[] = {
    {"tolerance_taxable", &Tolerance::taxable},
    {"tolerance_head", &Tolerance::head},
    {"tolerance_value", &Tolerance::value},
};

class Loader {
public:
    Loader(std::string_view file, Diagnostics& diagnostics, Settings before)
        : file_(file), diagnostics_(diagnostics), settings_(std::move(before)) {}

    Settings load(const Json& json) {
        for (const auto& [key, value] : json.items())
            if (!take(key, value)) unusable(key, value, "a setting that Milaan knows");
        return settings_;
    }

private:
    bool take(const std::string& key, const Json& value) {
        if (key == kMarker) return true;
        for (const auto& s : kSwitches)
            if (key == s.key) {
                if (value.is_boolean())
                    settings_.*s.member = value.get<bool>();
                else
                    unusable(key, value, "true or false");
                return true;
            }
        for (const auto& l : kLimits)
            if (key == l.key) {
                const auto money = value.is_string() ? parse_decimal(value.get<std::string>())
                                   : value.is_number_integer()
                                       ? parse_decimal(value.dump())
                                       : Result<ParsedMoney>(Errc::not_a_number);
                if (money && money.value().value >= Money{})
                    settings_.tolerance.*l.member = money.value().value;
                else
                    unusable(key, value, "rupees as text, such as \"1.00\"");
                return true;
            }
        if (key == "date_window") {
            if (value.is_number_integer() && value.get<std::int64_t>() >= 0 &&
                value.get<std::int64_t>() <= 366)
                settings_.date_window = value.get<std::int32_t>();
            else
                unusable(key, value, "days, 0 to 366");
            return true;
        }
        if (key == "pairs") {
            take_pairs(key, value);
            return true;
        }
        std::string raw;
        if (key == "gstin") {
            if (text(key, value, raw) && !raw.empty()) {
                if (const auto clean = gstin::clean(raw); gstin::has_shape(clean)) {
                    settings_.gstin = clean;
                    settings_.gstin_found = false;
                } else
                    unusable(key, value, "a GSTIN");
            }
            return true;
        }
        if (key == "period") {
            if (text(key, value, raw) && !raw.empty()) {
                if (const auto p = parse_period(raw)) {
                    settings_.period = p.value();
                    settings_.period_found = false;
                } else
                    unusable(key, value, "MMYYYY");
            }
            return true;
        }
        if (key == "as_of") {
            if (text(key, value, raw) && !raw.empty()) {
                if (const auto d = parse_iso_date(raw)) {
                    settings_.as_of = d.value();
                    settings_.as_of_found = false;
                } else
                    unusable(key, value, "YYYY-MM-DD");
            }
            return true;
        }
        return false;
    }

    /// [{"linked": true, "books": NAME, "portal": NAME}], NAME: {"gstin", "number", "date"}.
    void take_pairs(const std::string& key, const Json& value) {
        constexpr std::string_view kExpected =
            "a list of {linked, books, portal}, each side with gstin, number and date";
        if (!value.is_array()) {
            unusable(key, value, kExpected);
            return;
        }
        settings_.pairs.clear();
        for (const auto& item : value) {
            PairChoice choice;
            if (item.is_object() && item.contains("linked") && item["linked"].is_boolean() &&
                document_name(item, "books", choice.books) &&
                document_name(item, "portal", choice.portal)) {
                choice.linked = item["linked"].get<bool>();
                settings_.pairs.push_back(std::move(choice));
            } else {
                unusable(key, item, kExpected);
            }
        }
    }

    static bool document_name(const Json& item, const char* side, DocumentName& out) {
        if (!item.contains(side) || !item[side].is_object()) return false;
        const auto& name = item[side];
        for (const char* field : {"gstin", "number", "date"})
            if (!name.contains(field) || !name[field].is_string()) return false;
        out.gstin = text::to_upper(name["gstin"].get<std::string>());
        out.number = text::to_upper(name["number"].get<std::string>());
        const auto raw = name["date"].get<std::string>();
        if (raw.empty()) return true;
        const auto date = parse_iso_date(raw);
        if (date) out.date = date.value();
        return static_cast<bool>(date);
    }

    bool text(const std::string& key, const Json& value, std::string& to) {
        if (value.is_string())
            to = value.get<std::string>();
        else
            unusable(key, value, "a text");
        return true;
    }

    void unusable(const std::string& key, const Json& value, std::string_view expected) {
        report(diagnostics_,
               {.severity = Severity::warning,
                .code = Code::unknown_value,
                .file = std::string(file_),
                .where = key,
                .expected = std::string(expected),
                .found = value.is_structured() ? "a structure" : value.dump().substr(0, 60),
                .done = "What was set before stays."});
    }

    std::string_view file_;
    Diagnostics& diagnostics_;
    Settings settings_;
};

} // namespace

std::string to_json(const Settings& s) {
    Json json{{kMarker, 1}};
    json["gstin"] = s.gstin;
    json["period"] = to_mmyyyy(s.period);
    json["as_of"] = to_iso(s.as_of);
    for (const auto& l : kLimits) json[std::string(l.key)] = to_plain(s.tolerance.*l.member);
    json["date_window"] = s.date_window;
    for (const auto& w : kSwitches) json[std::string(w.key)] = s.*w.member;
    if (!s.pairs.empty()) json["pairs"] = Json::array();
    for (const auto& p : s.pairs) {
        const auto name = [](const DocumentName& n) {
            return Json{{"gstin", n.gstin}, {"number", n.number}, {"date", to_iso(n.date)}};
        };
        json["pairs"].push_back(
            {{"linked", p.linked}, {"books", name(p.books)}, {"portal", name(p.portal)}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Settings> settings_from_json(std::string_view text, std::string_view file,
                                    Diagnostics& diagnostics, Settings before) {
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return Errc::malformed;
    return Loader(file, diagnostics, std::move(before)).load(json);
}

bool looks_like_settings(std::string_view head) {
    return head.substr(0, 200).find("\"" + std::string(kMarker) + "\"") != std::string_view::npos;
}

} // namespace milaan::engine
