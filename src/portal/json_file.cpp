#include "portal/json_file.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "portal/document_rows.hpp"
#include "portal/json.hpp"
#include "portal/json_shape.hpp"
#include "portal/sections.hpp"
#include "portal/statements.hpp"

namespace milaan::portal {

namespace {

using json::each_element;
using json::each_field;
using json::scalar_of;
using json::Shape;
using json::shape_of;
using json::Value;

constexpr int kMaxWrappers = 6;

/// What has been seen of a file; its kind follows.
struct Seen {
    bool ims_details = false, bare_sections = false, docdata = false, summary = false;
    bool upload = false, error_file = false, status_report = false;
    bool table4 = false, auto_population = false, counts = false, fp = false;
};

class FileReader {
public:
    explicit FileReader(std::string_view name) { log_.file = name; }

    Intake read(std::string_view bytes) {
        const auto e = document(bytes, 0);
        if (e != simdjson::SUCCESS) return refuse(e);
        return finish(bytes.size());
    }

private:
    simdjson::error_code document(std::string_view bytes, int depth) {
        simdjson::padded_string padded(bytes);
        simdjson::ondemand::parser parser(std::max<std::size_t>(bytes.size() + 64, 1u << 16));
        simdjson::ondemand::document doc;
        if (const auto e = parser.iterate(padded).get(doc)) return e;
        simdjson::ondemand::value root;
        if (const auto e = doc.get_value().get(root)) return e;
        if (shape_of(root) == Shape::array) return simdjson::SUCCESS; // no known file is a list
        return envelope(root, depth);
    }

    simdjson::error_code envelope(Value object, int depth) {
        return each_field(object, [&](std::string_view key, Value value) {
            return envelope_field(key, value, depth);
        });
    }

    simdjson::error_code envelope_field(std::string_view key, Value value, int depth) {
        const auto shape = shape_of(value);
        top_keys_ += (top_keys_.empty() ? "" : ", ") + std::string(key.substr(0, 40));
        if (shape == Shape::scalar) return envelope_scalar(key, value, depth);
        if (shape == Shape::object) return envelope_object(key, value, depth);
        if (known_section(key)) {
            seen_.bare_sections = true;
            return section(key, value, Mode::bare);
        }
        if (key == "tds" || key == "tdsa" || key == "tcs") count_unused(key, value);
        return simdjson::SUCCESS;
    }

    simdjson::error_code envelope_scalar(std::string_view key, Value value, int depth) {
        const auto s = scalar_of(value);
        if (key == "gstin" || key == "rtin") {
            buyer_ = gstin::clean(s.text);
        } else if (key == "rtnprd" || key == "ret_period" || key == "fp") {
            seen_.fp = seen_.fp || key == "fp";
            if (const auto p = parse_period(text::trim(s.text)))
                period_ = p.value();
            else
                log_.add(Severity::warning, Code::bad_period, std::string(key), "MMYYYY",
                         text::repair_utf8(s.text.substr(0, 60)), "The period is not known.");
        } else if (key == "gendt") {
            generated_ = parse_portal_date(s.text).value_or({});
        } else if (key == "fc") {
            file_count_ =
                static_cast<std::uint32_t>(parse_decimal(s.text).value_or({}).value.paise / 100);
        } else if (key == "reqtyp") {
            reset_ = text::equal_fold(s.text, "RESET") || text::equal_fold(s.text, "RESETIMS");
        } else if (key == "ttl_cnt") {
            seen_.counts = true;
        } else if (key == "data" && s.kind == ScalarKind::text && depth < kMaxWrappers) {
            const std::string inner(s.text);
            if (const auto look = look_at_json(inner); look.shape == JsonShape::good)
                return document(inner, depth + 1);
            log_.add(Severity::error, Code::malformed_json, "data", "JSON inside the text",
                     "something else", "It was left out.");
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code envelope_object(std::string_view key, Value value, int depth) {
        if (key == "imsDetails") {
            seen_.ims_details = true;
            return sections(value, Mode::ims);
        }
        if (key == "docdata") {
            seen_.docdata = true;
            return sections(value, Mode::gstr2b);
        }
        if (key == "docRejdata") {
            seen_.docdata = true;
            return sections(value, Mode::rejected);
        }
        if (key == "itcsumm") {
            seen_.summary = true;
            has_summary_ = true;
            return read_itcsumm(value, log_, statement_.summary);
        }
        if (key == "cpsumm" || key == "cpSummRej") {
            seen_.summary = true;
            return read_cpsumm(value, log_, key == "cpSummRej", statement_.suppliers);
        }
        if (key == "m2Sum" || key == "m3Sum") {
            statement_.quarterly = true;
            return simdjson::SUCCESS;
        }
        if (key == "invdata") {
            seen_.upload = true;
            return sections(value, Mode::upload);
        }
        if (key == "imsDetailsErr") {
            seen_.error_file = true;
            return sections(value, Mode::error_file);
        }
        if (key == "error_report") {
            seen_.status_report = true;
            return sections(value, Mode::status_report);
        }
        if (key == "itc_elg") {
            seen_.table4 = true;
            return read_itc_elg(value, log_, table4_);
        }
        if (key == "sup_details") return read_sup_details(value, log_, table4_);
        if (key == "liabitc") {
            seen_.auto_population = true;
            return read_liabitc(value, log_, auto_);
        }
        if (key == "all_oth" || key == "imp_gds" || key == "inv_supp_isd") {
            seen_.counts = true;
            return simdjson::SUCCESS;
        }
        if ((key == "data" || key == "r3bautopop") && depth < kMaxWrappers)
            return envelope(value, depth + 1);
        return simdjson::SUCCESS;
    }

    simdjson::error_code sections(Value object, Mode mode) {
        return each_field(object, [&](std::string_view key, Value value) {
            if (shape_of(value) != Shape::array) return simdjson::SUCCESS;
            if (key == "itcrev")
                return each_element(value, [&](std::uint32_t, Value element) {
                    return shape_of(element) == Shape::object ? sections(element, Mode::reversal)
                                                              : simdjson::SUCCESS;
                });
            if (known_section(key)) return section(key, value, mode);
            return count_unused(key, value);
        });
    }

    simdjson::error_code count_unused(std::string_view key, Value value) {
        std::uint32_t n = 0;
        const auto e = each_element(value, [&](std::uint32_t, Value) {
            ++n;
            return simdjson::SUCCESS;
        });
        log_.add(Severity::warning, Code::unknown_section, std::string(key), "",
                 std::to_string(n) + " records", "They were counted and not used.");
        return e;
    }

    simdjson::error_code section(std::string_view name, Value array, Mode mode) {
        return each_element(array, [&](std::uint32_t index, Value element) {
            if (shape_of(element) == Shape::object) return group(name, index, element, mode);
            log_.add(Severity::error, Code::wrong_type, Place{name, index, {}, 0}.text(),
                     "a record", "something else", "It was left out.");
            ++log_.records_left_out;
            return simdjson::SUCCESS;
        });
    }

    /// A supplier's group with its list of documents, or a flat record.
    simdjson::error_code group(std::string_view name, std::uint32_t index, Value object,
                               Mode mode) {
        pending_.clear();
        bool grouped = false;
        group_.begin({name, index, {}, 0});
        const auto e = each_field(object, [&](std::string_view key, Value value) {
            const auto k = key_from_name(key);
            if (k == Key::document_list && shape_of(value) == Shape::array) {
                grouped = true;
                return documents(name, index, key, value);
            }
            return record_field(group_, k, key, value);
        });
        if (e != simdjson::SUCCESS) return e;
        if (!grouped) {
            if (group_.usable())
                emit(name, mode, false, Raw(group_));
            else
                ++log_.records_left_out;
            return e;
        }
        for (auto& p : pending_) {
            fill_from_group(p);
            emit(name, mode, true, p);
        }
        return e;
    }

    simdjson::error_code documents(std::string_view name, std::uint32_t index,
                                   std::string_view list, Value array) {
        return each_element(array, [&](std::uint32_t item, Value element) {
            const Place place{name, index, list, item};
            if (shape_of(element) != Shape::object) {
                log_.add(Severity::error, Code::wrong_type, place.text(), "a record",
                         "something else", "It was left out.");
                ++log_.records_left_out;
                return simdjson::SUCCESS;
            }
            record_.begin(place);
            const auto e = each_field(element, [&](std::string_view key, Value value) {
                return record_field(record_, key_from_name(key), key, value);
            });
            if (record_.usable())
                pending_.emplace_back(record_);
            else
                ++log_.records_left_out;
            return e;
        });
    }

    simdjson::error_code record_field(RecordBuilder& builder, Key key, std::string_view name,
                                      Value value) {
        const auto shape = shape_of(value);
        if (key == Key::item_list && shape == Shape::array)
            return each_element(value, [&](std::uint32_t, Value item) {
                builder.begin_item();
                return shape_of(item) == Shape::object ? item_fields(builder, item)
                                                       : simdjson::SUCCESS;
            });
        take_value(builder, key, name, value);
        return simdjson::SUCCESS;
    }

    static void take_value(RecordBuilder& builder, Key key, std::string_view name, Value value) {
        const auto shape = shape_of(value);
        if (shape == Shape::scalar)
            builder.take(key, name, scalar_of(value));
        else
            builder.take_nested(key, name, shape == Shape::array ? "a list" : "an object");
    }

    simdjson::error_code item_fields(RecordBuilder& builder, Value item) {
        return each_field(item, [&](std::string_view key, Value value) {
            const auto k = key_from_name(key);
            if (k == Key::item_detail && shape_of(value) == Shape::object)
                return item_fields(builder, value);
            take_value(builder, k, key, value);
            return simdjson::SUCCESS;
        });
    }

    void fill_from_group(Raw& p) {
        const auto& g = group_.document();
        if (p.document.supplier_gstin.empty()) p.document.supplier_gstin = g.supplier_gstin;
        if (p.document.supplier_name.empty()) p.document.supplier_name = g.supplier_name;
        if (!p.document.supplier_period.known()) {
            p.document.supplier_period = g.supplier_period;
            if (p.document.raw_period.empty()) p.document.raw_period = g.raw_period;
        }
        if (!p.document.filed_on.known()) p.document.filed_on = g.filed_on;
        if (p.document.supplier_3b == Flag::absent) p.document.supplier_3b = g.supplier_3b;
        if (!p.document.cancelled_on.known()) p.document.cancelled_on = g.cancelled_on;
        if (p.error_message.empty()) {
            p.error_code = group_.error_code();
            p.error_message = group_.error_message();
        }
    }

    void emit(std::string_view name, Mode mode, bool grouped, Raw raw) {
        if (raw.snake_case) intake_snake_ = true;
        settle(name, mode, grouped, raw);
        if (mode == Mode::upload || mode == Mode::error_file || mode == Mode::status_report) {
            keep_key(name, mode, raw);
            return;
        }
        rows_.add(raw.document);
    }

    void keep_key(std::string_view name, Mode mode, const Raw& raw) {
        const auto& d = raw.document;
        RecordKey key;
        key.section = section_from_name(name);
        key.supplier_gstin = std::string(intake_.portal.text(d.supplier_gstin));
        key.number = std::string(intake_.portal.text(d.number));
        key.date = raw.raw_date;
        key.period = std::string(intake_.portal.text(d.raw_period));
        if (mode != Mode::upload) {
            intake_.errors.push_back({key, raw.error_code, raw.error_message, 0});
            return;
        }
        RequestedAction request;
        request.key = std::move(key);
        request.decision.action = d.action;
        request.decision.reduction = {d.reduction, d.has_declared != 0, d.declared};
        request.decision.remarks = std::string(intake_.portal.text(d.remarks));
        if (d.taxable != Money{} || d.tax != Tax{}) request.figures = {d.taxable, d.tax};
        intake_.requests.push_back(std::move(request));
    }

    FileKind kind() const {
        if (seen_.upload) return FileKind::ims_upload;
        if (seen_.error_file || seen_.status_report) return FileKind::ims_errors;
        if (seen_.auto_population) return FileKind::gstr3b_auto;
        if (seen_.table4) return FileKind::gstr3b;
        if (seen_.docdata || seen_.summary) return FileKind::gstr2b;
        if (seen_.counts) return FileKind::ims_counts;
        if (seen_.ims_details) return FileKind::ims;
        if (seen_.bare_sections) {
            const auto origins = intake_.portal.origin();
            const bool old =
                std::find(origins.begin(), origins.end(), Origin::gstr2a) != origins.end();
            return old || seen_.fp ? FileKind::gstr2a : FileKind::ims;
        }
        return FileKind::unknown;
    }

    Intake finish(std::size_t bytes) {
        LoadedFile file;
        file.name = log_.file;
        file.bytes = bytes;
        file.kind = kind();
        file.gstin = buyer_;
        file.period = period_;
        file.snake_case_reduction_seen = intake_snake_;
        if (file.kind == FileKind::unknown) {
            file.status = FileStatus::refused;
            log_.add(Severity::error, Code::unknown_kind, "",
                     "an IMS, GSTR-2B, GSTR-2A or GSTR-3B file of the GST portal",
                     top_keys_.empty() ? "JSON without fields"
                                       : "the keys " + top_keys_.substr(0, 200),
                     "Nothing was read from it.");
            Intake refused;
            refused.files.push_back(file);
            refused.diagnostics = std::move(log_.diagnostics);
            return refused;
        }
        stamp_rows(intake_.portal, file.kind, buyer_, period_);
        add_statement(file);
        if (file.kind == FileKind::ims_counts)
            log_.add(Severity::info, Code::missing_envelope, "", "an IMS download with records",
                     "the dashboard's counts only",
                     "It was recognised; load the IMS download for the records.");
        for (auto& r : intake_.requests) r.reset = reset_;
        count(file);
        if (log_.records_left_out != 0) file.status = FileStatus::partly_read;
        intake_.files.push_back(file);
        intake_.diagnostics = std::move(log_.diagnostics);
        return std::move(intake_);
    }

    void add_statement(LoadedFile& file) {
        if (file.kind == FileKind::gstr2b) {
            statement_.buyer_gstin = buyer_;
            statement_.period = period_;
            statement_.generated = generated_;
            statement_.has_summary = has_summary_;
            statement_.file_count = file_count_;
            statement_.files = {0};
            // The quarterly statement's file name says R2BQ where the content does not.
            statement_.quarterly = statement_.quarterly || text::contains_fold(log_.file, "_R2BQ_");
            intake_.gstr2b.push_back(statement_);
        } else if (file.kind == FileKind::gstr3b) {
            Gstr3bReturn r;
            r.buyer_gstin = buyer_;
            r.period = period_;
            r.table4 = table4_;
            intake_.gstr3b.push_back(r);
        } else if (file.kind == FileKind::gstr3b_auto) {
            file.gstin = auto_.buyer_gstin;
            file.period = auto_.period;
            intake_.gstr3b.push_back(auto_);
        }
    }

    void count(LoadedFile& file) {
        count_rows(intake_.portal, file);
        if (file.kind == FileKind::ims_upload)
            file.documents = static_cast<std::uint32_t>(intake_.requests.size());
        if (file.kind == FileKind::ims_errors)
            file.documents = static_cast<std::uint32_t>(intake_.errors.size());
        for (const auto& r : intake_.requests)
            ++file.by_section[static_cast<std::size_t>(r.key.section)];
        for (const auto& e : intake_.errors)
            ++file.by_section[static_cast<std::size_t>(e.key.section)];
    }

    Intake refuse(simdjson::error_code e) {
        Intake refused;
        LoadedFile file;
        file.name = log_.file;
        file.status = FileStatus::refused;
        refused.files.push_back(file);
        report(refused.diagnostics,
               {.severity = Severity::error,
                .code = e == simdjson::MEMALLOC ? Code::out_of_memory : Code::malformed_json,
                .file = log_.file,
                .found = simdjson::error_message(e),
                .done = "Nothing was read from it."});
        return refused;
    }

    FileLog log_;
    Intake intake_;
    RecordBuilder group_{intake_.portal, log_};
    RecordBuilder record_{intake_.portal, log_};
    std::vector<Raw> pending_;
    Seen seen_;
    std::string buyer_, top_keys_;
    TaxPeriod period_;
    Date generated_;
    std::uint32_t file_count_ = 0;
    bool has_summary_ = false, reset_ = false, intake_snake_ = false;
    Gstr2bReturn statement_;
    Table4 table4_;
    Gstr3bReturn auto_;
    DocumentRows rows_{intake_.portal, log_};
};

} // namespace

Intake read_json_file(std::string_view name, std::string_view json) {
    return FileReader(name).read(json);
}

} // namespace milaan::portal
