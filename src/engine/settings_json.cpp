#include "engine/settings_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "engine/mapping_json.hpp"
#include "records/settings_table.hpp"

namespace milaan::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMarker = "milaan_settings";

constexpr std::string_view kHeadsExpected = "rupees as text per head, such as {\"igst\": \"1.00\"}";

bool money_of(const Json& value, Money& to) {
    const auto money = value.is_string()           ? parse_decimal(value.get<std::string>())
                       : value.is_number_integer() ? parse_decimal(value.dump())
                                                   : Result<ParsedMoney>(Errc::not_a_number);
    if (money) to = money.value().value;
    return static_cast<bool>(money);
}

/// {"igst": "1.00", …}; heads left out are nil.
bool tax_of(const Json& value, bool may_be_negative, Tax& to) {
    if (!value.is_object()) return false;
    Tax tax;
    for (const auto& [key, amount] : value.items()) {
        int h = 0;
        while (h < kHeadCount && name_of(static_cast<Head>(h)) != key) ++h;
        if (h == kHeadCount) return false;
        auto& money = tax.at(static_cast<Head>(h));
        if (!money_of(amount, money) || (money < Money{} && !may_be_negative)) return false;
    }
    to = tax;
    return true;
}

Json to_object(const Tax& tax) {
    Json out = Json::object();
    for (int h = 0; h < kHeadCount; ++h)
        out[std::string(name_of(static_cast<Head>(h)))] = to_plain(tax.at(static_cast<Head>(h)));
    return out;
}

Json to_object(const DocumentName& n) {
    return Json{{"gstin", n.gstin}, {"number", n.number}, {"date", to_iso(n.date)}};
}

/// A JSON value as the text of a setting; false where its type is not that of the setting.
struct SettingFromJson {
    const Json& value;
    std::string& text;

    bool operator()(const bool*) const {
        if (value.is_boolean()) text = value.get<bool>() ? "true" : "false";
        return value.is_boolean();
    }
    bool operator()(const std::int32_t*) const {
        if (value.is_number_integer()) text = value.dump();
        return value.is_number_integer();
    }
    bool operator()(const Money*) const {
        if (value.is_string()) text = value.get<std::string>();
        if (value.is_number_integer()) text = value.dump();
        return value.is_string() || value.is_number_integer();
    }
    bool operator()(const TaxPeriod*) const {
        if (value.is_string()) text = value.get<std::string>();
        return value.is_string();
    }
};

struct SettingToJson {
    Json operator()(const bool* v) const { return *v; }
    Json operator()(const std::int32_t* v) const { return *v; }
    Json operator()(const Money* v) const { return to_plain(*v); }
    Json operator()(const TaxPeriod* v) const { return to_mmyyyy(*v); }
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
        for (const auto& t : settings_table())
            if (key == t.key) {
                std::string text;
                if (!std::visit(SettingFromJson{value, text}, t.slot(settings_)) ||
                    !set_value(settings_, t, text))
                    unusable(key, value, expected_of(t));
                return true;
            }
        if (key == "entries") {
            settings_.figures_given = true;
            take_entries(key, value);
            return true;
        }
        if (key == "reversals") {
            settings_.figures_given = true;
            take_reversals(key, value);
            return true;
        }
        if (key == "annual_returns") {
            take_annual_returns(key, value);
            return true;
        }
        if (key == "pairs") {
            take_pairs(key, value);
            return true;
        }
        if (key == "mappings") {
            if (!value.is_array()) unusable(key, value, "a list of column mappings");
            for (const auto& item : value) {
                std::string what;
                auto mapping = mapping_from_json(item.dump(), what);
                if (mapping)
                    remember(settings_.mappings, std::move(mapping.value()));
                else
                    unusable(key, item, "a column mapping");
            }
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

    /// {"import_of_services": {"igst": "1.00"}, …} by the keys of entry_lines(). A line that is
    /// there replaces what was set before, the others stay.
    void take_entries(const std::string& key, const Json& value) {
        if (!value.is_object()) {
            unusable(key, value, "figures by name");
            return;
        }
        for (const auto& [name, figure] : value.items()) {
            const auto lines = entry_lines();
            const auto line =
                std::find_if(lines.begin(), lines.end(),
                             [&name = name](const EntryLine& l) { return l.key == name; });
            if (line == lines.end()) {
                unusable(key + "." + name, figure, "an entry that Milaan knows");
                continue;
            }
            if (!tax_of(figure, line->may_be_negative, line->figure(settings_.entries)))
                unusable(key + "." + name, figure, kHeadsExpected);
            else if (line->given != nullptr)
                *line->given(settings_.entries) = true;
        }
    }

    /// [{"ground": KEY, "document": NAME, "reclaim": false, "period": "MMYYYY", "amounts": {…}}];
    /// the last three may be left out.
    void take_reversals(const std::string& key, const Json& value) {
        constexpr std::string_view kExpected =
            "a list of {ground, document, reclaim, period, amounts}, the document with gstin, "
            "number and date";
        if (!value.is_array()) {
            unusable(key, value, kExpected);
            return;
        }
        settings_.reversals.clear();
        for (const auto& item : value) {
            DocumentReversal r;
            if (reversal(item, r))
                settings_.reversals.push_back(std::move(r));
            else
                unusable(key, item, kExpected);
        }
    }

    static bool reversal(const Json& item, DocumentReversal& r) {
        if (!item.is_object() || !item.contains("ground") || !item["ground"].is_string() ||
            !ground_from_key(item["ground"].get<std::string>(), r.ground) ||
            !document_name(item, "document", r.document))
            return false;
        if (item.contains("reclaim")) {
            if (!item["reclaim"].is_boolean()) return false;
            r.reclaim = item["reclaim"].get<bool>();
        }
        if (r.reclaim && !text_of(r.ground).reclaimable) return false;
        if (item.contains("period") && item["period"] != "") {
            if (!item["period"].is_string()) return false;
            const auto p = parse_period(item["period"].get<std::string>());
            if (!p) return false;
            r.period = p.value();
        }
        if (item.contains("amounts")) {
            r.has_amounts = true;
            return tax_of(item["amounts"], false, r.amounts);
        }
        return true;
    }

    /// {"2025-26": "2026-11-02"}
    void take_annual_returns(const std::string& key, const Json& value) {
        if (!value.is_object()) {
            unusable(key, value, "a date for each year, such as {\"2025-26\": \"2026-11-02\"}");
            return;
        }
        settings_.annual_returns.clear();
        for (const auto& [year, furnished] : value.items()) {
            const auto start = parse_iso_date(year.substr(0, 4) + "-04-01");
            const auto on = furnished.is_string() ? parse_iso_date(furnished.get<std::string>())
                                                  : Result<Date>(Errc::not_a_date);
            if (start && on && to_text(fy_of(start.value())) == year)
                settings_.annual_returns.push_back({fy_of(start.value()), on.value()});
            else
                unusable(key + "." + year, furnished,
                         "a year such as 2025-26 and a date YYYY-MM-DD");
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
    for (const auto& t : settings_table())
        json[std::string(t.key)] = std::visit(SettingToJson{}, t.slot(const_cast<Settings&>(s)));
    if (!s.annual_returns.empty()) json["annual_returns"] = Json::object();
    for (const auto& r : s.annual_returns)
        json["annual_returns"][to_text(r.year)] = to_iso(r.furnished);
    for (const auto& line : entry_lines()) {
        const auto& figure = figure_of(s.entries, line);
        const bool given =
            line.given ? *line.given(const_cast<Entries&>(s.entries)) : figure != Tax{};
        if (given) json["entries"][std::string(line.key)] = to_object(figure);
    }
    for (const auto& r : s.reversals) {
        Json item{{"ground", text_of(r.ground).key}, {"document", to_object(r.document)}};
        item["reclaim"] = r.reclaim;
        item["period"] = to_mmyyyy(r.period);
        if (r.has_amounts) item["amounts"] = to_object(r.amounts);
        json["reversals"].push_back(std::move(item));
    }
    if (!s.mappings.empty()) json["mappings"] = Json::array();
    for (const auto& m : s.mappings) json["mappings"].push_back(Json::parse(to_json(m)));
    if (!s.pairs.empty()) json["pairs"] = Json::array();
    for (const auto& p : s.pairs) {
        json["pairs"].push_back(
            {{"linked", p.linked}, {"books", to_object(p.books)}, {"portal", to_object(p.portal)}});
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
