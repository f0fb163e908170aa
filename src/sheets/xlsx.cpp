#include "sheets/xlsx.hpp"

#include "sheets/xlsx_sheet.hpp"

namespace milaan::sheets {

Trouble read_xlsx(ZipArchive& archive, SheetSink& sink, bool& macros) {
    const auto* workbook = find_workbook(archive);
    if (workbook == nullptr) return {Fault::missing_part, "xl/workbook.xml"};
    macros = archive.find("xl/vbaProject.bin") != nullptr;
    WorkbookParts parts;
    if (auto t = read_workbook_parts(archive, *workbook, parts); !t.ok()) return t;

    SharedTexts texts;
    if (!parts.shared_texts.empty()) {
        const auto* entry = archive.find(parts.shared_texts);
        if (entry == nullptr) return {Fault::missing_part, parts.shared_texts};
        if (auto t = texts.read(archive, *entry); !t.ok()) return t;
    }
    CellStyles styles;
    if (const auto* entry = parts.styles.empty() ? nullptr : archive.find(parts.styles))
        if (auto t = styles.read(archive, *entry); !t.ok()) return t;

    const WorkbookContext context{texts, styles, parts.since_1904};
    std::uint32_t index = 0;
    for (const auto& s : parts.sheets) {
        SheetInfo info;
        info.index = index++;
        info.name = s.name;
        info.hidden = s.hidden;
        const auto* entry = s.part.empty() ? nullptr : archive.find(s.part);
        if (entry == nullptr) return {Fault::missing_part, s.part.empty() ? s.name : s.part};
        if (!sink.begin_sheet(info)) continue;
        if (auto t = read_xlsx_sheet(archive, *entry, context, sink); !t.ok()) return t;
    }
    return {};
}

} // namespace milaan::sheets
