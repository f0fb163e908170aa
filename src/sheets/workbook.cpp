#include "sheets/workbook.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheets/biff.hpp"
#include "sheets/compound_file.hpp"
#include "sheets/html_table.hpp"
#include "sheets/ods.hpp"
#include "sheets/spreadsheet_xml.hpp"
#include "sheets/utf.hpp"
#include "sheets/xlsx.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

namespace {

/// How far into a text file its kind is looked for.
constexpr std::size_t kHead = 4096;

Container package_of(std::span<const std::byte> bytes) {
    ZipArchive archive(bytes);
    if (archive.find("xl/workbook.bin") != nullptr) return Container::xlsb;
    if (archive.find("[Content_Types].xml") != nullptr) {
        for (const auto& e : archive.entries())
            if (e.name.ends_with("/workbook.xml") || e.name == "workbook.xml")
                return Container::xlsx;
        return Container::other_package;
    }
    if (const auto* kind = archive.find("mimetype")) {
        std::vector<std::byte> text;
        if (archive.read(*kind, 256, text).ok()) {
            const std::string_view s(reinterpret_cast<const char*>(text.data()), text.size());
            if (s.find("opendocument.spreadsheet") != std::string_view::npos) return Container::ods;
            if (s.find("opendocument") != std::string_view::npos) return Container::other_package;
        }
    }
    return Container::zip;
}

Container compound_of(std::span<const std::byte> bytes) {
    const CompoundFile file(bytes);
    if (file.find("EncryptedPackage") != nullptr) return Container::encrypted;
    if (file.find("Workbook") != nullptr || file.find("Book") != nullptr) return Container::xls;
    return Container::old_office;
}

/// XML and web pages begin with a bracket, after a mark of the encoding and blanks.
Container markup_of(std::span<const std::byte> bytes) {
    const auto head = text_of_file(bytes.first(std::min(bytes.size(), kHead)));
    const auto begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || head[begin] != '<') return Container::none;
    const auto s = text::to_lower(std::string_view(head).substr(begin));
    if (s.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos &&
        (s.starts_with("<?xml") || s.starts_with("<workbook") || s.starts_with("<ss:workbook")))
        return Container::spreadsheet_xml;
    for (const std::string_view tag : {"<html", "<!doctype html", "<table", "<head", "<body"})
        if (s.starts_with(tag)) return Container::html;
    // Some begin with a style sheet or a comment.
    return s.find("<table") != std::string::npos && !s.starts_with("<?xml") ? Container::html
                                                                            : Container::none;
}

Trouble read_xls(std::span<const std::byte> bytes, SheetSink& sink) {
    const CompoundFile file(bytes);
    if (!file.trouble().ok()) return file.trouble();
    const auto* stream = file.find("Workbook");
    if (stream == nullptr) stream = file.find("Book");
    if (stream == nullptr) return {Fault::missing_part, "Workbook"};
    std::vector<std::byte> workbook;
    if (auto t = file.read(*stream, workbook); !t.ok()) return t;
    return read_biff(workbook, sink);
}

} // namespace

std::string_view label_of(Container c) {
    switch (c) {
    case Container::none:
        return "something else";
    case Container::zip:
        return "a zip archive";
    case Container::xlsx:
        return "an Excel workbook (.xlsx)";
    case Container::xlsb:
        return "a binary Excel workbook (.xlsb)";
    case Container::ods:
        return "an OpenDocument sheet (.ods)";
    case Container::other_package:
        return "a document of another program";
    case Container::xls:
        return "an old Excel workbook (.xls)";
    case Container::encrypted:
        return "an Office file with a password";
    case Container::old_office:
        return "an old Office document";
    case Container::spreadsheet_xml:
        return "an Excel 2003 XML sheet";
    case Container::html:
        return "a web page with a table, perhaps named .xls";
    }
    return {};
}

bool is_workbook(Container c) {
    switch (c) {
    case Container::xlsx:
    case Container::ods:
    case Container::xls:
    case Container::spreadsheet_xml:
    case Container::html:
        return true;
    case Container::none:
    case Container::zip:
    case Container::xlsb:
    case Container::other_package:
    case Container::encrypted:
    case Container::old_office:
        return false;
    }
    return false;
}

Container container_of(std::span<const std::byte> bytes) {
    if (looks_like_zip(bytes)) return package_of(bytes);
    if (looks_like_compound_file(bytes)) return compound_of(bytes);
    return markup_of(bytes);
}

Workbook::Workbook(std::span<const std::byte> bytes)
    : bytes_(bytes), container_(container_of(bytes)) {
    if (container_ == Container::xlsx) xlsx_ = std::make_unique<XlsxBook>(bytes);
}
Workbook::~Workbook() = default;

Trouble Workbook::read(SheetSink& sink) {
    switch (container_) {
    case Container::xlsx:
        return xlsx_->read(sink);
    case Container::encrypted:
        return {Fault::encrypted, {}, 0, "an Excel workbook with a password"};
    case Container::ods: {
        ZipArchive archive(bytes_);
        return read_ods(archive, sink);
    }
    case Container::xls:
        return read_xls(bytes_, sink);
    case Container::spreadsheet_xml:
        return read_spreadsheet_xml(bytes_, sink);
    case Container::html:
        return read_html_tables(bytes_, sink);
    case Container::zip:
        // A workbook that is cut off has lost its directory, and with it what it is.
        if (auto t = ZipArchive(bytes_).trouble(); !t.ok()) return t;
        return {Fault::unsupported, {}, 0, std::string(label_of(container_))};
    case Container::none:
    case Container::xlsb:
    case Container::other_package:
    case Container::old_office:
        return {Fault::unsupported, {}, 0, std::string(label_of(container_))};
    }
    return {};
}

} // namespace milaan::sheets
