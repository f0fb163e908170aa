#include "engine/zip_files.hpp"

#include "sheets/workbook.hpp"
#include "sheets/zip.hpp"

namespace milaan::engine {

namespace {

constexpr int kDeepest = 2;
constexpr std::uint32_t kMostFiles = 5000;
/// A file is held whole while it is read.
constexpr std::uint64_t kFileBytes = 1ull << 30;
constexpr std::uint64_t kAllBytes = 4ull << 30; ///< of one zip and those in it

/// What systems add to archives by themselves.
bool is_clutter(std::string_view entry) {
    const auto slash = entry.rfind('/');
    const auto name = slash == std::string_view::npos ? entry : entry.substr(slash + 1);
    return entry.starts_with("__MACOSX/") || name == ".DS_Store" || name == "Thumbs.db" ||
           name == "desktop.ini";
}

class Unpacking {
public:
    explicit Unpacking(const UnpackedFile& to) : to_(to) {}

    void open(const std::string& name, std::span<const std::byte> bytes, int depth) {
        sheets::ZipLimits limits;
        limits.all_bytes = kAllBytes - inflated_;
        sheets::ZipArchive archive(bytes, limits);
        if (!archive.trouble().ok()) {
            complain(archive.trouble(), name, "Nothing was read from it.");
            return;
        }
        for (const auto& entry : archive.entries()) {
            if (entry.folder || is_clutter(entry.name)) continue;
            const auto path = name + '/' + entry.name;
            if (++files_ > kMostFiles) {
                complain({sheets::Fault::too_many, {}, 0, "more than 5,000 files"}, name,
                         "The rest was left out.");
                return;
            }
            std::vector<std::byte> contents;
            const auto trouble = archive.read(entry, kFileBytes, contents);
            inflated_ += contents.size();
            if (!trouble.ok()) {
                complain(trouble, path, "It was left out.");
                continue;
            }
            if (sheets::container_of(contents) != sheets::Container::zip)
                to_(path, contents);
            else if (depth < kDeepest)
                open(path, contents, depth + 1);
            else
                complain({sheets::Fault::too_deep, {}, 0, "a zip in a zip in a zip"}, path,
                         "It was left out.");
        }
    }

    Diagnostics diagnostics;

private:
    void complain(sheets::Trouble trouble, const std::string& file, const char* done) {
        trouble.part.clear(); // the path names it
        report(diagnostics, sheets::diagnose(trouble, file, done));
    }

    const UnpackedFile& to_;
    std::uint64_t inflated_ = 0;
    std::uint32_t files_ = 0;
};

} // namespace

Diagnostics unpack_zip(const std::string& name, std::span<const std::byte> zip,
                       const UnpackedFile& to) {
    Unpacking unpacking(to);
    unpacking.open(name, zip, 1);
    return std::move(unpacking.diagnostics);
}

} // namespace milaan::engine
