#include "sheets/workbook.hpp"

#include "base/text.hpp"
#include "sheets/xlsx.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

namespace {

constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

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
    const std::string_view s(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (looks_like_zip(bytes)) return package_of(bytes);
    if (s.starts_with(kCompound)) return Container::old_office;
    return Container::none;
}

Trouble read_workbook(std::span<const std::byte> bytes, SheetSink& sink, WorkbookNotes& notes) {
    notes.container = container_of(bytes);
    switch (notes.container) {
    case Container::xlsx: {
        ZipArchive archive(bytes);
        if (!archive.trouble().ok()) return archive.trouble();
        return read_xlsx(archive, sink, notes.macros);
    }
    case Container::encrypted:
        return {Fault::encrypted, {}, 0, "an Excel workbook with a password"};
    case Container::ods:
    case Container::xls:
    case Container::spreadsheet_xml:
    case Container::html:
    case Container::none:
    case Container::zip:
    case Container::xlsb:
    case Container::other_package:
    case Container::old_office:
        return {Fault::unsupported, {}, 0, std::string(label_of(notes.container))};
    }
    return {};
}

} // namespace milaan::sheets
