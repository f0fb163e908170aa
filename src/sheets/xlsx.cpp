#include "sheets/xlsx.hpp"

#include "sheets/xlsx_sheet.hpp"

namespace milaan::sheets {

namespace {

/// Hands on what a sheet reader asks as progress through the whole workbook.
std::function<bool(std::uint64_t)> progress(SheetSink& sink, std::uint64_t before,
                                            std::uint64_t total) {
    return [&sink, before, total](std::uint64_t done) { return sink.go_on(before + done, total); };
}

} // namespace

Trouble XlsxBook::open() {
    if (opened_) return {};
    if (!archive_.trouble().ok()) return archive_.trouble();
    const auto* workbook = find_workbook(archive_);
    if (workbook == nullptr) return {Fault::missing_part, "xl/workbook.xml"};
    parts_ = {};
    if (auto t = read_workbook_parts(archive_, *workbook, parts_); !t.ok()) return t;
    opened_ = true;
    return {};
}

Trouble XlsxBook::read_shared(SheetSink& sink) {
    if (shared_) return {};
    texts_ = {};
    styles_ = {};
    if (!parts_.shared_texts.empty()) {
        const auto* entry = archive_.find(parts_.shared_texts);
        if (entry == nullptr) return {Fault::missing_part, parts_.shared_texts};
        if (auto t = texts_.read(archive_, *entry, progress(sink, 0, total_)); !t.ok()) return t;
    }
    if (const auto* entry = parts_.styles.empty() ? nullptr : archive_.find(parts_.styles))
        if (auto t = styles_.read(archive_, *entry); !t.ok()) return t;
    shared_ = true;
    return {};
}

Trouble XlsxBook::read(SheetSink& sink) {
    if (auto t = open(); !t.ok()) return t;
    std::vector<const ZipEntry*> entries;
    total_ = done_ = 0;
    if (const auto* texts = archive_.find(parts_.shared_texts)) total_ += texts->declared;
    for (const auto& s : parts_.sheets) {
        entries.push_back(s.part.empty() ? nullptr : archive_.find(s.part));
        if (entries.back() != nullptr) total_ += entries.back()->declared;
    }
    if (auto t = read_shared(sink); !t.ok()) return t;
    if (const auto* texts = archive_.find(parts_.shared_texts)) done_ = texts->declared;

    const WorkbookContext context{texts_, styles_, parts_.since_1904};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& s = parts_.sheets[i];
        SheetInfo info;
        info.index = static_cast<std::uint32_t>(i);
        info.name = s.name;
        info.hidden = s.hidden;
        if (entries[i] == nullptr) return {Fault::missing_part, s.part.empty() ? s.name : s.part};
        if (sink.begin_sheet(info)) {
            const auto go_on = progress(sink, done_, total_);
            if (auto t = read_xlsx_sheet(archive_, *entries[i], context, sink, go_on); !t.ok())
                return t;
        }
        done_ += entries[i]->declared;
    }
    return {};
}

} // namespace milaan::sheets
