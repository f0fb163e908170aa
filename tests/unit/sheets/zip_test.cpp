#include <catch2/catch_amalgamated.hpp>

#include <zlib.h>

#include <string>

#include "reference/zip_writer.hpp"
#include "sheets/zip.hpp"
#include "unit/sheets/collect.hpp"

using namespace milaan::sheets;
using milaan::reference::write_zip;
using test::bytes_of;

namespace {

std::string deflated(const std::string& s) {
    z_stream z{};
    REQUIRE(deflateInit2(&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&z, s.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(s.data()));
    z.avail_in = static_cast<uInt>(s.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

/// A stored archive made into a deflated one: the same entry, packed, with its true sizes.
std::string zip_of_one(const std::string& name, const std::string& contents) {
    const auto packed = deflated(contents);
    auto zip = write_zip({{name, packed}});
    const auto set = [&](std::size_t at, std::uint64_t n, int bytes) {
        for (int i = 0; i < bytes; ++i)
            zip[at + static_cast<std::size_t>(i)] = static_cast<char>(n >> (8 * i) & 0xFF);
    };
    const auto central = 30 + name.size() + packed.size();
    const auto check = crc32(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(contents.data()),
                             static_cast<uInt>(contents.size()));
    for (const auto& [base, shift] : {std::pair<std::size_t, std::size_t>{0, 0}, {central, 2}}) {
        set(base + 8 + shift, 8, 2);
        set(base + 14 + shift, check, 4);
        set(base + 22 + shift, contents.size(), 4);
    }
    return zip;
}

Fault fault_of(std::string_view zip, ZipLimits limits = {}) {
    ZipArchive archive(bytes_of(zip), limits);
    if (!archive.trouble().ok()) return archive.trouble().fault;
    for (const auto& e : archive.entries()) {
        const auto t = archive.read(e, [](auto) { return true; });
        if (!t.ok()) return t.fault;
    }
    return Fault::none;
}

std::string contents_of(std::string_view zip, std::string_view name) {
    ZipArchive archive(bytes_of(zip));
    const auto* entry = archive.find(name);
    REQUIRE(entry != nullptr);
    std::vector<std::byte> out;
    REQUIRE(archive.read(*entry, 1u << 20, out).ok());
    return {reinterpret_cast<const char*>(out.data()), out.size()};
}

} // namespace

TEST_CASE("entries are found by name and inflated") {
    const auto zip = write_zip({{"a.json", "{}"}, {"in/b.csv", "x,y"}});
    CHECK(contents_of(zip, "a.json") == "{}");
    CHECK(contents_of(zip, "IN/B.CSV") == "x,y");
    const std::string long_text(300000, 'q');
    CHECK(contents_of(zip_of_one("c", long_text), "c") == long_text);
}

TEST_CASE("bytes before and after an archive do no harm") {
    const auto zip = "#!self-extracting\n" + write_zip({{"a", "1"}}) + "trailing";
    CHECK(contents_of(zip, "a") == "1");
}

TEST_CASE("an archive cut at any byte is told, and what is read of it is right") {
    const auto zip = write_zip({{"a", "first"}}).substr(0) + "";
    for (std::size_t cut = 0; cut < zip.size(); ++cut) {
        INFO("cut at " << cut);
        CHECK(fault_of(std::string_view(zip).substr(0, cut)) != Fault::none);
    }
    const auto packed = zip_of_one("b", std::string(5000, 'z') + "end");
    for (std::size_t cut = 0; cut < packed.size(); ++cut)
        CHECK(fault_of(std::string_view(packed).substr(0, cut)) != Fault::none);
}

TEST_CASE("a changed byte of the contents does not pass") {
    auto zip = write_zip({{"a", "amount 100.00"}});
    zip[40] = '9';
    CHECK(fault_of(zip) == Fault::damaged);
}

TEST_CASE("a bomb ends at its ratio, however honest the sizes it declares") {
    const auto bomb = zip_of_one("b", std::string(64u << 20, '\0'));
    CHECK(bomb.size() < 100000);
    CHECK(fault_of(bomb) == Fault::bomb);
}

TEST_CASE("inflated bytes are counted for each entry and for the archive") {
    ZipLimits limits;
    limits.entry_bytes = 1000;
    CHECK(fault_of(zip_of_one("a", std::string(1000, 'a')), limits) == Fault::none);
    CHECK(fault_of(zip_of_one("a", std::string(1001, 'a')), limits) == Fault::too_large);
    limits.all_bytes = 1500;
    CHECK(fault_of(write_zip({{"a", std::string(900, 'a')}, {"b", std::string(900, 'b')}}),
                   limits) == Fault::too_large);
}

TEST_CASE("a declared size of 2 GB is not believed") {
    auto zip = zip_of_one("a", "small");
    for (const auto at : {std::size_t{22}, zip.size() - 22 - 1 - 46 + 24})
        for (std::size_t i = 0; i < 4; ++i) zip[at + i] = i == 3 ? '\x7F' : '\xFF';
    CHECK(contents_of(zip, "a") == "small");
}

TEST_CASE("too many entries are refused before any is read") {
    milaan::reference::ZipFiles files(30, {"e", ""});
    ZipLimits limits;
    limits.entries = 20;
    CHECK(fault_of(write_zip(files), limits) == Fault::too_many);
}

TEST_CASE("an entry that the directory describes otherwise is refused") {
    auto zip = write_zip({{"a.json", "{}"}});
    zip[30] = 'b'; // the name in the local header
    CHECK(fault_of(zip) == Fault::damaged);
}

TEST_CASE("encrypted entries are named as such") {
    auto zip = write_zip({{"a", "secret"}});
    const auto central = 30 + 1 + 6;
    zip[central + 8] = 1;
    CHECK(fault_of(zip) == Fault::encrypted);
}
