#include "engine/mapping_json.hpp"

#include <nlohmann/json.hpp>

namespace milaan::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMarker = "milaan_mapping";

/// The answers have three values each, `decided` first.
template <class E>
bool read_answer(const Json& json, const char* key, E& to, std::string& what) {
    if (!json.contains(key)) return true;
    for (int i = 0; i < 3; ++i)
        if (json[key].is_string() && json[key].get<std::string>() == name_of(static_cast<E>(i))) {
            to = static_cast<E>(i);
            return true;
        }
    what = std::string(key) + ": " + json[key].dump().substr(0, 60);
    return false;
}

} // namespace

std::string to_json(const RegisterMapping& m) {
    Json json{{kMarker, 1}};
    json["columns"] = Json::array();
    for (std::size_t c = 0; c < m.columns.size(); ++c)
        json["columns"].push_back(
            {{"heading", c < m.headings.size() ? m.headings[c] : std::string{}},
             {"use", name_of(m.columns[c])}});
    json["notes"] = name_of(m.notes);
    json["signs"] = name_of(m.signs);
    json["taxable"] = name_of(m.taxable);
    json["dates"] = name_of(m.dates);
    json["decimal"] = name_of(m.decimal);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<RegisterMapping> mapping_from_json(std::string_view text, std::string& what) {
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("columns") || !json["columns"].is_array())
        return Errc::malformed;
    RegisterMapping m;
    for (const auto& column : json["columns"]) {
        const bool whole = column.is_object() && column.contains("heading") &&
                           column["heading"].is_string() && column.contains("use") &&
                           column["use"].is_string();
        ColumnUse use;
        if (!whole || !use_from_name(column["use"].get<std::string>(), use)) {
            what = "columns: " +
                   column.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60);
            return Errc::wrong_value;
        }
        m.headings.push_back(column["heading"].get<std::string>());
        m.columns.push_back(use);
    }
    const bool answers =
        read_answer(json, "notes", m.notes, what) && read_answer(json, "signs", m.signs, what) &&
        read_answer(json, "taxable", m.taxable, what) &&
        read_answer(json, "dates", m.dates, what) && read_answer(json, "decimal", m.decimal, what);
    if (!answers) return Errc::wrong_value;
    return m;
}

bool looks_like_mapping(std::string_view head) {
    return head.substr(0, 200).find("\"" + std::string(kMarker) + "\"") != std::string_view::npos;
}

} // namespace milaan::engine
