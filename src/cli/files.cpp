#include "cli/files.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

namespace milaan::cli {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File open(const std::string& path, const char* mode) {
    return File(std::fopen(path.c_str(), mode), &std::fclose);
}

constexpr std::size_t kPiece = 8u << 20;

} // namespace

std::string base_name(const std::string& path) {
    const auto at = path.find_last_of('/');
    return at == std::string::npos ? path : path.substr(at + 1);
}

bool load_file(engine::Job& job, const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    const auto file = error ? File(nullptr, &std::fclose) : open(path, "rb");
    if (!file) {
        std::fprintf(stderr, "milaan: %s cannot be read\n", path.c_str());
        return false;
    }
    job.begin_file(base_name(path), size);
    std::vector<std::byte> piece(kPiece);
    for (std::size_t n = 0; (n = std::fread(piece.data(), 1, piece.size(), file.get())) > 0;)
        job.feed(std::span(piece).first(n));
    (void)job.end_file();
    return true;
}

bool read_text(const std::string& path, std::string& out) {
    const auto file = open(path, "rb");
    if (!file) return false;
    out.clear();
    char piece[1 << 16];
    for (std::size_t n = 0; (n = std::fread(piece, 1, sizeof piece, file.get())) > 0;)
        out.append(piece, n);
    return true;
}

bool write_text(const std::string& path, const std::string& text) {
    const auto file = open(path, "wb");
    // A full disk is noticed when the buffer is written out, not when it is filled.
    return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
           std::fflush(file.get()) == 0;
}

bool make_folder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    return std::filesystem::is_directory(path, error);
}

} // namespace milaan::cli
