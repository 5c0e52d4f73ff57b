// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The command line: one function behind the program `sluitend` and `python -m sluitend`.
///
/// - `CommandOutcome`: exit status and what to print;
/// - `run_command_line`: does what the arguments say.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "the command line is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <span>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// What a command came to.
struct CommandOutcome {
    int status =
        0; ///< 0 fine or only rounding, 1 findings of severity error, 2 unreadable or wrong call
    std::string output; ///< for standard output
    std::string errors; ///< for standard error
};

/// Runs `check`, `show`, `export` or `doctor`, as `sluitend --help` tells.
///
/// Prints nothing itself and never throws for what a user may do wrong; `--output` writes a file.
/// \param arguments      the words behind the program's name
/// \param standard_input what `-` as a file name stands for
CommandOutcome run_command_line(std::span<const std::string> arguments,
                                std::string_view standard_input = {});

SLUITEND_END
