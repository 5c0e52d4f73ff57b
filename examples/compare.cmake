# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs `program` and compares what it prints with the file `expectation`.

execute_process(COMMAND ${program} OUTPUT_VARIABLE printed ERROR_VARIABLE errors
    RESULT_VARIABLE status)
file(READ ${expectation} expected)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${program} ended with ${status}\n${errors}")
endif()
if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "${program} printed\n----\n${printed}----\nexpected\n----\n${expected}----")
endif()
