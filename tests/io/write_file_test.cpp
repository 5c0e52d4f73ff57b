// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_file.hpp>

#include "../support/shared_file.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace sluitend;
namespace fs = std::filesystem;

class WriteFile : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "sluitend.XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::size_t files() const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& each : fs::directory_iterator(folder_))
            ++count;
        return count;
    }
    static mode_t rights(const std::string& path) {
        struct stat found {};
        EXPECT_EQ(::stat(path.c_str(), &found), 0);
        return found.st_mode & 0777;
    }

    fs::path folder_;
};

TEST_F(WriteFile, WritesBytesAsTheyAre) {
    const std::string bytes("een\r\ntwee\0\xFF", 11);
    write_file_atomically(path("a"), bytes);
    EXPECT_EQ(sample::bytes_of(path("a")), bytes);
    write_file_atomically(path("a"), "");
    EXPECT_EQ(sample::bytes_of(path("a")), "");
    EXPECT_EQ(files(), 1U);
}

TEST_F(WriteFile, GivesNewFilesWhatTheUmaskLeaves) {
    const mode_t before = ::umask(022);
    for (const auto& [mask, left] :
         {std::pair<mode_t, mode_t>{022, 0644}, {027, 0640}, {077, 0600}}) {
        ::umask(mask);
        write_file_atomically(path("new" + std::to_string(mask)), "x");
        EXPECT_EQ(rights(path("new" + std::to_string(mask))), left);
    }
    ::umask(before);
    EXPECT_EQ(files(), 3U);
}

TEST_F(WriteFile, KeepsTheRightsOfOldFiles) {
    write_file_atomically(path("a"), "x");
    for (const mode_t mode : {0600U, 0644U, 0664U}) {
        ASSERT_EQ(::chmod(path("a").c_str(), mode), 0);
        write_file_atomically(path("a"), "y");
        EXPECT_EQ(rights(path("a")), mode);
    }
}

TEST_F(WriteFile, LeavesNothingBehindWhenAStepFails) {
    fs::create_directory(path("folder"));
    fs::create_directory(path("folder/inside"));
    for (const std::string& target : {path("absent/a"), path("folder")}) {
        try {
            write_file_atomically(target, "x");
            ADD_FAILURE() << "written";
        } catch (const Error& error) {
            EXPECT_EQ(error.id(), "output.file");
            EXPECT_EQ(std::string(error.what()).find(folder_.string()), std::string::npos);
            EXPECT_THROW(std::rethrow_if_nested(error), std::system_error);
        }
    }
    EXPECT_EQ(files(), 1U);
}

TEST_F(WriteFile, LeavesTheOldFileWholeWhenThereIsNoRoom) {
    write_file_atomically(path("a"), "old");
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1'000'000, 1'000'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        int status = 1;
        try {
            write_file_atomically(path("a"), std::string(5'000'000, 'x'));
        } catch (const Error& error) {
            status = error.id() == "output.file" ? 0 : 2;
        }
        ::_exit(status);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(sample::bytes_of(path("a")), "old");
    EXPECT_EQ(files(), 1U);
}

TEST_F(WriteFile, LeavesTheOldFileOrTheNewOneWhenKilled) {
    const std::string old_bytes(3'000'000, 'o');
    const std::string new_bytes(4'000'000, 'n');
    write_file_atomically(path("a"), old_bytes);
    for (int delay = 0; delay < 20; ++delay) {
        const pid_t child = ::fork();
        if (child == 0) {
            write_file_atomically(path("a"), new_bytes);
            ::_exit(0);
        }
        ::usleep(static_cast<useconds_t>(delay * 300));
        ::kill(child, SIGKILL);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        const std::string found = sample::bytes_of(path("a"));
        EXPECT_TRUE(found == old_bytes || found == new_bytes) << found.size();
    }
}

} // namespace
