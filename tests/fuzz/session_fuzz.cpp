// Any bytes as a session file: opened or refused, never trusted.

#include <cstddef>
#include <cstdint>

#include "workspace/session.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    const auto opened = workspace::read_session({reinterpret_cast<const std::byte*>(data), size});
    if (opened) (void)workspace::write_session(opened.value());
    return 0;
}
