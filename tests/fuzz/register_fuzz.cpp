// Any bytes through the register reader, whole and in two pieces: nothing may crash, every row ends
// in exactly one place, and where a piece ends changes nothing.

#include <cstdlib>

#include "books/register_reader.hpp"

namespace {

using namespace milaan;

std::uint64_t fingerprint_of(const Intake& intake) {
    BlockWriter out;
    intake.write(out);
    std::uint64_t h = 14695981039346656037ull;
    for (const auto b : out.take()) h = (h ^ static_cast<std::uint64_t>(b)) * 1099511628211ull;
    return h;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    const auto intake = books::read_register("fuzz.csv", bytes);
    if (intake.files.size() != 1) std::abort();
    const auto& file = intake.files[0];
    if (file.status == FileStatus::refused && (!intake.books.empty() || intake.diagnostics.empty()))
        std::abort();
    if (file.status != FileStatus::refused && file.rows.document != intake.books.size())
        std::abort();
    // A register that asks takes nothing, and has a question; one that was read has a reading.
    const bool asks = file.status == FileStatus::mapping_needed;
    if (asks && (!intake.books.empty() || intake.diagnostics.empty())) std::abort();
    if (file.status != FileStatus::refused && intake.registers.size() != 1) std::abort();
    if (!asks && file.status != FileStatus::refused) {
        std::uint64_t told = 0;
        for (const auto& run : intake.registers[0].runs) told += run.last - run.first + 1;
        if (told + file.rows.document + file.rows.part != file.rows.all()) std::abort();
    }
    if (asks) {
        // The same guess as an answer is read without another question.
        std::vector<RegisterMapping> answers;
        for (const auto& t : intake.registers[0].tables) answers.push_back(t.mapping);
        const auto answered = books::read_register("fuzz.csv", bytes, answers);
        if (answered.files[0].status == FileStatus::mapping_needed && answered.diagnostics.empty())
            std::abort();
    }
    if (!intake.portal.empty()) std::abort();

    books::RegisterReader in_pieces("fuzz.csv");
    const auto cut = size == 0 ? 0 : data[size / 2] % size;
    in_pieces.feed(bytes.first(cut));
    in_pieces.feed(bytes.subspan(cut));
    if (fingerprint_of(in_pieces.finish()) != fingerprint_of(intake)) std::abort();
    (void)books::looks_like_register(bytes);
    return 0;
}
