// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_file.hpp>

#include <sluitend/base/text.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

SLUITEND_BEGIN
namespace detail {

namespace {

[[noreturn]] void fail(const char* step, const std::string& path) {
    const std::string reason = std::generic_category().message(errno);
    const std::string name = path.substr(path.find_last_of('/') + 1);
    throw Error("output.file",
                std::string("cannot ") + step + " \"" + excerpt(name) + "\": " + reason);
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// A temporary file beside `path`; it is removed unless it takes that place.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& path) : path_(path), name_(path + ".XXXXXX") {
        file_ = ::mkstemp(name_.data());
        if (file_ < 0) fail("create a file beside", path_);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (file_ >= 0) ::close(file_);
        if (!is_in_place_) ::unlink(name_.c_str());
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ::ssize_t written = ::write(file_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("write", path_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void take_rights_of_old() {
        struct ::stat old {};
        if (::stat(path_.c_str(), &old) == 0 && ::fchmod(file_, old.st_mode & 07777) != 0)
            fail("set the rights of", path_);
    }
    void take_place() {
        if (::fsync(file_) != 0) fail("make durable", path_);
        if (::close(std::exchange(file_, -1)) != 0) fail("close", path_);
        if (std::rename(name_.c_str(), path_.c_str()) != 0) fail("replace", path_);
        is_in_place_ = true;
    }

private:
    const std::string& path_;
    std::string name_;
    int file_ = -1;
    bool is_in_place_ = false;
};

/// Makes the new name durable. A folder that cannot be synchronised has the file all the same.
void synchronise_folder(const std::string& path) {
    const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

} // namespace detail

void write_file_atomically(const std::string& path, std::string_view bytes) {
    detail::TemporaryFile file(path);
    file.write(bytes);
    file.take_rights_of_old();
    file.take_place();
    detail::synchronise_folder(path);
}

SLUITEND_END
