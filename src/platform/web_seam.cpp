#include "platform/web_seam.hpp"

#include <algorithm>
#include <cstdint>
#include <emscripten.h>
#include <new>

namespace milaan::platform::seam {
namespace {

// Larger inputs (blocks, session files) are given back after use; smaller ones are reused.
constexpr std::size_t kKeep = std::size_t{16} << 20;

std::vector<std::byte> input_bytes;
std::vector<std::byte> output_bytes;

} // namespace

std::span<const std::byte> input(std::size_t size) {
    return {input_bytes.data(), std::min(size, input_bytes.size())};
}

std::string_view input_text(std::size_t size) {
    const auto bytes = input(size);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void set_output(std::vector<std::byte> bytes) {
    output_bytes = std::move(bytes);
}

void set_output_text(std::string_view text) {
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    output_bytes.assign(first, first + text.size());
}

} // namespace milaan::platform::seam

using namespace milaan::platform::seam;

extern "C" {

/// Room for `size` bytes, or null when there is not that much memory.
EMSCRIPTEN_KEEPALIVE std::byte* milaan_input(std::size_t size) {
    try {
        if (input_bytes.size() > kKeep && size < input_bytes.size()) {
            std::vector<std::byte>().swap(input_bytes);
        }
        if (input_bytes.size() < size) {
            // Not resize(): the old contents are of no use and would be held twice while copying.
            std::vector<std::byte>().swap(input_bytes);
            input_bytes = std::vector<std::byte>(size);
        }
        return input_bytes.data();
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

EMSCRIPTEN_KEEPALIVE const std::byte* milaan_output() {
    return output_bytes.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t milaan_output_size() {
    return output_bytes.size();
}

/// Gives the memory of both buffers back.
EMSCRIPTEN_KEEPALIVE void milaan_release() {
    std::vector<std::byte>().swap(input_bytes);
    std::vector<std::byte>().swap(output_bytes);
}

} // extern "C"
