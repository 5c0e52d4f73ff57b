// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_file.hpp>

#include <sluitend/base/text.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Throws with the reason of the operating system in the words, and nested as a system_error.
[[noreturn]] void fail(const char* step, const std::string& path) {
    const std::error_code reason(errno, std::generic_category());
    const std::string name = path.substr(path.find_last_of('/') + 1);
    const Error error("output.file", std::string("cannot ") + step + " \"" + excerpt(name) +
                                         "\": " + reason.message());
    try {
        throw std::system_error(reason);
    } catch (const std::system_error&) {
        std::throw_with_nested(error);
    }
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
    /// The rights of the file that stands there; of a new one, those that the process gives.
    void take_rights() {
        struct ::stat old {};
        const ::mode_t rights =
            ::stat(path_.c_str(), &old) == 0 ? old.st_mode & 07777 : rights_of_new();
        if (::fchmod(file_, rights) != 0) fail("set the rights of", path_);
    }
    void take_place() {
        if (::fsync(file_) != 0) fail("make durable", path_);
        if (::close(std::exchange(file_, -1)) != 0) fail("close", path_);
        if (std::rename(name_.c_str(), path_.c_str()) != 0) fail("replace", path_);
        is_in_place_ = true;
    }

private:
    /// What the umask leaves of 0666, seen on an empty file: to ask for the umask is to change it,
    /// for all threads.
    ::mode_t rights_of_new() const {
        const std::string name = name_ + ".rights";
        const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0) fail("create a file beside", path_);
        struct ::stat made {};
        const bool is_known = ::fstat(file, &made) == 0;
        ::close(file);
        ::unlink(name.c_str());
        return is_known ? made.st_mode & 07777 : 0600;
    }

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
    file.take_rights();
    file.take_place();
    detail::synchronise_folder(path);
}

SLUITEND_END
